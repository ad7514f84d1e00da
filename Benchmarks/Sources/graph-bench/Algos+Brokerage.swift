import NetworkGraph

extension Algos {
  /// Times the measures of brokerage that are quick on large networks.
  func timeBrokerage(of topology: Topology, _ report: Report) throws {
    func mean(_ values: [Double?]) -> String {
      let known = values.compactMap { $0 }
      return "{\"mean\": \(known.reduce(0, +) / Double(max(1, known.count)))}"
    }
    try report.time("constraint") {
      try topology.constraint()
    } summary: {
      mean($0)
    }
    try report.time("effective_size") {
      try topology.effectiveSize()
    } summary: {
      mean($0)
    }
    let halves = Partition(labels: (0..<UInt32(topology.vertexCount)).map { $0 % 2 })
    try report.time("brokerage_roles") {
      try topology.brokerageRoles(in: halves)
    } summary: {
      "\($0.total.total)"
    }
  }
}
