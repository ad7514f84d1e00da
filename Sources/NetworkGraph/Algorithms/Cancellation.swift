internal import Synchronization

/// A way to end a running measure from outside, by `cancel()` or by a deadline, and to hear how far
/// it has come.
///
/// Measures poll it every so often and then throw. One that is never cancelled and has no deadline
/// costs a few nanoseconds per poll, one with a deadline the reading of a clock.
public final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)
  private let deadline: ContinuousClock.Instant?
  /// Who hears how far the measure has come; a measure that may take long reports to it.
  public let progress: Progress?

  /// Creates a cancellation that has not happened yet.
  ///
  /// After `deadline`, if there is one, polling fails as if `cancel()` had been called.
  public init(deadline: ContinuousClock.Instant? = nil, progress: Progress? = nil) {
    self.deadline = deadline
    self.progress = progress
  }

  /// Asks every measure that polls this object to end; may be called from any thread.
  public func cancel() {
    flag.store(true, ordering: .relaxed)
  }

  /// Why the measure must end now, or `nil`.
  public var reason: AlgorithmError? {
    if flag.load(ordering: .relaxed) { return .cancelled }
    if let deadline, deadline <= .now { return .deadlinePassed }
    return nil
  }

  /// Throws when the measure must end now.
  public func check() throws(AlgorithmError) {
    if let reason { throw reason }
  }
}
