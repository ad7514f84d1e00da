internal import Synchronization

/// When a query has to end although it is not done.
public struct QueryLimits: Sendable {
  /// Ends the query when it is cancelled.
  public var cancellation: QueryCancellation?
  /// Ends the query at this moment.
  public var deadline: ContinuousClock.Instant?
  /// The largest number of rows of a result.
  public var rows: Int?

  /// Creates limits; none unless given.
  public init(
    cancellation: QueryCancellation? = nil, deadline: ContinuousClock.Instant? = nil,
    rows: Int? = nil
  ) {
    self.cancellation = cancellation
    self.deadline = deadline
    self.rows = rows
  }

  var isWatched: Bool { cancellation != nil || deadline != nil }

  func check() throws(QueryError) {
    if let cancellation, cancellation.isCancelled {
      throw QueryError(.limitExceeded, .cancelled, phase: .runtime)
    }
    if let deadline, ContinuousClock.now >= deadline {
      throw QueryError(
        .limitExceeded, .timeExceeded, phase: .runtime,
        hint: "narrow the pattern, add a LIMIT, or allow more time")
    }
  }
}

/// A switch that ends the queries that watch it, from any thread.
public final class QueryCancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Creates a switch that is off.
  public init() {}

  /// Whether the switch is on.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Ends the queries.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Lets queries run again.
  public func reset() { flag.store(false, ordering: .relaxed) }
}
