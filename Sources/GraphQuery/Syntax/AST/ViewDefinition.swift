/// What belongs to a view: `(n:Person), ()-[r:KNOWS WHERE r.since > 2010]-()`.
struct ViewDefinition: Hashable, Sendable {
  /// Never empty.
  var items: [ViewItem]
  /// The items as they were written, on one line and without comments.
  var text: String
}

/// One line of the definition of a view.
enum ViewItem: Hashable, Sendable {
  /// Nodes that match belong to the view.
  case node(NodePattern)
  /// Relationships that match, with ends that match, belong to the view.
  case relationship(NodePattern, RelationshipPattern, NodePattern)
}
