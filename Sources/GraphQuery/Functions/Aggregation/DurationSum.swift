internal import NetworkGraph
internal import Temporal

/// The sum of durations, part by part.
struct DurationSum {
  private var sum = TemporalDuration.zero
  private var count: Int64 = 0

  /// Adds a duration.
  mutating func add(_ value: Value, _ function: String) throws(QueryError) {
    guard case .duration(let duration) = value else {
      throw .argumentType(function, expected: .duration, found: ValueType(of: value))
    }
    sum = try QueryError.translating(function) { () throws(TemporalError) in
      try sum.adding(duration)
    }
    count += 1
  }

  /// The sum.
  var total: Value { .duration(sum) }

  /// The average; null for nothing.
  func average() throws(QueryError) -> Value {
    guard count > 0 else { return .null }
    return try QueryError.translating("avg") { () throws(TemporalError) in
      .duration(try sum.divided(by: .integer(count)))
    }
  }
}

extension Value {
  /// Whether this is a duration.
  var isDuration: Bool {
    if case .duration = self { true } else { false }
  }
}
