/// `USE view [AS OF time | FROM time TO time [options]]`: the part of the graph that a statement sees.
struct UseClause: Hashable, Sendable {
  /// Which view.
  enum Target: Hashable, Sendable {
    /// `*`: the whole graph.
    case all
    /// A view of the graph.
    case named(Name)
    /// `VIEW (items)`.
    case inline(ViewDefinition)
  }

  var target: Target
  var time: TimeClause?
  /// The clause as it was written, on one line and without comments.
  var text: String
  @Placed var range: SourceRange
}

/// `AS OF from` or `FROM from TO to`, and a map of options.
struct TimeClause: Hashable, Sendable {
  var from: Expression
  /// `nil` for AS OF.
  var to: Expression?
  var options: Expression?
  @Placed var range: SourceRange
}
