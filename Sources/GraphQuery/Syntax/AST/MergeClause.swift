/// `MERGE pattern [ON CREATE SET ...] [ON MATCH SET ...]`.
struct MergeClause: Hashable, Sendable {
  var pattern: PathPattern
  /// In the order of the text; either kind may occur several times.
  var actions: [MergeAction]
  @Placed var range: SourceRange
}

/// What MERGE does besides, depending on what it found.
struct MergeAction: Hashable, Sendable {
  /// When the action is due.
  enum Event: Hashable, Sendable {
    case onCreate
    case onMatch
  }

  var event: Event
  var items: [SetItem]
}
