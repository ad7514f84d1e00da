internal import NetworkGraph

/// A percentile of numbers; keeps them all.
struct Percentile {
  private var percentile: Double?
  private var values: [Value] = []

  /// The number of values.
  var count: Int { values.count }

  /// Takes the percentile, from 0 to 1, of the first row; later ones are not looked at.
  mutating func set(_ value: Value, _ function: String) throws(QueryError) {
    guard percentile == nil else { return }
    let number: Double
    switch value {
    case .int(let integer): number = Double(integer)
    case .double(let float): number = float
    case .null, .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw .argumentType(function, expected: .number, found: ValueType(of: value))
    }
    guard number >= 0, number <= 1 else {
      throw .argumentOutOfRange(function, "a percentile lies between 0.0 and 1.0")
    }
    percentile = number
  }

  /// Adds a number.
  mutating func add(_ value: Value, _ function: String) throws(QueryError) {
    switch value {
    case .int, .double: values.append(value)
    case .null, .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw .argumentType(function, expected: .number, found: ValueType(of: value))
    }
  }

  /// The smallest value that at least the share lies at or below; null for nothing.
  var discrete: Value {
    guard let percentile, !values.isEmpty else { return .null }
    let position = percentile * Double(values.count)
    // The value at rank ⌈position⌉, counted from 1.
    let below = Int(position)
    let index = Double(below) == position ? below - 1 : below
    return values.sorted { $0.precedes($1) }[max(0, min(index, values.count - 1))]
  }

  /// The value at the share of the way from the smallest to the greatest, by linear interpolation
  /// between its neighbours; null for nothing.
  var continuous: Value {
    guard let percentile, !values.isEmpty else { return .null }
    let sorted = values.sorted { $0.precedes($1) }.map { value in
      if case .int(let integer) = value { return Double(integer) }
      if case .double(let float) = value { return float }
      return .nan
    }
    let position = percentile * Double(sorted.count - 1)
    let lower = min(Int(position), sorted.count - 1)
    let upper = min(lower + 1, sorted.count - 1)
    let share = position - Double(lower)
    guard share > 0 else { return .double(sorted[lower]) }
    return .double(sorted[lower] * (1 - share) + sorted[upper] * share)
  }
}
