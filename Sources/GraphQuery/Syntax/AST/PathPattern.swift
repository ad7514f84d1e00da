/// A path of a pattern: nodes and relationships in turn, perhaps named and perhaps selective.
struct PathPattern: Hashable, Sendable {
  /// Which of the paths that match are kept.
  enum Selector: Hashable, Sendable {
    /// Every path.
    case all
    /// `shortestPath(...)`: one of the shortest for each pair of ends.
    case shortestPath
    /// `allShortestPaths(...)`: all of the shortest for each pair of ends.
    case allShortestPaths
  }

  /// The name in `name = (a)-->(b)`.
  var variable: Name?
  var selector: Selector
  /// A node first and last, and one relationship between each two nodes.
  var elements: [PathElement]
  @Placed var range: SourceRange

  /// The node patterns in order; never empty.
  var nodes: [NodePattern] {
    elements.compactMap { element in
      switch element {
      case .node(let node): node
      case .relationship: nil
      }
    }
  }

  /// The relationship patterns in order.
  var relationships: [RelationshipPattern] {
    elements.compactMap { element in
      switch element {
      case .node: nil
      case .relationship(let relationship): relationship
      }
    }
  }
}

/// One link of a path pattern.
enum PathElement: Hashable, Sendable {
  case node(NodePattern)
  case relationship(RelationshipPattern)
}
