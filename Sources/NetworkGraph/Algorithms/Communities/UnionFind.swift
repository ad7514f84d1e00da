/// Sets of vertices that merge; the smallest vertex of a set is its root.
struct UnionFind {
  /// A vertex of the same set, not larger than the vertex itself; the root's is the root.
  private(set) var parents: [UInt32]

  init(count: Int) {
    parents = Array(0..<UInt32(count))
  }

  /// Merges every vertex with its `neighbour`-th neighbour, where it has that many.
  mutating func link(_ adjacency: ArcRows, neighbour: Int) {
    parents.withUnsafeMutableBufferPointer { parents in
      adjacency.offsets.withUnsafeBufferPointer { offsets in
        adjacency.neighbours.withUnsafeBufferPointer { neighbours in
          for vertex in 0..<parents.count {
            let arc = Int(offsets[vertex]) + neighbour
            guard arc < Int(offsets[vertex + 1]) else { continue }
            Self.union(vertex, Int(neighbours[arc]), parents)
          }
        }
      }
    }
  }

  /// Merges vertices that are not in the set of `excepted` with their neighbours from `first` on.
  mutating func linkAll(
    _ adjacency: ArcRows,
    of vertices: Range<Int>,
    from first: Int,
    except excepted: UInt32
  ) {
    parents.withUnsafeMutableBufferPointer { parents in
      adjacency.offsets.withUnsafeBufferPointer { offsets in
        adjacency.neighbours.withUnsafeBufferPointer { neighbours in
          for vertex in vertices where parents[vertex] != excepted {
            let end = Int(offsets[vertex + 1])
            var arc = Int(offsets[vertex]) + first
            while arc < end {
              Self.union(vertex, Int(neighbours[arc]), parents)
              arc += 1
            }
          }
        }
      }
    }
  }

  /// Makes the root the parent of every vertex.
  mutating func flatten() {
    parents.withUnsafeMutableBufferPointer { parents in
      // Parents are smaller than their children, so theirs are final already.
      for vertex in 0..<parents.count {
        parents[vertex] = parents[Int(parents[vertex])]
      }
    }
  }

  /// The root that comes most often among a thousand vertices at equal distances; `UInt32.max` when
  /// there are no vertices.
  func frequentRoot() -> UInt32 {
    let step = max(1, parents.count / 1024)
    var sample = stride(from: 0, to: parents.count, by: step).map { parents[$0] }
    sample.sort()
    var best = UInt32.max
    var bestCount = 0
    var count = 0
    for (index, root) in sample.enumerated() {
      count = index > 0 && sample[index - 1] == root ? count + 1 : 1
      if count > bestCount {
        best = root
        bestCount = count
      }
    }
    return best
  }

  private static func union(
    _ vertex: Int,
    _ other: Int,
    _ parents: UnsafeMutableBufferPointer<UInt32>
  ) {
    var first = parents[vertex]
    var second = parents[other]
    while first != second {
      let high = Int(max(first, second))
      let low = min(first, second)
      let above = parents[high]
      if Int(above) == high {
        parents[high] = low
        return
      }
      first = parents[Int(above)]
      second = low
    }
  }
}
