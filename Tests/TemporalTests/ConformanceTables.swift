import Foundation
import Testing

/// Expressions of the language with the text forms of their values, after the openCypher
/// conformance kit; expressions that need only calendar values.
enum ConformanceTables {
  /// An expression and the text form of its value.
  struct Row: Sendable, CustomTestStringConvertible {
    let expression: String
    let result: String

    var testDescription: String { expression }
  }

  static func rows(_ text: String) -> [Row] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").joined(separator: " ")
      guard let arrow = words.range(of: " => ") else { return nil }
      return Row(
        expression: String(words[..<arrow.lowerBound]),
        result: String(words[arrow.upperBound...])
      )
    }
  }
}
