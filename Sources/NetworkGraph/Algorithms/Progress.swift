internal import Synchronization

/// Tells from outside how far a long measure has come.
///
/// A measure reports the share of its work that is done; of each task the receiver hears at most a
/// thousand times, in ascending order, whatever the number of threads.
public final class Progress: Sendable {
  /// Takes the name of the task and a share from 0 to 1, on the thread of the measure.
  public typealias Receiver = @Sendable (_ task: String, _ share: Double) -> Void

  private let receiver: Receiver
  private let state = Mutex((task: "", heard: 0))

  /// Creates a progress that tells a receiver.
  public init(_ receiver: @escaping Receiver) {
    self.receiver = receiver
  }

  /// Says that a new task begins, such as another measure of the same query.
  public func begin(_ task: String) {
    state.withLock { $0 = (task, 0) }
  }

  /// Says that so many of the units of work are done; may be called from any thread.
  public func report(_ done: Int, of total: Int) {
    guard total > 0 else { return }
    let thousandth = Int(1000 * (Double(max(0, min(done, total))) / Double(total)))
    state.withLock { state in
      guard thousandth > state.heard else { return }
      state.heard = thousandth
      receiver(state.task, Double(thousandth) / 1000)
    }
  }
}
