import Foundation
import TestSupport
import Testing

@testable import GraphQuery

/// Every query of the conformance kit: it parses, or fails as the kit says.
@Suite struct KitSyntaxTests {
  /// The errors that only the shape of the text can cause.
  static let parserCodes: Set<String> = [
    "FloatingPointOverflow", "IntegerOverflow", "InvalidNumberLiteral",
    "InvalidRelationshipPattern", "InvalidUnicodeCharacter", "InvalidUnicodeLiteral",
    "UnexpectedSyntax",
  ]

  @Test func everyQueryParsesOrFailsAsExpected() throws {
    var parsed = 0
    var refused = 0
    for item in try KitQuery.all() {
      let result = Parser.parse(item.text)
      if let code = item.compileTimeError, Self.parserCodes.contains(code) {
        let main = result.errors.first
        #expect(
          main?.code.rawValue == code && main?.kind == .syntaxError,
          "\(item.place): \(result.errors)\n\(item.text)"
        )
        refused += 1
      } else {
        #expect(
          result.errors.isEmpty && result.statement != nil,
          "\(item.place)\n\(result.errors.map { $0.rendered(in: item.text) }.joined())"
        )
        parsed += 1
      }
    }
    print("kit: \(parsed) queries parsed, \(refused) refused as expected")
  }
}

/// A query of the kit and what its scenario expects of it.
struct KitQuery {
  var text: String
  /// The file, the scenario and its line.
  var place: String
  /// The detail of a syntax error that is expected at compile time.
  var compileTimeError: String?

  static func all() throws -> [KitQuery] {
    var queries: [KitQuery] = []
    for file in try ConformanceKit.features() {
      for scenario in file.feature.scenarios {
        let place = "\(file.path):\(scenario.line) \(scenario.name)"
        let error = scenario.steps.lazy.compactMap { step -> String? in
          guard step.role == .then, step.text.hasPrefix("a SyntaxError") else { return nil }
          return step.text.contains("compile time: ")
            ? step.text.split(separator: " ").last.map(String.init) : nil
        }.first
        for step in scenario.steps {
          guard case .text(let text) = step.argument else { continue }
          let isMain = step.role == .when && step.text == "executing query:"
          queries.append(
            KitQuery(text: text, place: place, compileTimeError: isMain ? error : nil)
          )
        }
      }
    }
    return queries
  }

  /// Every text once, in a fixed order.
  static func distinctTexts() throws -> [String] {
    Set(try all().map(\.text)).sorted()
  }
}
