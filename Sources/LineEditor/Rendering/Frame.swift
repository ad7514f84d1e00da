/// What is to be seen: rows of characters, and where the cursor is.
public struct Frame: Hashable, Sendable {
  var rows: [[Cell]]
  /// The row that the cursor is in, from 0.
  public internal(set) var cursorRow: Int
  /// The column that the cursor is in, from 0.
  public internal(set) var cursorColumn: Int

  /// The rows as plain text.
  public var lines: [String] { rows.map { String($0.map(\.character)) } }

  /// The styles of a row, one for each character.
  public func styles(ofRow row: Int) -> [TextStyle] {
    rows.indices.contains(row) ? rows[row].map(\.style) : []
  }

  /// The columns that a row takes.
  static func width(_ row: some Sequence<Cell>) -> Int { row.reduce(0) { $0 + Int($1.width) } }
}
