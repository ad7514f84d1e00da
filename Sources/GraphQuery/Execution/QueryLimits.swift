internal import Glibc
public import NetworkGraph

/// When a query has to end although it is not done.
public struct QueryLimits: Sendable {
  /// Ends the query when it is cancelled or when its deadline has passed.
  public var cancellation: Cancellation?
  /// The largest number of rows of a result.
  public var rows: Int?
  /// The bytes that the query may hold at once, as it estimates them: rows, groups, lists, texts and
  /// what it writes, but not the graph that was there before.
  public var memory: Int?
  /// How many threads a measure may keep busy; no result depends on it.
  public var threads: Int

  /// Creates limits; none unless given, and as many threads as the machine has processors.
  public init(
    cancellation: Cancellation? = nil,
    rows: Int? = nil,
    memory: Int? = nil,
    threads: Int = Self.processors
  ) {
    self.cancellation = cancellation
    self.rows = rows
    self.memory = memory
    self.threads = threads
  }

  /// The number of processors that work now.
  public static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func check() throws(QueryError) {
    guard let reason = cancellation?.reason else { return }
    throw QueryError(reason)
  }
}

extension QueryError {
  /// The error of a query whose measure failed or was ended.
  init(_ error: AlgorithmError, at range: SourceRange? = nil) {
    if error == .cancelled {
      self.init(.limitExceeded, .cancelled, phase: .runtime, at: range)
    } else if error == .deadlinePassed {
      self.init(
        .limitExceeded,
        .timeExceeded,
        phase: .runtime,
        hint: "narrow the pattern, add a LIMIT, or allow more time",
        at: range
      )
    } else {
      self.init(
        .argumentError,
        .invalidArgumentValue,
        phase: .runtime,
        explanation: "\(error)",
        at: range
      )
    }
  }
}
