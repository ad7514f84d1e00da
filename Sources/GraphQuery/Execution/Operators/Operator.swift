/// A running operator: hands on its rows batch by batch.
///
/// An operator can be started again for other rows from outside; whatever it remembers from the run
/// before is then forgotten.
protocol Operator: AnyObject {
  /// Forgets everything; the rows from outside have changed.
  func restart()

  /// The next rows, never none of them; `nil` at the end.
  func next() throws(QueryError) -> Batch?
}

/// The rows that a plan takes from outside.
final class ArgumentOperator: Operator {
  private var rows: Batch?

  /// Sets the rows for the next run.
  func supply(_ batch: Batch) { rows = batch }

  func restart() {}

  func next() throws(QueryError) -> Batch? {
    defer { rows = nil }
    return rows.flatMap { $0.count > 0 ? $0 : nil }
  }
}
