internal import Synchronization

/// Counts the triangles at each vertex of a simple network.
///
/// Vertices are renumbered by descending degree and every tie is kept only by its end of lower
/// degree. Then no row is longer than the root of twice the number of ties, hubs lie together in the
/// fastest memory, and every triangle is found once, from its vertex of lowest degree: its neighbours
/// are marked, and the rows of these neighbours are searched for marks.
struct TriangleCount: Sendable {
  private let vertexCount: Int
  /// The new number of each vertex.
  private let ranks: [UInt32]
  private let offsets: [UInt32]
  /// For each new number the smaller ones of its neighbours.
  private let neighbours: [UInt32]

  /// Takes rows without loops and repeated neighbours, each tie in both of its rows.
  init(_ rows: ArcRows) {
    let count = rows.offsets.count - 1
    vertexCount = count
    let (ranks, order) = Self.ranks(rows)
    self.ranks = ranks
    var offsets = [UInt32](repeating: 0, count: count + 1)
    neighbours = [UInt32](unsafeUninitializedCapacity: rows.arcCount / 2 + 1) { target, filled in
      offsets.withUnsafeMutableBufferPointer { offsets in
        rows.offsets.withUnsafeBufferPointer { starts in
          rows.neighbours.withUnsafeBufferPointer { neighbours in
            ranks.withUnsafeBufferPointer { ranks in
              for rank in 0..<count {
                let vertex = Int(order[rank])
                for arc in Int(starts[vertex])..<Int(starts[vertex + 1]) {
                  // Always written and sometimes kept: nobody foresees which end is the smaller.
                  let other = ranks[Int(neighbours[arc])]
                  target[filled] = other
                  filled &+= Int(other) < rank ? 1 : 0
                }
                offsets[rank + 1] = UInt32(truncatingIfNeeded: filled)
              }
            }
          }
        }
      }
    }
    self.offsets = offsets
  }

  /// The vertices by descending degree, and the place of each.
  private static func ranks(_ rows: ArcRows) -> (ranks: [UInt32], order: [UInt32]) {
    let count = rows.offsets.count - 1
    let highest = (0..<count).reduce(0) { max($0, rows.degree(of: $1)) }
    var starts = [UInt32](repeating: 0, count: highest + 2)
    for vertex in 0..<count { starts[highest - rows.degree(of: vertex) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var ranks = [UInt32](repeating: 0, count: count)
    var order = ranks
    for vertex in 0..<count {
      let key = highest - rows.degree(of: vertex)
      let rank = starts[key]
      starts[key] += 1
      ranks[vertex] = rank
      order[Int(rank)] = UInt32(vertex)
    }
    return (ranks, order)
  }

  /// Counts the triangles of each vertex.
  func run(threads: Int, cancellation: Cancellation?) throws(AlgorithmError) -> [Int] {
    let blocks = VertexBlocks(vertexCount: vertexCount, threads: threads)
    let workers = max(1, min(threads, blocks.count))
    // Whole numbers: in which order they are added makes no difference.
    let total = Mutex([Int](repeating: 0, count: vertexCount))
    let next = SharedCounter()
    let done = SharedCounter()
    VertexBlocks.onThreads(workers) {
      var counts = [Int](repeating: 0, count: vertexCount)
      var marks = [UInt32](repeating: 0, count: vertexCount)
      while cancellation?.reason == nil {
        let block = next.advance()
        guard block < blocks.count else { break }
        // The long rows come last and would keep one thread busy alone: they come first.
        count(blocks.vertices(blocks.count - 1 - block), &counts, &marks)
        cancellation?.progress?.report(done.advance() + 1, of: blocks.count)
      }
      total.withLock { total in
        if workers == 1 {
          total = counts
        } else {
          for index in counts.indices { total[index] += counts[index] }
        }
      }
    }
    try cancellation?.check()
    let counts = total.withLock { $0 }
    return ranks.map { counts[Int($0)] }
  }

  private func count(_ vertices: Range<Int>, _ counts: inout [Int], _ marks: inout [UInt32]) {
    counts.withUnsafeMutableBufferPointer { counts in
      marks.withUnsafeMutableBufferPointer { marks in
        offsets.withUnsafeBufferPointer { offsets in
          neighbours.withUnsafeBufferPointer { neighbours in
            for vertex in vertices {
              let start = Int(offsets[vertex])
              let end = Int(offsets[vertex &+ 1])
              guard end &- start > 1 else { continue }
              for arc in start..<end { marks[Int(neighbours[arc])] = 1 }
              var own = 0
              for arc in start..<end {
                let second = Int(neighbours[arc])
                var third = Int(offsets[second])
                let last = Int(offsets[second &+ 1])
                var found = 0
                while third < last {
                  let vertex = Int(neighbours[third])
                  let isMarked = Int(marks[vertex])
                  counts[vertex] &+= isMarked
                  found &+= isMarked
                  third &+= 1
                }
                counts[second] &+= found
                own &+= found
              }
              counts[vertex] &+= own
              for arc in start..<end { marks[Int(neighbours[arc])] = 0 }
            }
          }
        }
      }
    }
  }
}
