internal import NetworkGraph

/// Who is important through others: a node counts by the nodes that it is tied to, and they by
/// theirs.
enum PrestigeMeasures {
  static let all = [authority, eigenvector, hub, katz, pagerank]

  static let authority = Measure(
    "authority",
    .centrality,
    returns: .float,
    options: [.weight] + MeasureOption.iteration,
    following: .arrows,
    "How much the node is pointed to by good hubs (Kleinberg 1999)."
  ) { (run) throws(AlgorithmError) in .floats(try hits(run).authorities) }

  static let hub = Measure(
    "hub",
    .centrality,
    returns: .float,
    options: [.weight] + MeasureOption.iteration,
    following: .arrows,
    "How much the node points to good authorities (Kleinberg 1999)."
  ) { (run) throws(AlgorithmError) in .floats(try hits(run).hubs) }

  private static func hits(_ run: MeasureRun) throws(AlgorithmError) -> HubsAndAuthorities {
    try run.topology.hits(
      tolerance: run.options.tolerance ?? 1e-12,
      maxIterations: run.options.maxIterations ?? 10_000,
      cancellation: run.cancellation
    )
  }

  static let eigenvector = Measure(
    "eigenvector",
    .centrality,
    returns: .float,
    options: [.weight] + MeasureOption.iteration,
    "How much the node is tied to nodes that are themselves so tied, at most 1 (Bonacich 1972)."
  ) { (run) throws(AlgorithmError) in
    .floats(
      try run.topology.eigenvector(
        tolerance: run.options.tolerance ?? 1e-12,
        maxIterations: run.options.maxIterations ?? 10_000,
        threads: run.threads,
        cancellation: run.cancellation
      )
    )
  }

  static let katz = Measure(
    "katz",
    .centrality,
    returns: .float,
    options: [.alpha, .weight] + MeasureOption.iteration,
    "The number of walks that end at the node, each step counting alpha times the one before."
  ) { (run) throws(AlgorithmError) in
    .floats(
      try run.topology.katz(
        alpha: run.options.alpha ?? 0.1,
        tolerance: run.options.tolerance ?? 1e-12,
        maxIterations: run.options.maxIterations ?? 10_000,
        threads: run.threads,
        cancellation: run.cancellation
      )
    )
  }

  static let pagerank = Measure(
    "pagerank",
    .centrality,
    returns: .float,
    options: [.damping, .weight, .sources] + MeasureOption.iteration,
    "The share of time that a random walker spends at the node (Brin, Page 1998)."
  ) { (run) throws(AlgorithmError) in
    .floats(
      try run.topology.pageRank(
        damping: run.options.damping ?? 0.85,
        tolerance: run.options.tolerance ?? 1e-12,
        maxIterations: run.options.maxIterations ?? 10_000,
        personalisation: run.sources.map { sources in
          var restarts = [Double](repeating: 0, count: run.topology.vertexCount)
          for source in sources { restarts[source] += 1 }
          return restarts
        },
        threads: run.threads,
        cancellation: run.cancellation
      )
    )
  }
}
