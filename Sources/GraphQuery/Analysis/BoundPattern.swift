internal import NetworkGraph

/// What MATCH asks for, as a graph of variables: the order in which it is searched is open.
struct BoundPattern: Sendable {
  /// Each node once, however often the pattern names it; in order of appearance.
  var nodes: [BoundNode] = []
  var links: [BoundLink] = []
  /// Paths to be found by a search instead of by following links.
  var searches: [BoundSearch] = []
  /// Named paths that are put together after the links are bound.
  var paths: [(variable: Variable, path: BoundPath)] = []
  /// Conditions, each on its own: property maps, inline WHERE and the clause's WHERE.
  var predicates: [BoundExpression] = []
  /// Whether links may stand for the same relationship.
  var repeatsElements = false
}

/// A node of a pattern.
struct BoundNode: Sendable {
  var variable: Variable
  /// One condition for each place where the pattern names the node.
  var labels: [BoundLabels]
  var range: SourceRange
}

/// A relationship of a pattern, or a chain of them.
struct BoundLink: Sendable {
  /// The relationship, or the list of relationships of a chain.
  var variable: Variable
  var from: Variable
  var to: Variable
  /// As seen from `from`.
  var direction: Direction
  /// Any type where `nil`.
  var types: BoundLabels?
  /// `nil` for a single relationship.
  var chain: BoundChain?
  var range: SourceRange
}

/// How long a chain of relationships is and what holds for each of them.
struct BoundChain: Sendable {
  var lower: Int
  /// `nil` without an upper bound.
  var upper: Int?
  /// Stands for each relationship in `predicates`.
  var each: Variable
  var predicates: [BoundExpression]
}
