import GraphQuery
import NetworkGraph

/// Measures of the network as it is drawn, by the names that they have in queries.
///
/// The drawn part becomes a graph of its own, and a session on it is asked: every measure that the
/// query language knows can size, colour, group and rank.
final class DrawnMeasures {
  private let part: DrawnPart
  private let limits: StatementLimits
  private var session: Session?
  private var known: [String]?

  init(_ part: DrawnPart, _ limits: StatementLimits) {
    self.part = part
    self.limits = limits
  }

  /// The names of all measures.
  func names() throws(Failure) -> [String] {
    if let known { return known }
    var names: [String] = []
    let runner = StatementRunner(session: Session(Graph()), limits: limits)
    try runner.run("SHOW FUNCTIONS") { (result) throws(Failure) in
      guard let name = result.columns.firstIndex(of: "name"),
        let kind = result.columns.firstIndex(of: "kind")
      else { return }
      names = result.rows.filter { $0[kind] == .string("measure") }.compactMap { $0[name].words }
    }
    known = names
    return names
  }

  /// The measure that a name means, in any case.
  func measure(named name: String) throws(Failure) -> String? {
    try names().first { $0.lowercased() == name.lowercased() }
  }

  /// The values of a measure by node of the drawn part.
  func values(of measure: String) throws(Failure) -> [NodeID: Value] {
    var result: [NodeID: Value] = [:]
    let runner = StatementRunner(session: try drawnSession(), limits: limits)
    let nodes = part.nodes
    try runner.run("MATCH (n) RETURN n, \(measure)(n) AS value") { (answer) throws(Failure) in
      for row in answer.rows {
        guard case .node(let node) = row[0], nodes.indices.contains(Int(node.raw)) else { continue }
        result[nodes[Int(node.raw)]] = row[1]
      }
    }
    return result
  }

  private func drawnSession() throws(Failure) -> Session {
    if let session { return session }
    let graph = part.graph
    var numbers = [UInt32](repeating: 0, count: graph.nodeCapacity)
    for (number, node) in part.nodes.enumerated() { numbers[Int(node.raw)] = UInt32(number) }
    var sources: [NodeID] = []
    var targets: [NodeID] = []
    for relationship in part.relationships {
      guard let source = graph.source(of: relationship), let target = graph.target(of: relationship)
      else { continue }
      sources.append(NodeID(numbers[Int(source.raw)]))
      targets.append(NodeID(numbers[Int(target.raw)]))
    }
    do throws(GraphError) {
      var builder = GraphBuilder()
      let set = try builder.labelSet([])
      let type = try builder.type("TIE")
      _ = try builder.addNodes(Array(repeating: set, count: part.nodes.count))
      _ = try builder.addRelationships(
        types: Array(repeating: type, count: sources.count),
        sources: sources,
        targets: targets
      )
      let made = Session(try builder.finish())
      session = made
      return made
    } catch {
      throw .input("\(error)")
    }
  }
}
