internal import NetworkGraph

/// Who belongs together: the number of the group of each node, the largest group being 1.
enum CommunityMeasures {
  static let all = [component]

  static let component = Measure(
    "component",
    .community,
    returns: .integer,
    "The number of the node's connected component, the largest being 1."
  ) { (run) throws(AlgorithmError) in
    numbers(try run.topology.weakComponents(cancellation: run.cancellation))
  }

  /// Group numbers as people count: from 1.
  private static func numbers(_ partition: Partition) -> MeasureColumn {
    .integers(partition.groups.map { Int($0) + 1 })
  }
}
