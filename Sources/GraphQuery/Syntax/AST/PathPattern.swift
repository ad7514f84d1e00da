/// A path of a pattern: nodes and relationships in turn, perhaps named and perhaps selective.
struct PathPattern: Hashable, Sendable {
  /// The name in `name = (a)-->(b)`.
  var variable: Name?
  /// Which of the paths that match are kept.
  var selector: PathSelector
  /// What may not occur twice in a path; `nil` when it was left out, which means WALK.
  var mode: PathMode?
  /// A node, or a part in parentheses, first and last and on both sides of each relationship.
  var elements: [PathElement]
  @Placed var range: SourceRange

  /// The node patterns in order, those in parentheses left out.
  var nodes: [NodePattern] {
    elements.compactMap { element in
      switch element {
      case .node(let node): node
      case .relationship, .part: nil
      }
    }
  }

  /// The relationship patterns in order, those in parentheses left out.
  var relationships: [RelationshipPattern] {
    elements.compactMap { element in
      switch element {
      case .relationship(let relationship): relationship
      case .node, .part: nil
      }
    }
  }

  /// Where the first thing stands that only a search can have: a selector, a mode, a quantifier, a
  /// cost, a part in parentheses or two nodes side by side.
  var searchedPart: SourceRange? {
    if selector != .all || mode != nil { return range }
    var isBehindNode = false
    for element in elements {
      switch element {
      case .node(let node):
        if isBehindNode { return node.range }
        isBehindNode = true
      case .relationship(let relationship):
        if let quantifier = relationship.quantifier { return quantifier.range }
        if let cost = relationship.cost { return cost.range }
        isBehindNode = false
      case .part(let part): return part.range
      }
    }
    return nil
  }
}

/// One link of a path pattern.
enum PathElement: Hashable, Sendable {
  case node(NodePattern)
  case relationship(RelationshipPattern)
  case part(PathPart)
}
