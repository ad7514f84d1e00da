import NetworkGraph

extension Algos {
  /// Times the measures that rest on distances.
  func timeDistances(_ edges: EdgeList, _ topology: Topology, _ report: Report) throws {
    try report.time("closeness") {
      try topology.closeness(threads: threads)
    } summary: {
      "{\"max\": \($0.lazy.compactMap { $0 }.max() ?? 0)}"
    }
    try report.time("harmonic") {
      try topology.harmonic(normalized: true, threads: threads)
    } summary: {
      "{\"max\": \($0.max() ?? 0)}"
    }
    try report.time("eccentricity") {
      try topology.eccentricity(threads: threads)
    } summary: {
      "{\"max\": \($0.max() ?? 0)}"
    }
    try report.time("diameter") {
      try topology.diameter(threads: threads)
    } summary: {
      "\(Int($0))"
    }
  }
}
