internal import NetworkGraph

/// The part of the graph that a statement sees: a view, and a time.
struct BoundUse: Sendable {
  /// Which view; a named one is looked up when the statement runs.
  enum Target: Sendable {
    case all
    case named(Name)
    case inline(BoundView)
  }

  var target: Target
  var time: BoundTime?
  /// The clause as it was written.
  var text: String
  var range: SourceRange
}

/// `AS OF from` or `FROM from TO to`.
struct BoundTime: Sendable {
  var from: BoundExpression
  /// `nil` for AS OF.
  var to: BoundExpression?
  /// A map, or nothing.
  var options: BoundExpression?
  var range: SourceRange
}

/// The definition of a view whose names are resolved.
struct BoundView: Sendable {
  var items: [BoundViewItem]
  /// The definition as it was written.
  var text: String

  /// The names of the parameters that the definition asks for.
  var parameters: [String] {
    items.flatMap { $0.statement?.parameters.map(\.text) ?? [] }
  }
}

/// An item of a view: a query whose first column holds what matches.
struct BoundViewItem: Sendable {
  /// Whether it is about nodes, or about relationships.
  var isAboutNodes: Bool
  /// `nil` for an item that everything matches.
  var statement: BoundStatement?
}
