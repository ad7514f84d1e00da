import ArgumentParser
import NetworkGraph

/// The size of a random graph, and how often each operation on it runs.
struct RandomGraphOptions: ParsableArguments {
  @Option(help: "The number of nodes.")
  var nodes: Int = 1_000_000

  @Option(help: "The number of relationships.")
  var relationships: Int = 5_000_000

  @Option(help: "The operations to run, separated by commas; all when left out.")
  var only: String = ""

  @Option(help: "How often each operation runs; the medians are printed.")
  var runs: Int = 3

  func validate() throws {
    guard nodes > 0, relationships >= 0, runs > 0, max(nodes, relationships) < 1 << 31 else {
      throw ValidationError("sizes must be positive and below 2^31")
    }
  }

  /// What prints the times.
  var report: Report {
    Report(
      dataset: "random",
      vertexCount: nodes,
      tieCount: relationships,
      threads: 1,
      runs: runs,
      only: Set(only.split(separator: ",").map(String.init))
    )
  }

  /// A graph of `Person` nodes with an age and a name, whose relationships of two types begin and
  /// end anywhere.
  func makeGraph() throws -> Graph {
    var random = Weyl()
    var builder = GraphBuilder()
    let types = [try builder.type("KNOWS"), try builder.type("MET")]
    let (age, name) = (try builder.key("age"), try builder.key("name"))
    let person = try builder.labelSet([try builder.label("Person")])
    let batch = 65_536
    for first in stride(from: 0, to: nodes, by: batch) {
      let numbers = first..<min(first + batch, nodes)
      let start = try builder.addNodes(numbers.map { _ in person })
      let ages = PropertyBatch(.ints(numbers.map { Int64($0 % 97) }))
      try builder.setNodeProperties(age, from: start, ages)
      var names = PackedText()
      for number in numbers {
        names.bytes.append(contentsOf: "person number \(number)".utf8)
        names.ends.append(UInt32(names.bytes.count))
      }
      try builder.setNodeProperties(name, from: start, PropertyBatch(.texts(names)))
    }
    for first in stride(from: 0, to: relationships, by: batch) {
      let numbers = first..<min(first + batch, relationships)
      _ = try builder.addRelationships(
        types: numbers.map { _ in types[random.below(2)] },
        sources: numbers.map { _ in random.node(nodes) },
        targets: numbers.map { _ in random.node(nodes) }
      )
    }
    return try builder.finish()
  }
}

/// Random numbers for workloads: the same ones in every run.
struct Weyl {
  private var state: UInt64 = 42

  /// A number below `bound`.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    let mixed = (state ^ (state >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return Int((mixed ^ (mixed >> 32)) % UInt64(bound))
  }

  /// One of `count` nodes.
  mutating func node(_ count: Int) -> NodeID { NodeID(UInt32(below(count))) }
}
