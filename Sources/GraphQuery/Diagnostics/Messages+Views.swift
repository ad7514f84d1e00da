extension Messages {
  /// USE anywhere but at the start of a statement.
  static func misplacedUse(at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidClauseComposition,
      subject: "USE",
      explanation: "it is the first clause of a statement and holds for all of it",
      hint: "move it to the front, or run two statements",
      at: range
    )
  }

  /// A path in the definition of a view.
  static func invalidViewItem(at range: SourceRange) -> QueryError {
    QueryError(
      .syntaxError,
      .invalidRelationshipPattern,
      explanation: "a view is made of nodes and of single relationships",
      hint: "write (n:Person) or ()-[r:KNOWS]-()",
      at: range
    )
  }
}
