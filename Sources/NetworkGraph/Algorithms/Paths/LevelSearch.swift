/// The memory of breadth-first searches from one vertex after the other, each of which costs no more
/// than what it reaches.
struct LevelSearch {
  private let graph: RankedArcs
  /// The vertices that the last run has reached, the nearest first.
  private(set) var reached: [UInt32] = []
  /// The distance of each vertex that the last run has reached, otherwise -1.
  private var distances: [Int32]

  init(_ graph: RankedArcs) {
    self.graph = graph
    distances = [Int32](repeating: -1, count: graph.vertexCount)
  }

  /// How far a vertex is from the source of the last run.
  func distance(of vertex: UInt32) -> Double { Double(distances[Int(vertex)]) }

  /// Finds what can be reached along the arcs from `source`.
  mutating func run(from source: Int) {
    for vertex in reached { distances[Int(vertex)] = -1 }
    reached.removeAll(keepingCapacity: true)
    reached.append(UInt32(source))
    distances[source] = 0
    distances.withUnsafeMutableBufferPointer { distances in
      graph.outOffsets.withUnsafeBufferPointer { offsets in
        graph.outNeighbours.withUnsafeBufferPointer { neighbours in
          var next = 0
          while next < reached.count {
            let vertex = Int(reached[next])
            let distance = distances[vertex] &+ 1
            for arc in Int(offsets[vertex])..<Int(offsets[vertex &+ 1]) {
              let other = neighbours[arc]
              guard distances[Int(other)] < 0 else { continue }
              distances[Int(other)] = distance
              reached.append(other)
            }
            next += 1
          }
        }
      }
    }
  }
}
