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

  /// Creates limits; none unless given.
  public init(cancellation: Cancellation? = nil, rows: Int? = nil, memory: Int? = nil) {
    self.cancellation = cancellation
    self.rows = rows
    self.memory = memory
  }

  func check() throws(QueryError) {
    guard let reason = cancellation?.reason else { return }
    throw QueryError(reason)
  }
}

extension QueryError {
  /// The error of a query whose measure failed or was ended.
  init(_ error: AlgorithmError, at range: SourceRange? = nil) {
    switch error {
    case .cancelled: self.init(.limitExceeded, .cancelled, phase: .runtime, at: range)
    case .deadlinePassed:
      self.init(
        .limitExceeded,
        .timeExceeded,
        phase: .runtime,
        hint: "narrow the pattern, add a LIMIT, or allow more time",
        at: range
      )
    case .distanceNotPositive, .relationshipsNotKept, .resolutionOutOfRange, .signMissing,
      .tooManyShortestPaths, .tooManyTies, .unequalCounts, .unknownLabel, .unknownProperty,
      .unknownType, .vertexOutOfRange, .weightMissing, .weightNegative, .weightNotFinite,
      .weightNotNumeric:
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
