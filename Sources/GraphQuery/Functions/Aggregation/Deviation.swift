internal import NetworkGraph

/// The standard deviation of numbers, in one pass by Welford's recurrence.
///
/// B. P. Welford, "Note on a method for calculating corrected sums of squares and products",
/// Technometrics 4 (1962).
struct Deviation {
  private var count = 0
  private var mean = 0.0
  private var squares = 0.0

  /// Adds a number.
  mutating func add(_ value: Value, _ function: String) throws(QueryError) {
    let number: Double
    switch value {
    case .int(let integer): number = Double(integer)
    case .double(let float): number = float
    case .null, .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw .argumentType(function, expected: .number, found: ValueType(of: value))
    }
    count += 1
    let difference = number - mean
    mean += difference / Double(count)
    squares += difference * (number - mean)
  }

  /// The deviation of a sample (divided by one less than the count) or of a population.
  func result(ofSample isSample: Bool) -> Double {
    let divisor = isSample ? count - 1 : count
    return divisor > 0 ? (squares / Double(divisor)).squareRoot() : 0
  }
}
