/// The memory of a search for all shortest weighted paths from a source, and what flows back.
///
/// Dijkstra's search settles the vertices by ascending distance. The arcs of shortest paths are
/// then recognised by the distances of their ends, so no list of predecessors is kept.
struct WeightedBetweennessSearch {
  /// Two lengths are equal when they differ by less than this share: rounding reaches about
  /// 10^-16 per tie of a path.
  private static let tolerance = 1e-10

  private let graph: WeightedArcs
  private var search: DijkstraSearch
  private var paths: [Double]
  private var share: [Double]

  init(_ graph: WeightedArcs) {
    self.graph = graph
    search = DijkstraSearch(vertexCount: graph.vertexCount)
    paths = [Double](repeating: 0, count: graph.vertexCount)
    share = paths
  }

  /// Adds the dependency of `source` on every vertex.
  ///
  /// `targets` says how much a path counts by the vertex where it ends; without it each counts 1.
  mutating func add(
    from source: Int,
    targets: UnsafePointer<Double>? = nil,
    to sums: UnsafeMutableBufferPointer<Double>
  ) {
    search.run(from: source, over: graph.forward, lengths: graph.outLengths)
    countPaths(from: source)
    for index in stride(from: search.settled.count - 1, to: 0, by: -1) {
      let vertex = Int(search.settled[index])
      var flow = 0.0
      let distance = search.distances[vertex]
      for arc in graph.forward.arcs(of: vertex) {
        let next = Int(graph.forward.neighbours[arc])
        if isShortest(from: distance, graph.outLengths[arc], to: search.distances[next]) {
          flow += share[next]
        }
      }
      sums[vertex] += flow * paths[vertex]
      share[vertex] = Self.share(of: paths[vertex], flow, counting: targets?[vertex] ?? 1)
    }
    clear()
  }

  /// Adds to every forward arc the share of the shortest paths from `source` that pass it.
  mutating func addArcs(from source: Int, to sums: UnsafeMutableBufferPointer<Double>) {
    search.run(from: source, over: graph.forward, lengths: graph.outLengths)
    countPaths(from: source)
    for vertex in search.settled.reversed() {
      let vertex = Int(vertex)
      var flow = 0.0
      let distance = search.distances[vertex]
      for arc in graph.forward.arcs(of: vertex) {
        let next = Int(graph.forward.neighbours[arc])
        if isShortest(from: distance, graph.outLengths[arc], to: search.distances[next]) {
          flow += share[next]
          sums[arc] += share[next] * paths[vertex]
        }
      }
      share[vertex] = Self.share(of: paths[vertex], flow, counting: 1)
    }
    clear()
  }

  /// What a vertex passes back per path; not a number when its paths were too many to count, so
  /// that the sums show it.
  private static func share(of paths: Double, _ flow: Double, counting weight: Double) -> Double {
    weight / paths + flow + (paths - paths)
  }

  private mutating func clear() {
    for vertex in search.settled {
      paths[Int(vertex)] = 0
      share[Int(vertex)] = 0
    }
  }

  private mutating func countPaths(from source: Int) {
    paths[source] = 1
    for vertex in search.settled.dropFirst() {
      let vertex = Int(vertex)
      let distance = search.distances[vertex]
      var count = 0.0
      for arc in graph.backward.arcs(of: vertex) {
        let before = Int(graph.backward.neighbours[arc])
        if isShortest(from: search.distances[before], graph.inLengths[arc], to: distance) {
          count += paths[before]
        }
      }
      paths[vertex] = count
    }
  }

  /// Whether an arc of this length lies on a shortest path between ends at these distances.
  private func isShortest(from near: Double, _ length: Double, to far: Double) -> Bool {
    near < far && near + length <= far * (1 + Self.tolerance) && far < .infinity
  }
}
