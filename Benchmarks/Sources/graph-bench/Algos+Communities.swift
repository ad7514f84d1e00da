import NetworkGraph

extension Algos {
  /// Times the searches for communities; the summary is the modularity and the number of groups.
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
