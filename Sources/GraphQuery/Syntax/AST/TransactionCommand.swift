/// `BEGIN`, `COMMIT` or `ROLLBACK`, each with an optional TRANSACTION.
enum TransactionCommand: Hashable, Sendable {
  case begin
  case commit
  case rollback
}
