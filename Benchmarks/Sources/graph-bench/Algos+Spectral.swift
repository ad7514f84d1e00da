import NetworkGraph

extension Algos {
  /// Times what looks at eigenvectors, walks, cores, triangles and the pieces of a network.
  func runSpectral(_ topology: Topology, _ report: Report) throws {
    try report.time("pagerank") {
      try topology.pageRank(tolerance: 1e-6, threads: threads)
    } summary: {
      "{\"max\": \($0.max() ?? 0)}"
    }
    try report.time("eigenvector") {
      try topology.eigenvector(threads: threads)
    } summary: {
      "{\"sum\": \($0.reduce(0, +))}"
    }
    try report.time("kcore") {
      try topology.coreness()
    } summary: {
      "\($0.max() ?? 0)"
    }
    try report.time("triangles") {
      try topology.triangles(threads: threads)
    } summary: {
      "\($0.reduce(0, +) / 3)"
    }
    try report.time("local_clustering") {
      try topology.localClustering(threads: threads)
    } summary: {
      "{\"mean\": \($0.reduce(0, +) / Double(max(1, $0.count)))}"
    }
    try report.time("articulation") {
      try topology.articulationPoints()
    } summary: {
      "\($0.count)"
    }
    try report.time("is_articulation") {
      try topology.isArticulationPoint()
    } summary: {
      "\($0.count { $0 })"
    }
    try report.time("biconnected") {
      try topology.biconnectedComponents()
    } summary: {
      "\($0.count)"
    }
  }
}
