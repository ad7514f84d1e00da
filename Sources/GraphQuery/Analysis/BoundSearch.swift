internal import NetworkGraph

/// A path of a pattern that is found by a search: it has a selector, a mode or repeated parts.
///
/// The path leads from joint to joint; between two joints stands a connector. The first joint is the
/// node `from`, the last one `to`; at each joint further node patterns may apply to the same node.
struct BoundSearch: Sendable {
  /// The path, if the query names it.
  var path: Variable?
  var from: Variable
  var to: Variable
  /// Stands for the list of all relationships of the path, in order.
  var links: Variable
  /// One more than there are connectors; `from` and `to` themselves are left out.
  var joints: [[BoundPathNode]]
  var connectors: [BoundConnector]
  /// Named parts: the path from one joint to another.
  var parts: [(variable: Variable, first: Int, last: Int)] = []
  var selector: BoundSelector
  var restriction: PathRestriction
  /// Conditions on the path as a whole, which hold before anything is selected.
  var conditions: [BoundExpression] = []
  /// The clause's WHERE belongs to the search, as `shortestPath()` has it.
  var takesWhere = false
  /// No relationship of the path may occur elsewhere in the pattern.
  var avoidsOthers: Bool
  var range: SourceRange
}

/// A node pattern inside of a path that is searched for.
struct BoundPathNode: Sendable {
  var variable: Variable
  var labels: BoundLabels?
  /// Conditions on this node alone.
  var predicates: [BoundExpression] = []
}

/// What leads from one joint of a path to the next.
enum BoundConnector: Sendable {
  /// One relationship.
  case link(BoundPathLink)
  /// The same part over and over.
  case repeated(BoundRepetition)
}

/// A relationship pattern inside of a path that is searched for.
struct BoundPathLink: Sendable {
  var variable: Variable
  /// As seen from the first node of the path.
  var direction: Direction
  /// Any type where `nil`.
  var types: BoundLabels?
  /// Conditions on this relationship alone.
  var predicates: [BoundExpression] = []
  /// What it adds to the cost of the path; 1 where `nil`.
  var cost: BoundExpression?
  var range: SourceRange
}

/// A part of a path that occurs several times, one behind the other.
struct BoundRepetition: Sendable {
  var lower: Int
  /// `nil` without an upper bound.
  var upper: Int?
  /// The part is there or not: its variables keep single values.
  var isOptional: Bool
  /// One more than there are links.
  var joints: [[BoundPathNode]]
  var links: [BoundPathLink]
  /// Conditions on several elements of one time.
  var conditions: [BoundExpression] = []
  /// Inside of the part an element, outside the list of them by repetition.
  var groups: [(inner: Variable, outer: Variable)] = []
  /// Paths with a name: of the whole part, or from one of its joints to another.
  var paths: [BoundPartPath] = []
  var range: SourceRange
}

/// A named path inside of a repeated part, from one joint of the part to another.
struct BoundPartPath: Sendable {
  /// Stands for the path inside of the part.
  var inner: Variable
  /// Stands for the list of paths by repetition.
  var outer: Variable
  var first: Int
  var last: Int
}

/// Which paths are kept for each pair of ends.
enum BoundSelector: Sendable {
  case all
  case any(PathCount)
  case shortest(PathCount)
  case groups(PathCount)
  case cheapest(PathCount)
}

/// What may not occur twice in a path.
struct PathRestriction: Hashable, Sendable {
  /// Whether a node may occur again.
  enum Nodes: Hashable, Sendable {
    case repeatable
    case once
    /// Once, but the first node may be the last.
    case onceButEnds
  }

  var nodes: Nodes
  var relationshipsOnce: Bool

  /// The mode in the words of the language.
  var name: String {
    switch nodes {
    case .once: "ACYCLIC"
    case .onceButEnds: "SIMPLE"
    case .repeatable: relationshipsOnce ? "TRAIL" : "WALK"
    }
  }
}

extension BoundSearch {
  /// What the search binds, besides its ends.
  var outputs: [Variable] {
    var outputs = [links] + parts.map(\.variable) + (path.map { [$0] } ?? [])
    for joint in joints { outputs += joint.map(\.variable) }
    for connector in connectors {
      switch connector {
      case .link(let link): outputs.append(link.variable)
      case .repeated(let part):
        outputs += part.groups.map(\.outer) + part.paths.map(\.outer)
      }
    }
    return outputs
  }

  /// Variables that stand for something only while the search goes on.
  var innerVariables: Set<Variable> {
    var inner: Set<Variable> = []
    for case .repeated(let part) in connectors {
      inner.formUnion(part.joints.flatMap { $0.map(\.variable) })
      inner.formUnion(part.links.map(\.variable))
      inner.formUnion(part.paths.map(\.inner))
    }
    return inner
  }

  /// All conditions and costs of the search.
  var expressions: [BoundExpression] {
    var all = conditions
    for joint in joints { all += joint.flatMap(\.predicates) }
    for connector in connectors {
      switch connector {
      case .link(let link): all += link.expressions
      case .repeated(let part):
        all += part.conditions
        for joint in part.joints { all += joint.flatMap(\.predicates) }
        all += part.links.flatMap(\.expressions)
      }
    }
    return all
  }

  /// The variables from outside of the search that it reads.
  var reads: Set<Variable> {
    var free: Set<Variable> = []
    for expression in expressions { free.formUnion(expression.freeVariables) }
    return free.subtracting(innerVariables).subtracting(outputs).subtracting([from, to])
  }

  /// Every variable that occurs in the search.
  var usedVariables: Set<Variable> { reads.union(outputs).union(innerVariables).union([from, to]) }

  /// Whether some paths are kept and others not.
  var isSelective: Bool {
    if case .all = selector { return false }
    return true
  }

  /// The same paths, found from their last node: to be turned round when they are found.
  var reversed: BoundSearch {
    var search = self
    (search.from, search.to) = (to, from)
    search.joints = joints.reversed()
    search.connectors = connectors.reversed().map { connector in
      switch connector {
      case .link(let link): .link(link.reversed)
      case .repeated(let part): .repeated(part.reversed)
      }
    }
    return search
  }
}

extension BoundRepetition {
  fileprivate var reversed: BoundRepetition {
    var part = self
    part.joints.reverse()
    part.links = links.reversed().map(\.reversed)
    for index in paths.indices {
      part.paths[index].first = links.count - paths[index].last
      part.paths[index].last = links.count - paths[index].first
    }
    return part
  }
}

extension BoundPathLink {
  fileprivate var expressions: [BoundExpression] { predicates + (cost.map { [$0] } ?? []) }

  fileprivate var reversed: BoundPathLink {
    var link = self
    link.direction = direction.reversed
    return link
  }
}
