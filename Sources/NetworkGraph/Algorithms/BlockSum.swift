internal import Dispatch

/// A sum over many sources, by blocks, which does not depend on the number of threads.
///
/// The sources fall into blocks of a fixed size. Every block adds up what its sources contribute in
/// a vector of its own, and the vectors are added in the order of the blocks, so the rounding is
/// the same however the blocks were dealt out.
struct BlockSum {
  /// The number of sources.
  let sourceCount: Int
  /// The length of the vectors.
  let resultCount: Int
  /// How many threads may work at a time; values below 1 count as 1.
  let threads: Int
  /// Polled by the blocks.
  let cancellation: Cancellation?

  private static let blockSize = 64

  /// Runs `body` for every block of sources and adds up what it wrote.
  ///
  /// `body` adds to a vector of zeros. It is called from several threads at a time.
  func run(
    _ body: @escaping @Sendable (Range<Int>, UnsafeMutableBufferPointer<Double>) -> Void
  ) throws(AlgorithmError) -> [Double] {
    var total = [Double](repeating: 0, count: resultCount)
    let blockCount = (sourceCount + Self.blockSize - 1) / Self.blockSize
    let workers = max(1, min(threads, blockCount))
    // Four blocks per thread and wave keep the threads busy until the end of the wave and bound
    // the number of vectors that wait for their turn.
    let waveSize = workers == 1 ? 1 : workers * 4
    var parts = [Double](repeating: 0, count: resultCount * waveSize)

    var wave = 0
    while wave < blockCount {
      let blocks = wave..<min(blockCount, wave + waveSize)
      parts.withUnsafeMutableBufferPointer { parts in
        parts.update(repeating: 0)
        // Every block writes to its own stretch of the buffer, which outlives the fork-join.
        nonisolated(unsafe) let parts = parts
        let perform: @Sendable (Int) -> Void = { index in
          let first = (blocks.lowerBound + index) * Self.blockSize
          let part = UnsafeMutableBufferPointer(
            rebasing: parts[index * resultCount..<(index + 1) * resultCount]
          )
          body(first..<min(sourceCount, first + Self.blockSize), part)
        }
        if workers == 1 {
          perform(0)
        } else {
          Self.forkJoin(blocks.count, workers: workers, perform)
        }
        for index in 0..<blocks.count {
          for result in 0..<resultCount {
            total[result] += parts[index * resultCount + result]
          }
        }
      }
      try cancellation?.check()
      wave = blocks.upperBound
      cancellation?.progress?.report(wave, of: blockCount)
    }
    return total
  }

  /// Deals `count` calls out to at most `workers` threads.
  private static func forkJoin(
    _ count: Int,
    workers: Int,
    _ perform: @escaping @Sendable (Int) -> Void
  ) {
    let next = SharedCounter()
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = next.advance()
        guard index < count else { return }
        perform(index)
      }
    }
  }
}
