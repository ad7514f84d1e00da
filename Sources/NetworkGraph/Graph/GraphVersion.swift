import Synchronization

/// The source of graph versions: one counter for the whole process.
enum GraphVersion {
  private static let counter = Atomic<UInt64>(0)

  /// A number that was never given out before.
  static func next() -> UInt64 {
    counter.wrappingAdd(1, ordering: .relaxed).newValue
  }
}
