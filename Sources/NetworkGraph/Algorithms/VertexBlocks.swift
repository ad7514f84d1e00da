internal import Dispatch

/// The vertices in blocks of a fixed size, which are dealt out to threads.
///
/// The blocks do not depend on the number of threads. A body that writes only to the places of its
/// own vertices, and sums that are added block by block, then give the same result for any number.
struct VertexBlocks: Sendable {
  let vertexCount: Int
  /// How many threads may work at a time; values below 1 count as 1.
  let threads: Int

  private static let size = 1024

  /// The number of blocks.
  var count: Int { (vertexCount + Self.size - 1) / Self.size }

  /// The vertices of a block.
  func vertices(_ block: Int) -> Range<Int> {
    block * Self.size..<min(vertexCount, (block + 1) * Self.size)
  }

  /// Calls `body` for every block, from several threads at a time.
  func run(_ body: @escaping @Sendable (_ block: Int, _ vertices: Range<Int>) -> Void) {
    let count = count
    let workers = min(threads, count)
    guard workers > 1 else {
      for block in 0..<count { body(block, vertices(block)) }
      return
    }
    let next = SharedCounter()
    Self.onThreads(workers) {
      while true {
        let block = next.advance()
        guard block < count else { return }
        body(block, vertices(block))
      }
    }
  }

  /// The sum of what `body` returns for the blocks, added in their order.
  func sum(_ body: @escaping @Sendable (_ vertices: Range<Int>) -> Double) -> Double {
    var parts = [Double](repeating: 0, count: count)
    parts.withUnsafeMutableBufferPointer { parts in
      // Every block writes to its own place of the buffer, which outlives the fork-join.
      nonisolated(unsafe) let parts = parts
      run { block, vertices in parts[block] = body(vertices) }
    }
    return parts.reduce(0, +)
  }
}

extension VertexBlocks {
  /// Calls `body` on so many threads at a time and waits for all.
  static func onThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    guard count > 1 else { return body() }
    DispatchQueue.concurrentPerform(iterations: count) { _ in body() }
  }
}
