internal import NetworkGraph

/// The integers that `range(start, end, step)` stands for, without their list.
struct IntegerRange {
  /// The first integer.
  let start: Int64
  /// From one integer to the next.
  let step: Int64
  /// How many there are, or `Int.max` if more.
  let count: Int

  /// Reads the arguments of a call.
  init(_ arguments: Arguments) throws(QueryError) {
    for index in 0..<arguments.count {
      guard case .int = arguments[index] else {
        // The conformance kit files this one under argument errors.
        var error = arguments.unexpected(index, expected: .integer)
        error.kind = .argumentError
        error.code = .invalidArgumentType
        throw error
      }
    }
    let step = arguments.count > 2 ? try arguments.integer(2) : 1
    guard step != 0 else {
      throw .argumentOutOfRange(arguments.function, "the step must not be zero")
    }
    self.init(from: try arguments.integer(0), to: try arguments.integer(1), by: step)
  }

  /// Creates the range; `step` is not zero.
  private init(from start: Int64, to end: Int64, by step: Int64) {
    self.start = start
    self.step = step
    guard step > 0 ? start <= end : start >= end else {
      count = 0
      return
    }
    let distance = step > 0 ? Int128(end) - Int128(start) : Int128(start) - Int128(end)
    count = Int(clamping: distance / Int128(step.magnitude) + 1)
  }

  /// The integers as values, to be asked for only when there are not too many.
  var values: [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    var next = start
    for _ in 0..<count {
      values.append(.int(next))
      // Past the last one this may wrap around; it is not used then.
      next &+= step
    }
    return values
  }
}
