/// The memory of Dijkstra's search for the shortest distances from a source.
///
/// The vertices to come wait in a heap with four children per entry, each vertex once: a shorter way
/// moves it up.
struct DijkstraSearch {
  /// The distance of each vertex; infinite where there is no way.
  private(set) var distances: [Double]
  /// The vertices that can be reached, by ascending distance.
  private(set) var settled: [UInt32] = []
  private var heap: [UInt32] = []
  /// Where each vertex stands in the heap; -1 when it was never there, -2 when it has left.
  private var places: [Int32]

  init(vertexCount: Int) {
    distances = [Double](repeating: .infinity, count: vertexCount)
    places = [Int32](repeating: -1, count: vertexCount)
  }

  /// Finds the distances from `source` over arcs of the given lengths, none of them negative.
  mutating func run(from source: Int, over adjacency: ArcRows, lengths: [Double]) {
    for vertex in settled {
      distances[Int(vertex)] = .infinity
      places[Int(vertex)] = -1
    }
    settled.removeAll(keepingCapacity: true)
    distances[source] = 0
    push(UInt32(source))
    while let vertex = pop() {
      settled.append(vertex)
      let distance = distances[Int(vertex)]
      for arc in adjacency.arcs(of: Int(vertex)) {
        let next = Int(adjacency.neighbours[arc])
        let candidate = distance + lengths[arc]
        guard candidate < distances[next] else { continue }
        distances[next] = candidate
        if places[next] < 0 {
          push(UInt32(next))
        } else {
          moveUp(Int(places[next]))
        }
      }
    }
  }

  private mutating func push(_ vertex: UInt32) {
    places[Int(vertex)] = Int32(heap.count)
    heap.append(vertex)
    moveUp(heap.count - 1)
  }

  private mutating func pop() -> UInt32? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    places[Int(first)] = -2
    if !heap.isEmpty {
      heap[0] = last
      places[Int(last)] = 0
      moveDown()
    }
    return first
  }

  private mutating func moveUp(_ start: Int) {
    var place = start
    let vertex = heap[place]
    let distance = distances[Int(vertex)]
    while place > 0 {
      let parent = (place - 1) / 4
      let above = heap[parent]
      guard distance < distances[Int(above)] else { break }
      heap[place] = above
      places[Int(above)] = Int32(place)
      place = parent
    }
    heap[place] = vertex
    places[Int(vertex)] = Int32(place)
  }

  private mutating func moveDown() {
    var place = 0
    let vertex = heap[0]
    let distance = distances[Int(vertex)]
    while true {
      let firstChild = place * 4 + 1
      guard firstChild < heap.count else { break }
      var child = firstChild
      var childDistance = distances[Int(heap[child])]
      for other in firstChild..<min(heap.count, firstChild + 4)
      where distances[Int(heap[other])] < childDistance {
        child = other
        childDistance = distances[Int(heap[other])]
      }
      guard childDistance < distance else { break }
      heap[place] = heap[child]
      places[Int(heap[child])] = Int32(place)
      place = child
    }
    heap[place] = vertex
    places[Int(vertex)] = Int32(place)
  }
}
