import NetworkGraph

extension Algos {
  /// Times the searches for communities; the summary is the modularity and the number of groups.
  ///
  /// Leiden runs for one passage, which exceeds the modularity that the peers reach in two
  /// iterations or is close to it, and until it is stable.
  func timeCommunities(of topology: Topology, _ report: Report) throws {
    func quality(_ partition: Partition) -> String {
      "{\"q\": \(topology.modularity(of: partition) ?? 0), \"k\": \(partition.count)}"
    }
    try report.time("louvain") {
      try topology.louvain()
    } summary: {
      quality($0)
    }
    try report.time("leiden") {
      try topology.leiden(maxIterations: 1, threads: threads)
    } summary: {
      quality($0)
    }
    try report.time("leiden_stable") {
      try topology.leiden(threads: threads)
    } summary: {
      quality($0)
    }
    try report.time("labelprop") {
      try topology.labelPropagation()
    } summary: {
      quality($0)
    }
  }
}
