import ArgumentParser
import NetworkGraph

/// Times single updates with and without snapshots.
struct Snapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Times 10,000 updates at random, in place and each after a snapshot.",
    discussion: """
      Operations: in_place, after_snapshot, text_after_snapshot (a new text each), \
      indexed_after_snapshot (with an index on the property).
      """
  )

  @OptionGroup var options: RandomGraphOptions

  private static let updates = 10_000

  func run() throws {
    let report = options.report
    var graph = try options.makeGraph()
    let (age, name) = (graph.keys[0], graph.keys[1])
    try report.time("in_place") {
      var random = Weyl()
      for number in 0..<Self.updates {
        try graph.setProperty(age, of: random.node(options.nodes), to: .int(Int64(number % 97)))
      }
    } summary: {
      "\(Self.updates)"
    }
    try report.time("after_snapshot") {
      try update(&graph, age) { .int(Int64($0 % 97)) }
    } summary: {
      "\($0)"
    }
    try report.time("text_after_snapshot") {
      try update(&graph, name) { .string("new text \($0)") }
    } summary: {
      "\($0)"
    }
    try graph.createIndex(label: graph.labels[0], key: age)
    try report.time("indexed_after_snapshot") {
      try update(&graph, age) { .int(Int64($0 % 97)) }
    } summary: {
      "\($0)"
    }
  }

  /// Updates nodes at random while a snapshot of the moment before is alive.
  private func update(
    _ graph: inout Graph,
    _ key: KeyID,
    _ value: (Int) -> Value
  ) throws -> Int {
    var random = Weyl()
    var differing = 0
    for number in 0..<Self.updates {
      let snapshot = graph
      try graph.setProperty(key, of: random.node(options.nodes), to: value(number))
      if snapshot.version != graph.version { differing += 1 }
    }
    return differing
  }
}
