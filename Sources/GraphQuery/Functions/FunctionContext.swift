internal import Glibc
internal import NetworkGraph

/// What a function may know beside its arguments; one for all calls of a statement.
struct FunctionContext: Sendable {
  /// A point in time, counted from 1970-01-01T00:00Z.
  struct Instant: Hashable, Sendable {
    /// Whole seconds.
    var seconds: Int64
    /// Nanoseconds within the second.
    var nanoseconds: Int32

    /// Creates the point in time.
    init(seconds: Int64, nanoseconds: Int32) {
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }

    /// The time on the system's clock.
    static func now() -> Self {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Self(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
    }

    /// Whole milliseconds.
    var milliseconds: Int64 { seconds * 1_000 + Int64(nanoseconds) / 1_000_000 }
  }

  /// The graph as it is now.
  var graph = Graph()
  /// The graph as it was when the statement began: there a deleted relationship still has its type.
  var original = Graph()
  /// When the statement began: what every reading of the clock within it shows.
  var start = Instant.now()
  /// How large a single value may become.
  var limits = ValueLimits()
}
