internal import NetworkGraph

/// What a measure may know while it is computed.
struct MeasureRun: Sendable {
  /// The part of the graph that is measured.
  let topology: Topology
  /// How it is to be measured.
  let options: MeasureOptions
  /// The groups of the vertices, where the measure takes the option `partition`.
  let grouping: Grouping
  /// How many threads may work at a time.
  let threads: Int
  /// When to end although not done.
  let cancellation: Cancellation?

  /// The seed of random choices.
  var seed: UInt64 { options.seed ?? 42 }

  /// The vertices of the nodes in the option `sources`; nodes that do not take part have none.
  var sources: [Int]? {
    options.sources.map { nodes in nodes.compactMap { topology.vertex(of: $0) } }
  }
}
