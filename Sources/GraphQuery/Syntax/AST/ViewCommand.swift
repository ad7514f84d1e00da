/// A statement that makes or drops a view.
enum ViewCommand: Hashable, Sendable {
  /// `CREATE [OR REPLACE] VIEW name [IF NOT EXISTS] AS items`.
  case create(Name, ViewDefinition, replaces: Bool, ifNotExists: Bool)
  /// `DROP VIEW name [IF EXISTS]`.
  case drop(Name, ifExists: Bool)
}
