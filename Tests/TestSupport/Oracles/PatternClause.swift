/// One MATCH or OPTIONAL MATCH, as data for an oracle and as text for the engine.
public struct PatternClause: Sendable {
  /// Whether a row without a match stays, with nulls.
  public var isOptional = false
  /// The patterns, which share that no relationship occurs twice.
  public var paths: [PatternPath] = []
  /// What has to hold for a match.
  public var conditions: [PatternCondition] = []

  /// Creates an empty pattern.
  public init() {}

  /// Every name in the patterns, in order of appearance.
  public var names: [String] {
    var names: [String] = []
    func note(_ name: String?) {
      if let name, !names.contains(name) { names.append(name) }
    }
    for path in paths {
      note(path.name)
      for node in path.nodes { note(node.name) }
      for relationship in path.relationships { note(relationship.name) }
    }
    return names
  }

  /// The clause as a query has it.
  public var text: String {
    var text = isOptional ? "OPTIONAL MATCH " : "MATCH "
    text += paths.map(\.text).joined(separator: ", ")
    if !conditions.isEmpty {
      text += " WHERE " + conditions.map(\.text).joined(separator: " AND ")
    }
    return text
  }
}

/// Nodes and, between them, relationships.
public struct PatternPath: Sendable {
  /// The name in the query, if it has one.
  public var name: String?
  /// Always one more than there are relationships.
  public var nodes: [PatternNode] = []
  /// In the order of the text.
  public var relationships: [PatternRelationship] = []

  /// Creates an empty pattern.
  public init() {}

  var text: String {
    var text = name.map { "\($0) = " } ?? ""
    for (index, node) in nodes.enumerated() {
      if index > 0 { text += relationships[index - 1].text }
      text += node.text
    }
    return text
  }
}

/// A node pattern.
public struct PatternNode: Sendable {
  /// The name in the query, if it has one.
  public var name: String?
  /// A node must have all of them.
  public var labels: [String] = []
  /// A property that must have this value.
  public var property: (key: String, number: Int64)?

  /// Creates an empty pattern.
  public init() {}

  var text: String {
    let labels = labels.map { ":\($0)" }.joined()
    let map = property.map { " {\($0.key): \($0.number)}" } ?? ""
    return "(\(name ?? "")\(labels)\(map))"
  }
}

/// A relationship pattern; with a length, a chain of relationships.
public struct PatternRelationship: Sendable {
  /// As the text has it.
  public enum Direction: CaseIterable, Sendable {
    case right
    case left
    case undirected
  }

  /// The name in the query, if it has one.
  public var name: String?
  /// Any type when empty.
  public var types: [String] = []
  /// Which way the arrow points.
  public var direction = Direction.right
  /// How long a chain is; `nil` for a single relationship.
  public var length: ClosedRange<Int>?
  /// A property that must have this value.
  public var property: (key: String, number: Int64)?

  /// Creates an empty pattern.
  public init() {}

  var text: String {
    var inside = name ?? ""
    if !types.isEmpty { inside += ":" + types.joined(separator: "|") }
    if let length { inside += "*\(length.lowerBound)..\(length.upperBound)" }
    if let property { inside += " {\(property.key): \(property.number)}" }
    return switch direction {
    case .right: "-[\(inside)]->"
    case .left: "<-[\(inside)]-"
    case .undirected: "-[\(inside)]-"
    }
  }
}

/// A condition on nodes that have names.
public enum PatternCondition: Sendable {
  case different(String, String)
  case below(String, key: String, Int64)
  case sameValue(String, String, key: String)

  var text: String {
    switch self {
    case .different(let left, let right): "\(left) <> \(right)"
    case .below(let name, let key, let number): "\(name).\(key) < \(number)"
    case .sameValue(let left, let right, let key): "\(left).\(key) = \(right).\(key)"
    }
  }
}
