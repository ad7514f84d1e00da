import ArgumentParser
import NetworkGraph

/// Times loading and writing.
struct Insert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insert",
    abstract: "Times loading in bulk, single inserts and packing.",
    discussion: """
      Operations: load, nodes (a million, one by one), relationships (a million, one by one), \
      relationships_snapshots (the same, a snapshot kept every 1,000), pack, index.
      """
  )

  @OptionGroup var options: RandomGraphOptions

  func run() throws {
    let report = options.report
    try report.time("load") {
      try options.makeGraph()
    } summary: {
      "\($0.relationshipCount)"
    }
    try report.time("nodes") {
      try Self.people()
    } summary: {
      "\($0.nodeCount)"
    }
    let people = try Self.people()
    try report.time("relationships") {
      try Self.tie(people, keepingSnapshots: false)
    } summary: {
      "\($0)"
    }
    try report.time("relationships_snapshots") {
      try Self.tie(people, keepingSnapshots: true)
    } summary: {
      "\($0)"
    }
    guard report.wants("pack") || report.wants("index") else { return }
    var graph = try options.makeGraph()
    report.time("pack") {
      graph.pack()
    } summary: {
      "\(graph.relationshipCount)"
    }
    let label = graph.labels[0]
    let keys = graph.keys
    try report.time("index") {
      var indexed = graph
      for key in keys { try indexed.createIndex(label: label, key: key) }
      return indexed.schema.count
    } summary: {
      "\($0)"
    }
  }

  private static func people() throws -> Graph {
    var graph = Graph()
    let person = try graph.internLabel("Person")
    for _ in 0..<1_000_000 { _ = try graph.createNode(labels: [person]) }
    return graph
  }

  /// Inserts a million relationships between nodes at random; returns how many there are.
  private static func tie(_ people: Graph, keepingSnapshots: Bool) throws -> Int {
    var random = Weyl()
    var graph = people
    var snapshot = graph
    let type = try graph.internType("KNOWS")
    for number in 0..<1_000_000 {
      let (source, target) = (random.node(1_000_000), random.node(1_000_000))
      _ = try graph.createRelationship(type, from: source, to: target)
      if keepingSnapshots, number % 1_000 == 0 { snapshot = graph }
    }
    return graph.relationshipCount + (snapshot.nodeCount - graph.nodeCount)
  }
}
