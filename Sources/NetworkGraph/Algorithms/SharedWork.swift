internal import Dispatch

/// Blocks of work that several threads take from, each the next that nobody has taken.
///
/// Meant for work whose parts come together without rounding (counts, or results that each block
/// has for itself), so that it does not matter who did what; sums that round need `BlockSum`.
final class SharedWork: Sendable {
  private let blockCount: Int
  private let cancellation: Cancellation?
  private let progress: Progress?
  private let taken = SharedCounter()

  /// Lets `worker` run on at most `threads` threads at a time until all blocks are done.
  ///
  /// A worker calls `next()` until it returns `nil`. `isWhole` says whether the blocks are all that
  /// the measure does; then they are what its progress is reported by.
  static func run(
    blocks: Int,
    threads: Int,
    cancellation: Cancellation?,
    isWhole: Bool = true,
    _ worker: @escaping @Sendable (SharedWork) -> Void
  ) throws(AlgorithmError) {
    try cancellation?.check()
    let progress = isWhole ? cancellation?.progress : nil
    let work = SharedWork(blockCount: blocks, cancellation: cancellation, progress: progress)
    let workers = max(1, min(threads, blocks))
    if workers == 1 {
      worker(work)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in worker(work) }
    }
    try cancellation?.check()
    progress?.report(blocks, of: blocks)
  }

  private init(blockCount: Int, cancellation: Cancellation?, progress: Progress?) {
    self.blockCount = blockCount
    self.cancellation = cancellation
    self.progress = progress
  }

  /// Whether what is done now will be thrown away.
  var isCancelled: Bool { cancellation?.reason != nil }

  /// The next block; `nil` when there is none, or when the work was cancelled.
  func next() -> Int? {
    guard !isCancelled else { return nil }
    let block = taken.advance()
    guard block < blockCount else { return nil }
    progress?.report(block, of: blockCount)
    return block
  }
}
