internal import Synchronization

/// Tells from outside how far a long measure has come.
///
/// A measure reports the share of its work that is done; the receiver hears of it at most a
/// thousand times, in ascending order, whatever the number of threads.
public final class Progress: Sendable {
  private let receiver: @Sendable (_ share: Double) -> Void
  /// The last thousandth that was handed on.
  private let heard = Mutex(0)

  /// Creates a progress whose receiver gets shares from 0 to 1, on the thread of the measure.
  public init(_ receiver: @escaping @Sendable (_ share: Double) -> Void) {
    self.receiver = receiver
  }

  /// Says that so many of the units of work are done; may be called from any thread.
  public func report(_ done: Int, of total: Int) {
    guard total > 0 else { return }
    let thousandth = min(1000, max(0, done) * 1000 / total)
    heard.withLock { heard in
      guard thousandth > heard else { return }
      heard = thousandth
      receiver(Double(thousandth) / 1000)
    }
  }
}
