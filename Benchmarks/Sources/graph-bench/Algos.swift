import ArgumentParser
import NetworkGraph

/// Times the building of a topology and the measures on it.
struct Algos: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "algos",
    abstract: "Times measures on an edge list.",
    discussion: """
      Operations: build, build_weighted, degree, components, bfs, dijkstra, shortest_path, \
      betweenness, betweenness_weighted, closeness, harmonic, eccentricity, diameter, pagerank, \
      eigenvector, kcore, triangles, local_clustering, articulation, is_articulation, biconnected, \
      constraint, effective_size, brokerage_roles, louvain, leiden, leiden_stable, labelprop. Those \
      with weights need a third column. Reading the file is not timed.
      """
  )

  @Argument(help: "A file with a line 'source target' or 'source target weight' per tie.")
  var file: String

  @Option(help: "The operations to run, separated by commas; all when left out.")
  var only: String = ""

  @Option(help: "How often each operation runs; the medians are printed.")
  var runs: Int = 3

  @Option(help: "How many threads may work at a time.")
  var threads: Int = 1

  func run() throws {
    guard let edges = EdgeList(path: file) else {
      throw ValidationError("cannot read '\(file)'")
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let report = Report(
      dataset: name.split(separator: ".").first.map(String.init) ?? name,
      vertexCount: edges.vertexCount,
      tieCount: edges.sources.count,
      threads: threads,
      runs: runs,
      only: Set(only.split(separator: ",").map(String.init))
    )

    func build(weighted: Bool) throws -> Topology {
      try Topology(
        vertexCount: edges.vertexCount,
        sources: edges.sources,
        targets: edges.targets,
        weights: weighted ? edges.weights : nil
      )
    }
    try report.time("build") {
      try build(weighted: false)
    } summary: {
      "\($0.tieCount)"
    }
    let topology = try build(weighted: false)
    report.time("degree") {
      topology.degree()
    } summary: {
      "{\"max\": \($0.max() ?? 0)}"
    }
    try report.time("components") {
      try topology.weakComponents()
    } summary: {
      "\($0.count)"
    }
    try report.time("bfs") {
      try topology.distances(from: 0)
    } summary: {
      "{\"ecc\": \($0.max() ?? 0)}"
    }
    try report.time("shortest_path") {
      try topology.shortestPath(from: 0, to: topology.vertexCount - 1)
    } summary: {
      "\(($0?.count ?? 0) - 1)"
    }
    try report.time("betweenness") {
      try topology.betweenness(threads: threads)
    } summary: {
      "{\"max\": \($0.max() ?? 0)}"
    }
    try timeBrokerage(of: topology, report)
    try timeCommunities(of: topology, report)
    try timeDistances(edges, topology, report)
    try runSpectral(topology, report)

    guard edges.weights.count == edges.sources.count, !edges.weights.isEmpty else { return }
    try report.time("build_weighted") {
      try build(weighted: true)
    } summary: {
      "\($0.tieCount)"
    }
    guard report.wants("betweenness_weighted") || report.wants("dijkstra") else { return }
    let weighted = try Topology(
      vertexCount: edges.vertexCount,
      sources: edges.sources,
      targets: edges.targets,
      weights: edges.weights,
      weightMeaning: .distance
    )
    try report.time("dijkstra") {
      try weighted.weightedDistances(from: 0)
    } summary: {
      "{\"sum\": \($0.filter(\.isFinite).reduce(0, +))}"
    }
    try report.time("betweenness_weighted") {
      try weighted.betweenness(threads: threads)
    } summary: {
      "{\"max\": \($0.max() ?? 0)}"
    }
  }
}
