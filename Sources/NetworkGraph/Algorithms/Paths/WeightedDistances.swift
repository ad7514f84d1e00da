extension Topology {
  /// The length of a shortest path from a vertex to every vertex, by the weights of the ties.
  ///
  /// A tie is as long as its distance, or the inverse of its strength; a strength of 0 cannot be
  /// passed. Without weights every tie has the length 1.
  ///
  /// Dijkstra's algorithm. A vertex to which a shorter way was found enters the heap once more, and
  /// the entry that is out of date is passed over when its turn comes.
  ///
  /// - Parameters:
  ///   - source: The vertex where all paths begin.
  ///   - cancellation: Polled every 65,536 vertices.
  /// - Returns: The distance of each vertex, 0 for the source, infinite where there is no path.
  /// - Throws: `AlgorithmError.vertexOutOfRange`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(m log m) time, O(n + m) space.
  /// - SeeAlso: Dijkstra (1959), "A note on two problems in connexion with graphs", Numerische
  ///   Mathematik 1.
  ///
  /// In the path 0-1-2 with the distances 2 and 3 the distances from 0 are `[0, 2, 5]`.
  public func weightedDistances(
    from source: Int,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    guard source >= 0, source < vertexCount else { throw .vertexOutOfRange(count: vertexCount) }
    var distances = [Double](repeating: .infinity, count: vertexCount)
    // Each arc makes an entry at most.
    let heap = UnsafeMutablePointer<HeapEntry>.allocate(capacity: forward.arcCount + 1)
    defer { heap.deallocate() }
    var waiting = DistanceHeap(heap)
    distances[source] = 0
    waiting.push(HeapEntry(distance: 0, vertex: UInt32(source)))
    let weights = tieWeights ?? []
    let areStrengths = weightMeaning == .strength
    while waiting.count > 0 {
      try cancellation?.check()
      distances.withUnsafeMutableBufferPointer { distances in
        forward.offsets.withUnsafeBufferPointer { offsets in
          forward.neighbours.withUnsafeBufferPointer { neighbours in
            forward.ties.withUnsafeBufferPointer { ties in
              weights.withUnsafeBufferPointer { weights in
                var turns = 1 << 16
                while turns > 0, waiting.count > 0 {
                  turns -= 1
                  let entry = waiting.pop()
                  let vertex = Int(entry.vertex)
                  guard entry.distance <= distances[vertex] else { continue }
                  for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                    var length = 1.0
                    if !weights.isEmpty {
                      let weight = weights[Int(ties[arc])]
                      length = areStrengths ? 1 / weight : weight
                    }
                    let candidate = entry.distance + length
                    let next = Int(neighbours[arc])
                    guard candidate < distances[next] else { continue }
                    distances[next] = candidate
                    waiting.push(HeapEntry(distance: candidate, vertex: neighbours[arc]))
                  }
                }
              }
            }
          }
        }
      }
    }
    return distances
  }
}

/// A vertex that waits at a distance.
private struct HeapEntry {
  var distance: Double
  var vertex: UInt32
}

/// The waiting vertices, the nearest first, in a heap with four children per entry.
private struct DistanceHeap {
  private let entries: UnsafeMutablePointer<HeapEntry>
  private(set) var count = 0

  /// Uses memory that is large enough for all entries.
  init(_ memory: UnsafeMutablePointer<HeapEntry>) { entries = memory }

  @inline(__always)
  mutating func push(_ entry: HeapEntry) {
    var place = count
    count += 1
    while place > 0 {
      let parent = (place - 1) / 4
      guard entry.distance < entries[parent].distance else { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }

  /// Takes out the nearest; there has to be one.
  @inline(__always)
  mutating func pop() -> HeapEntry {
    let first = entries[0]
    count -= 1
    let last = entries[count]
    var place = 0
    while true {
      let children = place * 4 + 1
      guard children < count else { break }
      var least = children
      var child = children + 1
      let end = min(count, children + 4)
      while child < end {
        if entries[child].distance < entries[least].distance { least = child }
        child += 1
      }
      guard entries[least].distance < last.distance else { break }
      entries[place] = entries[least]
      place = least
    }
    entries[place] = last
    return first
  }
}
