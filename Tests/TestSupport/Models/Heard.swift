import Synchronization

/// What the receiver of a measure's progress has heard.
public final class Heard: Sendable {
  private let list = Mutex<[Double]>([])

  /// Nothing yet.
  public init() {}

  /// The shares in the order in which they came.
  public var shares: [Double] { list.withLock { $0 } }

  /// Notes a share; may be called from any thread.
  public func add(_ share: Double) {
    list.withLock { $0.append(share) }
  }
}
