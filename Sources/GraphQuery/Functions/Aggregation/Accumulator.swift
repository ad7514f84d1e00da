internal import NetworkGraph

/// The state of an aggregate over one group.
///
/// Nulls are skipped. DISTINCT is the business of the caller, which adds every value once; so is
/// `count(*)`, for which it adds any value that is not null per row.
struct Accumulator {
  /// What is computed.
  let function: AggregateFunction
  private var state: State

  /// The states by family.
  ///
  /// A payload is taken out, changed and put back by moving it, which keeps arrays from being copied
  /// at every value.
  private enum State {
    case average(NumericSum)
    case collection([Value])
    case count(Int64)
    case deviation(Deviation)
    case durations(DurationSum)
    case extreme(Value)
    case percentile(Percentile)
    case sum(NumericSum)
  }

  /// The state before the first row.
  init(_ function: AggregateFunction) {
    self.function = function
    switch function {
    case .avg: state = .average(NumericSum())
    case .collect: state = .collection([])
    case .count: state = .count(0)
    case .max, .min: state = .extreme(.null)
    case .percentileCont, .percentileDisc: state = .percentile(Percentile())
    case .stDev, .stDevP: state = .deviation(Deviation())
    case .sum: state = .sum(NumericSum())
    }
  }

  /// Adds the value of a row; `parameter` is the second argument of the percentiles.
  mutating func add(
    _ value: Value,
    parameter: Value = .null,
    limits: ValueLimits
  ) throws(QueryError) {
    if case .percentile(var percentile) = state {
      state = .count(0)
      defer { state = .percentile(percentile) }
      try percentile.set(parameter, function.name)
      guard !value.isNull else { return }
      try percentile.add(value, function.name)
      try limits.check(listElements: percentile.count)
      return
    }
    guard !value.isNull else { return }
    let taken = state
    state = .count(0)
    switch consume taken {
    case .average(let sum) where sum.isEmpty && value.isDuration,
      .sum(let sum) where sum.isEmpty && value.isDuration:
      var durations = DurationSum()
      defer { state = .durations(durations) }
      try durations.add(value, function.name)
    case .average(var sum):
      defer { state = .average(sum) }
      try sum.add(value, function.name)
    case .collection(var values):
      defer { state = .collection(values) }
      try limits.check(listElements: values.count + 1)
      values.append(value)
    case .count(let count): state = .count(count + 1)
    case .deviation(var deviation):
      defer { state = .deviation(deviation) }
      try deviation.add(value, function.name)
    case .durations(var sum):
      defer { state = .durations(sum) }
      try sum.add(value, function.name)
    case .extreme(let best): state = .extreme(better(of: best, value))
    case .percentile(let percentile): state = .percentile(percentile)
    case .sum(var sum):
      defer { state = .sum(sum) }
      try sum.add(value, function.name)
    }
  }

  /// Adds to a sum or an average numbers that have been summed already; others take no notice, but
  /// numbers beside durations are an error.
  mutating func add(integers: Int128, floats: Double?, count: Int) throws(QueryError) {
    switch state {
    case .sum(var sum):
      sum.add(integers: integers, floats: floats, count: count)
      state = .sum(sum)
    case .average(var sum):
      sum.add(integers: integers, floats: floats, count: count)
      state = .average(sum)
    case .durations:
      throw .argumentType(function.name, expected: .duration, found: .number)
    case .collection, .count, .deviation, .extreme, .percentile: break
    }
  }

  /// The value of the aggregate over everything that was added.
  func result() throws(QueryError) -> Value {
    switch state {
    case .average(let sum): sum.average
    case .collection(let values): .list(values)
    case .count(let count): .int(count)
    case .deviation(let deviation): .double(deviation.result(ofSample: function == .stDev))
    case .durations(let sum): function == .avg ? try sum.average() : sum.total
    case .extreme(let best): best
    case .percentile(let percentile):
      function == .percentileCont ? percentile.continuous : percentile.discrete
    case .sum(let sum): try sum.total(function.name)
    }
  }

  /// The one of two values that min or max keeps; the earlier one of equivalent values.
  private func better(of best: Value, _ value: Value) -> Value {
    guard !best.isNull else { return value }
    let order = value.order(best)
    return (function == .max ? order == .greater : order == .less) ? value : best
  }
}
