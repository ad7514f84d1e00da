/// One MATCH or OPTIONAL MATCH, as data for an oracle and as text for the engine.
public struct PatternClause: Sendable {
  public var isOptional = false
  public var paths: [PatternPath] = []
  public var conditions: [PatternCondition] = []

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
  public var name: String?
  public var nodes: [PatternNode] = []
  public var relationships: [PatternRelationship] = []

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
  public var name: String?
  public var labels: [String] = []
  public var property: (key: String, number: Int64)?

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

  public var name: String?
  /// Any type when empty.
  public var types: [String] = []
  public var direction = Direction.right
  public var length: ClosedRange<Int>?
  public var property: (key: String, number: Int64)?

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
