internal import Glibc
internal import NetworkGraph

/// Functions of angles, in radians.
enum TrigonometricFunctions {
  static let all = [
    atan2, pi,
    MathematicalFunctions.ofFloat("acos", "The angle with a cosine.") { Glibc.acos($0) },
    MathematicalFunctions.ofFloat("asin", "The angle with a sine.") { Glibc.asin($0) },
    MathematicalFunctions.ofFloat("atan", "The angle with a tangent.") { Glibc.atan($0) },
    MathematicalFunctions.ofFloat("cos", "The cosine of an angle.") { Glibc.cos($0) },
    MathematicalFunctions.ofFloat("cosh", "The hyperbolic cosine.") { Glibc.cosh($0) },
    MathematicalFunctions.ofFloat("cot", "The cotangent of an angle.") { 1 / Glibc.tan($0) },
    MathematicalFunctions.ofFloat("coth", "The hyperbolic cotangent.") { 1 / Glibc.tanh($0) },
    MathematicalFunctions.ofFloat("degrees", "An angle in radians as degrees.") {
      $0 * (180 / .pi)
    },
    MathematicalFunctions.ofFloat("haversin", "Half of the versine of an angle.") {
      let half = Glibc.sin($0 / 2)
      return half * half
    },
    MathematicalFunctions.ofFloat("radians", "An angle in degrees as radians.") {
      $0 * (.pi / 180)
    },
    MathematicalFunctions.ofFloat("sin", "The sine of an angle.") { Glibc.sin($0) },
    MathematicalFunctions.ofFloat("sinh", "The hyperbolic sine.") { Glibc.sinh($0) },
    MathematicalFunctions.ofFloat("tan", "The tangent of an angle.") { Glibc.tan($0) },
    MathematicalFunctions.ofFloat("tanh", "The hyperbolic tangent.") { Glibc.tanh($0) },
  ]

  static let atan2 = ScalarFunction(
    "atan2",
    [.init("y", .number), .init("x", .number)],
    returns: .float,
    "The angle of the point (x, y)."
  ) { arguments, _ throws(QueryError) in
    .double(Glibc.atan2(try arguments.float(0), try arguments.float(1)))
  }

  static let pi = ScalarFunction("pi", [], returns: .float, "The number pi, 3.141592653589793.") {
    _,
    _ in
    .double(.pi)
  }
}
