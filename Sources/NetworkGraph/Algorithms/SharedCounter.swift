internal import Synchronization

/// A number that several threads draw from: every call to `advance()` returns the next, from 0.
final class SharedCounter: Sendable {
  private let value = Atomic<Int>(0)

  /// The next number.
  func advance() -> Int {
    value.wrappingAdd(1, ordering: .relaxed).oldValue
  }
}
