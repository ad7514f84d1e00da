internal import NetworkGraph

/// Who belongs together: the number of the group of each node, the largest group being 1.
enum CommunityMeasures {
  static let all = [community, component, strongComponent]

  static let community = Measure(
    "community",
    .community,
    returns: .integer,
    options: [.weight, .seed, .resolution, .maxIterations],
    "The number of the node's community as Leiden finds them, the largest being 1 (Traag et al. 2019)."
  ) { (run) throws(AlgorithmError) in
    numbers(
      try run.topology.leiden(
        resolution: run.options.resolution ?? 1,
        seed: run.seed,
        maxIterations: run.options.maxIterations ?? 10,
        cancellation: run.cancellation
      )
    )
  }

  static let component = Measure(
    "component",
    .community,
    returns: .integer,
    "The number of the node's connected component, the largest being 1."
  ) { (run) throws(AlgorithmError) in
    numbers(try run.topology.weakComponents(cancellation: run.cancellation))
  }

  static let strongComponent = Measure(
    "strongComponent",
    .community,
    returns: .integer,
    following: .arrows,
    "The number of the part in which each reaches each along the arrows, the largest being 1."
  ) { (run) throws(AlgorithmError) in
    numbers(try run.topology.strongComponents(cancellation: run.cancellation))
  }

  /// Group numbers as people count: from 1.
  static func numbers(_ partition: Partition) -> MeasureColumn {
    .integers(partition.groups.map { Int($0) + 1 })
  }
}
