import ArgumentParser
import GraphQuery
import NetworkGraph

/// Times path queries.
struct Paths: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Times path queries on a graph of ties with weights.",
    discussion: """
      Operations: shortest (pairs of nodes), shortest_where (with a condition on every node), none \
      (two halves without a tie between them), reach (how many nodes can be reached from one), \
      shortest_100 (between the two nodes with most ties), cheapest (from one node to all), \
      cheapest_pair. Reading the file and making the graph are not timed.
      """
  )

  @Argument(help: "A file with a line 'source target weight' per tie.")
  var file: String

  @Option(help: "The operations to run, separated by commas; all when left out.")
  var only: String = ""

  @Option(help: "How often each operation runs; the medians are printed.")
  var runs: Int = 3

  @Option(
    help: "How many pairs of nodes the searches for one path take; times are for all of them."
  )
  var pairs: Int = 100

  func run() throws {
    guard let edges = EdgeList(path: file), edges.weights.count == edges.sources.count else {
      throw ValidationError("cannot read '\(file)' as ties with weights")
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let report = Report(
      dataset: name.split(separator: ".").first.map(String.init) ?? name,
      vertexCount: edges.vertexCount,
      tieCount: edges.sources.count,
      threads: 1,
      runs: runs,
      only: Set(only.split(separator: ",").map(String.init))
    )
    let session = Session(try Self.graph(edges))
    var random = Weyl()
    let ends = (0..<pairs).map { _ in
      (random.below(edges.vertexCount), random.below(edges.vertexCount))
    }
    func sum(_ text: String, _ ends: [(Int, Int)]) throws -> String {
      var sum = 0.0
      for (from, to) in ends {
        let result = try session.run(
          "MATCH (a:N {id: $from}), (b:N {id: $to}) \(text)",
          parameters: ["from": .int(Int64(from)), "to": .int(Int64(to))]
        )
        for row in result.rows {
          switch row[0] {
          case .int(let number): sum += Double(number)
          case .double(let number): sum += number
          default: break
          }
        }
      }
      return "\(sum)"
    }
    let shortest = "MATCH p = ANY SHORTEST (a)-[:T]-+(b) RETURN length(p)"
    try report.time("shortest") {
      try sum(shortest, ends)
    } summary: {
      $0
    }
    let limited = "MATCH p = ANY SHORTEST (a)(()-[:T]-(n WHERE n.class < 8))+(b) RETURN length(p)"
    try report.time("shortest_where") {
      try sum(limited, ends)
    } summary: {
      $0
    }
    try report.time("reach") {
      try session.run("MATCH (a:N {id: 0})-[:T*]-(b) RETURN count(DISTINCT b)").rows[0][0]
    } summary: {
      "\($0)"
    }
    let hubs = Self.hubs(edges)
    let hundred = "MATCH p = SHORTEST 100 (a)-[:T]-+(b) RETURN sum(length(p))"
    try report.time("shortest_100") {
      try sum(hundred, [hubs])
    } summary: {
      $0
    }
    let cheap = "MATCH p = ANY CHEAPEST (a)-[r:T COST r.weight]-+(b) RETURN cost(p)"
    try report.time("cheapest_pair") {
      try sum(cheap, ends)
    } summary: {
      $0
    }
    try report.time("cheapest") {
      try session.run(
        "MATCH p = ANY CHEAPEST (a:N {id: 0})-[r:T COST r.weight]-*(b) RETURN sum(cost(p))"
      ).rows[0][0]
    } summary: {
      "\($0)"
    }
    guard report.wants("none") else { return }
    let halves = Session(try Self.graph(edges, copies: 2))
    let apart = "MATCH p = ANY SHORTEST (a)-[:T]-+(b) RETURN length(p)"
    try report.time("none") {
      try halves.run("MATCH (a:N {id: 0}), (b:N {id: \(edges.vertexCount)}) \(apart)").rows.count
    } summary: {
      "\($0)"
    }
  }

  /// A graph of nodes with an id, a class from 0 to 9 and an index; of several copies without ties
  /// between them.
  private static func graph(_ edges: EdgeList, copies: Int = 1) throws -> Graph {
    var builder = GraphBuilder()
    let type = try builder.type("T")
    let (id, kind, weight) = (
      try builder.key("id"), try builder.key("class"), try builder.key("weight")
    )
    let labels = try builder.labelSet([try builder.label("N")])
    let count = edges.vertexCount
    for copy in 0..<copies {
      let numbers = copy * count..<(copy + 1) * count
      let start = try builder.addNodes(numbers.map { _ in labels })
      try builder.setNodeProperties(id, from: start, PropertyBatch(.ints(numbers.map(Int64.init))))
      let kinds = numbers.map { Int64($0 % 10) }
      try builder.setNodeProperties(kind, from: start, PropertyBatch(.ints(kinds)))
      let offset = UInt32(copy * count)
      let first = try builder.addRelationships(
        types: edges.sources.map { _ in type },
        sources: edges.sources.map { NodeID($0 + offset) },
        targets: edges.targets.map { NodeID($0 + offset) }
      )
      let weights = edges.weights.map { Int64($0) }
      try builder.setRelationshipProperties(weight, from: first, PropertyBatch(.ints(weights)))
    }
    var graph = try builder.finish()
    if let label = graph.label(named: "N"), let key = graph.key(named: "id") {
      try graph.createIndex(label: label, key: key)
    }
    return graph
  }

  /// The two nodes with the most ties.
  private static func hubs(_ edges: EdgeList) -> (Int, Int) {
    var degrees = [Int](repeating: 0, count: edges.vertexCount)
    for node in edges.sources + edges.targets { degrees[Int(node)] += 1 }
    let order = degrees.indices.sorted { degrees[$0] > degrees[$1] }
    return (order[0], order[1])
  }
}
