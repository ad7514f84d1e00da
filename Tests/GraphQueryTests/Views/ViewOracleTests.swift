import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// MATCH under USE, held against the same MATCH on a graph from which the other elements were
/// deleted.
@Suite struct ViewOracleTests {
  @Test("a view is the graph without the rest", arguments: [0, 1, 2] as [UInt64])
  func viewsAreGraphs(part: UInt64) throws {
    let count = 150 * soak
    var found = 0
    var left = 0
    for seed in part * count..<(part + 1) * count {
      var draw = RandomPatterns(seed: seed)
      let graph = try draw.graph()
      let clauses = draw.clauses()
      let view = RandomView(&draw.random)
      let expected = try view.applied(to: graph)
      left += graph.nodeCount - expected.nodeCount
      let names = clauses.flatMap(\.names).reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }
      let columns = names.isEmpty ? ["1 AS one"] : names
      let query =
        clauses.map(\.text).joined(separator: " ") + " RETURN " + columns.joined(separator: ", ")
      let session = Session(graph)
      let wanted = try Session(expected).run(query).rows
      for text in ["USE VIEW \(view.text) \(query)", "USE VIEW (\(view.text)) \(query)"] {
        let rows = try session.run(text).rows
        let difference = RowDifference(expected: wanted, found: rows)
        #expect(difference.isEmpty, "seed \(seed): \(text)\n\(difference)")
      }
      _ = try session.run("CREATE VIEW v AS \(view.text)")
      let counts = try session.run("USE v MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(r)")
      #expect(counts.rows == [[.int(Int64(expected.relationshipCount))]], "seed \(seed)")
      found += wanted.count
    }
    // The views are drawn so that something is left out and something is left.
    #expect(found > Int(count) / 4)
    #expect(left > Int(count) / 2)
  }
}

/// A view on the graphs of `RandomPatterns`: as text, and as conditions in plain code.
private struct RandomView {
  private struct Element: Sendable {
    let text: String
    let admits: @Sendable (_ names: [String], _ number: Int64?) -> Bool
  }

  private struct Tie {
    let item: Element
    let arrow: (String, String)
    let source: Element
    let target: Element
  }

  private var nodes: [Element] = []
  private var ties: [Tie] = []

  init(_ random: inout SplitMix64) {
    for _ in 0..<Int.random(in: 0...2, using: &random) { nodes.append(Self.node(&random)) }
    for _ in 0..<Int.random(in: nodes.isEmpty ? 1...2 : 0...2, using: &random) {
      let arrows = [("-", "->"), ("<-", "-"), ("-", "-")]
      ties.append(
        Tie(
          item: Self.relationship(&random),
          arrow: arrows[Int.random(in: 0..<3, using: &random)],
          source: Bool.random(using: &random) ? Self.any : Self.node(&random),
          target: Bool.random(using: &random) ? Self.any : Self.node(&random)
        )
      )
    }
  }

  private static let any = Element(text: "") { _, _ in true }

  private static func node(_ random: inout SplitMix64) -> Element {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: Element(text: ":A|B") { names, _ in !names.isEmpty }
    case 1: Element(text: ":!A") { names, _ in !names.contains("A") }
    case 2: Element(text: "{x: 1}") { _, number in number == 1 }
    case 3:
      Element(text: "m WHERE m.x > 0 OR m:B") { names, number in
        number ?? 0 > 0 || names.contains("B")
      }
    case 4:
      Element(text: "n:A WHERE n.x IS NULL OR n.x < 2") { names, number in
        names.contains("A") && number ?? 0 < 2
      }
    default: any
    }
  }

  private static func relationship(_ random: inout SplitMix64) -> Element {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: Element(text: "[:R]") { names, _ in names == ["R"] }
    case 1: Element(text: "[r WHERE coalesce(r.w, 1) = 1]") { _, number in number ?? 1 == 1 }
    case 2: Element(text: "[:R|S {w: 0}]") { _, number in number == 0 }
    default: Element(text: "") { _, _ in true }
    }
  }

  var text: String {
    let items =
      nodes.map { "(\($0.text))" }
      + ties.enumerated().map { index, tie in
        // The ends of one pattern need names of their own.
        let target = tie.target.text.replacing("m", with: "k").replacing("n", with: "l")
          .replacing("lull", with: "null").replacing("NULL", with: "null")
        return "(\(tie.source.text))\(tie.arrow.0)\(tie.item.text)\(tie.arrow.1)(\(target))"
      }
    return items.joined(separator: ", ")
  }

  func applied(to graph: Graph) throws -> Graph {
    var left = graph
    func names(_ node: NodeID) -> [String] {
      graph.labels(of: node).map { graph.name(of: $0) }
    }
    func number(_ value: Value?) -> Int64? {
      if case .int(let number) = value { return number }
      return nil
    }
    let x = graph.key(named: "x")
    let w = graph.key(named: "w")
    func admits(_ element: Element, _ node: NodeID) -> Bool {
      element.admits(names(node), number(x.map { graph.property($0, of: node) }))
    }
    for relationship in graph.relationshipIDs() where !ties.isEmpty {
      let type = graph.type(of: relationship).map { graph.name(of: $0) } ?? ""
      let value = number(w.map { graph.property($0, of: relationship) })
      guard let source = graph.source(of: relationship),
        let target = graph.target(of: relationship)
      else { continue }
      let isIn = ties.contains { tie in
        guard tie.item.admits([type], value) else { return false }
        let along = admits(tie.source, source) && admits(tie.target, target)
        let against = admits(tie.source, target) && admits(tie.target, source)
        return switch tie.arrow {
        case ("-", "->"): along
        case ("<-", "-"): against
        default: along || against
        }
      }
      if !isIn { try left.deleteRelationship(relationship) }
    }
    for node in graph.nodeIDs() where !nodes.isEmpty && !nodes.contains(where: { admits($0, node) })
    {
      try left.deleteNode(node, detaching: true)
    }
    return left
  }
}
