internal import NetworkGraph

/// The sum of numbers.
///
/// Integers are added in 128 bits, so that only a total that does not fit is an overflow, whatever
/// the order of the rows. Floats are added in the order in which they come.
struct NumericSum {
  private var integers: Int128 = 0
  private var floats = 0.0
  /// The floats at 2^-64 of their size: what the average falls back on when the sum overflows.
  private var scaledFloats = 0.0
  private var hasFloats = false
  private var count = 0

  private static let scale = 0x1p-64

  /// Whether nothing was added.
  var isEmpty: Bool { count == 0 }

  /// Adds a number.
  mutating func add(_ value: Value, _ function: String) throws(QueryError) {
    switch value {
    case .int(let integer): integers += Int128(integer)
    case .double(let float):
      floats += float
      scaledFloats += float * Self.scale
      hasFloats = true
    case .null, .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw .argumentType(function, expected: .number, found: ValueType(of: value))
    }
    count += 1
  }

  /// Adds a number of integers and floats that have been summed already.
  mutating func add(integers sum: Int128, floats: Double?, count added: Int) {
    integers += sum
    count += added
    guard let floats else { return }
    self.floats += floats
    scaledFloats += floats * Self.scale
    hasFloats = true
  }

  /// The sum: an integer unless a float was added, and 0 for nothing.
  func total(_ function: String) throws(QueryError) -> Value {
    if hasFloats { return .double(Double(integers) + floats) }
    guard let total = Int64(exactly: integers) else { throw .integerOverflow(function) }
    return .int(total)
  }

  /// The average as a float; null for nothing.
  var average: Value {
    guard count > 0 else { return .null }
    let total = Double(integers) + floats
    if total.isFinite || !scaledFloats.isFinite { return .double(total / Double(count)) }
    let scaledTotal = Double(integers) * Self.scale + scaledFloats
    return .double(scaledTotal / Double(count) / Self.scale)
  }
}
