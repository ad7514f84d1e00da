/// How far a clock is ahead of UTC, in seconds, at most 18 hours either way.
public struct UTCOffset: Hashable, Sendable {
  private let stored: Int32

  /// The offset of UTC itself.
  public static let zero = UTCOffset(uncheckedSeconds: 0)

  static let limit: Int64 = 18 * 3600

  init(uncheckedSeconds seconds: Int64) {
    stored = Int32(truncatingIfNeeded: seconds)
  }

  /// Creates an offset from seconds, -64,800 to 64,800.
  public init(secondsAheadOfUTC seconds: Int64) throws(TemporalError) {
    guard (-UTCOffset.limit...UTCOffset.limit).contains(seconds) else {
      throw TemporalError(.fieldOutOfRange, "timezone", expecting: "between -18:00 and +18:00")
    }
    self.init(uncheckedSeconds: seconds)
  }

  /// The seconds by which the clock is ahead of UTC; negative west of Greenwich.
  public var secondsAheadOfUTC: Int64 { Int64(stored) }

  var nanoseconds: Int64 { secondsAheadOfUTC * LocalTime.nanosecondsPerSecond }
}

extension UTCOffset: Comparable {
  /// Orders offsets from west to east.
  public static func < (left: UTCOffset, right: UTCOffset) -> Bool {
    left.stored < right.stored
  }
}
