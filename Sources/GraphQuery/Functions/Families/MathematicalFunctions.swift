internal import Glibc
internal import NetworkGraph

/// Functions of numbers: rounding, powers, logarithms, chance.
enum MathematicalFunctions {
  static let all = [
    abs, e, isNaN, rand, round, sign,
    ofFloat("ceil", "The smallest whole number that is not less than a number.") {
      $0.rounded(.up)
    },
    ofFloat("exp", "The power of e to a number.") { Glibc.exp($0) },
    ofFloat("floor", "The greatest whole number that is not greater than a number.") {
      $0.rounded(.down)
    },
    ofFloat("log", aliases: ["ln"], "The natural logarithm.") { Glibc.log($0) },
    ofFloat("log10", "The logarithm to base 10.") { Glibc.log10($0) },
    ofFloat("sqrt", "The square root.") { $0.squareRoot() },
  ]

  /// A function from a number to a float.
  static func ofFloat(
    _ name: String,
    aliases: [String] = [],
    _ summary: String,
    _ compute: @escaping @Sendable (Double) -> Double
  ) -> ScalarFunction {
    ScalarFunction(
      name,
      aliases: aliases,
      [.init("number", .number)],
      returns: .float,
      summary
    ) { arguments, _ throws(QueryError) in
      .double(compute(try arguments.float(0)))
    }
  }

  static let abs = ScalarFunction(
    "abs",
    [.init("number", .number)],
    returns: .number,
    "A number without its sign."
  ) { arguments, _ throws(QueryError) in
    guard case .int(let integer) = arguments[0] else {
      return .double(try arguments.float(0).magnitude)
    }
    guard integer != .min else { throw .integerOverflow(arguments.function) }
    return .int(Swift.abs(integer))
  }

  static let e = ScalarFunction("e", [], returns: .float, "Euler's number, 2.718281828459045.") {
    _,
    _ in
    .double(M_E)
  }

  static let isNaN = ScalarFunction(
    "isNaN",
    [.init("number", .number)],
    returns: .boolean,
    "Whether a number is NaN, the result of a computation that has none."
  ) { arguments, _ throws(QueryError) in
    .bool(try arguments.float(0).isNaN)
  }

  static let rand = ScalarFunction(
    "rand",
    [],
    returns: .float,
    stability: .volatile,
    "A random number from 0 up to, not including, 1."
  ) { _, _ in
    .double(Double.random(in: 0..<1))
  }

  static let round = ScalarFunction(
    "round",
    [
      .init("number", .number), .init("precision", .integer, isOptional: true),
      .init("mode", .string, isOptional: true),
    ],
    returns: .float,
    "A number rounded to a whole one, or to some decimals by a mode: CEILING, DOWN, FLOOR, HALF_DOWN, HALF_EVEN, HALF_UP or UP."
  ) { arguments, _ throws(QueryError) in
    let number = try arguments.float(0)
    guard arguments.count > 1 else { return .double(DecimalRounding.toWhole(number)) }
    let precision = try arguments.size(1, "precision")
    var mode = DecimalRounding.Mode.halfUp
    if arguments.count > 2 {
      guard let named = DecimalRounding.Mode(rawValue: try arguments.text(2).uppercased()) else {
        let names = DecimalRounding.Mode.allCases.map(\.rawValue).joined(separator: ", ")
        throw .argumentValue(
          arguments.function,
          "argument 'mode' is none of the modes",
          hint: "use one of \(names)"
        )
      }
      mode = named
    }
    return .double(DecimalRounding.round(number, decimals: precision, mode))
  }

  static let sign = ScalarFunction(
    "sign",
    [.init("number", .number)],
    returns: .integer,
    "-1, 0 or 1 as a number is negative, zero or positive."
  ) { arguments, _ throws(QueryError) in
    if case .int(let integer) = arguments[0] { return .int(integer.signum()) }
    let float = try arguments.float(0)
    return .int(float > 0 ? 1 : float < 0 ? -1 : 0)
  }
}
