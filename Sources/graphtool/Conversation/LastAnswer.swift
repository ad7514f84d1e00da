import GraphQuery
import NetworkGraph
import OrderedCollections

/// The last answer of a conversation, which can be shown whole, saved, drawn, and asked of as `$_`.
struct LastAnswer {
  let result: ResultSet
  /// The statement that it answers.
  let statement: String

  /// The name of the parameter that holds it.
  static let parameter = "_"

  /// The rows as a list of maps by column.
  var value: Value {
    .list(
      result.rows.map { row in
        var map = OrderedDictionary<String, Value>()
        for (column, value) in zip(result.columns, row) { map[column] = value }
        return .map(map)
      }
    )
  }

  /// Whether a statement speaks of the last answer; one that does so in a comment only costs time.
  static func isMeant(in statement: String) -> Bool {
    statement.contains("$_") || statement.contains("$`_`")
  }
}
