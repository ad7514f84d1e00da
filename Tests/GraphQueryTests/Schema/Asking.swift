import GraphQuery
import NetworkGraph
import Testing

/// Short ways to ask in the tests of this folder.
extension Session {
  /// The rows of an answer as texts: columns separated by `|`.
  func lines(_ query: String, _ parameters: [String: Value] = [:]) throws -> [String] {
    try run(query, parameters: parameters).rows.map { row in
      row.map { Self.text($0) }.joined(separator: "|")
    }
  }

  /// The error of a statement, which has to fail.
  func failure(_ query: String, _ parameters: [String: Value] = [:]) throws -> QueryError {
    do throws(QueryError) {
      _ = try run(query, parameters: parameters)
    } catch {
      return error
    }
    throw NoError()
  }

  private struct NoError: Error {}

  private static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .string(let text): text
    case .int(let number): String(number)
    case .bool(let truth): String(truth)
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
    case .double, .temporal, .duration, .node, .relationship, .path: "\(value)"
    }
  }
}
