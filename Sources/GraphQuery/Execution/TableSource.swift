/// Where LOAD CSV finds its files: the engine itself knows none.
///
/// Whoever opens a ``Session`` decides which files a query may read.
public protocol TableSource: Sendable {
  /// Opens the table that a query names.
  ///
  /// `delimiter` is the character between cells. With `hasHeaders` the first record names the
  /// columns and is none of the rows. Throws a ``QueryError`` when there is no such table or it may
  /// not be read.
  func rows(
    of location: String,
    delimiter: Character,
    hasHeaders: Bool
  ) throws(QueryError) -> any TableRows
}

/// The rows of a table, in pieces, from the first to the last.
public protocol TableRows: AnyObject {
  /// The names of the columns; empty for a table that is read without headers.
  var header: [String] { get }

  /// The next rows, none at the end; `nil` in a row is an empty cell.
  func next() throws(QueryError) -> [[String?]]
}
