/// A sign before a number.
enum UnaryOperator: Hashable, Sendable {
  case plus
  case minus
}

/// An operator between two values that computes a third.
enum ArithmeticOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"
}

/// A comparison of two values.
enum ComparisonOperator: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// An operator and its right side in a chain of comparisons.
struct ComparisonLink: Hashable, Sendable {
  var op: ComparisonOperator
  var operand: Expression
}

/// A question about two texts.
enum TextOperator: String, Hashable, Sendable {
  case startsWith = "STARTS WITH"
  case endsWith = "ENDS WITH"
  case contains = "CONTAINS"
  /// `=~`: the whole text matches the regular expression.
  case matches = "=~"
}
