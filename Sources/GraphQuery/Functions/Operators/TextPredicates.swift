internal import NetworkGraph

/// The operators STARTS WITH, ENDS WITH, CONTAINS and `=~`: code point by code point.
///
/// Unknown (`nil`) when either side is no text.
enum TextPredicates {
  /// Whether a text begins with another.
  static func starts(_ value: Value, with prefix: Value) -> Bool? {
    guard case (.string(let text), .string(let part)) = (value, prefix) else { return nil }
    return text.utf8.starts(with: part.utf8)
  }

  /// Whether a text ends with another.
  static func ends(_ value: Value, with suffix: Value) -> Bool? {
    guard case (.string(let text), .string(let part)) = (value, suffix) else { return nil }
    return text.utf8.count >= part.utf8.count
      && text.utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
  }

  /// Whether a text contains another.
  static func contains(_ value: Value, _ part: Value) -> Bool? {
    guard case (.string(let text), .string(let part)) = (value, part) else { return nil }
    return TextSearch(part).isFound(in: text)
  }

  /// Whether a whole text has the form of a regular expression.
  ///
  /// Compiles the expression; where it is constant, compile it once and call `matches` yourself.
  static func matches(_ value: Value, _ pattern: Value) throws(QueryError) -> Bool? {
    guard case .string(let pattern) = pattern else { return nil }
    let expression = try RegularExpression(pattern)
    guard case .string(let text) = value else { return nil }
    return expression.matches(text)
  }
}
