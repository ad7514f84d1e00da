/// A condition on what a match holds, as text and as a test with true, false and null.
public indirect enum PathCondition: Sendable {
  /// Something that is a number or null.
  public enum Operand: Sendable {
    case property(String, String)
    case sum(String, String, String, String)
    case number(Int)
  }

  /// How two numbers compare.
  public enum Comparison: String, CaseIterable, Sendable {
    case less = "<"
    case notMore = "<="
    case equal = "="
    case different = "<>"
  }

  /// A list whose items are nodes or relationships.
  public enum Items: Sendable {
    case nodes(of: String)
    case ties(of: String)
    case group(String)
  }

  /// How many items have to pass.
  public enum Share: String, CaseIterable, Sendable {
    case all
    case any
    case none
  }

  /// What a path may be.
  public enum Shape: String, CaseIterable, Sendable {
    case isTrail
    case isAcyclic
    case isSimple
  }

  case compare(Operand, Comparison, Operand)
  case same(String, String)
  case other(String, String)
  case isNull(Operand)
  case isNotNull(Operand)
  case not(PathCondition)
  case and(PathCondition, PathCondition)
  case or(PathCondition, PathCondition)
  case length(of: String, Comparison, Int)
  case size(of: String, Comparison, Int)
  case items(Share, Items, key: String, Comparison, Int)
  case shape(Shape, of: String)

  /// The names that it speaks of.
  var names: Set<String> {
    switch self {
    case .compare(let left, _, let right): left.names.union(right.names)
    case .same(let left, let right), .other(let left, let right): [left, right]
    case .isNull(let operand), .isNotNull(let operand): operand.names
    case .not(let inner): inner.names
    case .and(let left, let right), .or(let left, let right): left.names.union(right.names)
    case .length(let name, _, _), .size(let name, _, _), .shape(_, let name): [name]
    case .items(_, let items, _, _, _): [items.name]
    }
  }

  /// The condition as a query has it.
  public var text: String {
    switch self {
    case .compare(let left, let comparison, let right):
      "\(left.text) \(comparison.rawValue) \(right.text)"
    case .same(let left, let right): "\(left) = \(right)"
    case .other(let left, let right): "\(left) <> \(right)"
    case .isNull(let operand): "\(operand.text) IS NULL"
    case .isNotNull(let operand): "\(operand.text) IS NOT NULL"
    case .not(let inner): "NOT (\(inner.text))"
    case .and(let left, let right): "(\(left.text)) AND (\(right.text))"
    case .or(let left, let right): "(\(left.text)) OR (\(right.text))"
    case .length(let name, let comparison, let number):
      "length(\(name)) \(comparison.rawValue) \(number)"
    case .size(let name, let comparison, let number):
      "size(\(name)) \(comparison.rawValue) \(number)"
    case .items(let share, let items, let key, let comparison, let number):
      "\(share.rawValue)(item IN \(items.text) WHERE item.\(key) \(comparison.rawValue) \(number))"
    case .shape(let shape, let name): "\(shape.rawValue)(\(name))"
    }
  }
}

extension PathCondition.Operand {
  var names: Set<String> {
    switch self {
    case .property(let name, _): [name]
    case .sum(let left, _, let right, _): [left, right]
    case .number: []
    }
  }

  var text: String {
    switch self {
    case .property(let name, let key): "\(name).\(key)"
    case .sum(let left, let key, let right, let other): "\(left).\(key) + \(right).\(other)"
    case .number(let number): "\(number)"
    }
  }
}

extension PathCondition.Items {
  var name: String {
    switch self {
    case .nodes(let name), .ties(let name), .group(let name): name
    }
  }

  var text: String {
    switch self {
    case .nodes(let name): "nodes(\(name))"
    case .ties(let name): "relationships(\(name))"
    case .group(let name): name
    }
  }
}

extension PathCondition.Comparison {
  func holds(_ left: PathNumber?, _ right: PathNumber?) -> Bool? {
    guard let left, let right else { return nil }
    return switch self {
    case .less: left < right
    case .notMore: left <= right
    case .equal: left == right
    case .different: left != right
    }
  }
}

// MARK: - Truth

extension PathCondition {
  /// Whether it holds for the values that the names have; `nil` for null.
  func holds(_ value: (String) -> PathValue, in graph: SmallMultigraph) -> Bool? {
    switch self {
    case .compare(let left, let comparison, let right):
      return comparison.holds(left.number(value, in: graph), right.number(value, in: graph))
    case .same(let left, let right):
      let (one, two) = (value(left), value(right))
      return one == .null || two == .null ? nil : one == two
    case .other(let left, let right):
      return Self.same(left, right).holds(value, in: graph).map { !$0 }
    case .isNull(let operand): return operand.number(value, in: graph) == nil
    case .isNotNull(let operand): return operand.number(value, in: graph) != nil
    case .not(let inner): return inner.holds(value, in: graph).map { !$0 }
    case .and(let left, let right):
      return Self.all([left.holds(value, in: graph), right.holds(value, in: graph)])
    case .or(let left, let right):
      return Self.any([left.holds(value, in: graph), right.holds(value, in: graph)])
    case .length(let name, let comparison, let number):
      guard case .path(_, let ties) = value(name) else { return nil }
      return comparison.holds(PathNumber(ties.count), PathNumber(number))
    case .size(let name, let comparison, let number):
      guard case .list(let items) = value(name) else { return nil }
      return comparison.holds(PathNumber(items.count), PathNumber(number))
    case .items(let share, let items, let key, let comparison, let number):
      guard let list = items.list(value) else { return nil }
      let truths = list.map { comparison.holds(graph.number(key, of: $0), PathNumber(number)) }
      switch share {
      case .all: return Self.all(truths)
      case .any: return Self.any(truths)
      case .none: return Self.any(truths).map { !$0 }
      }
    case .shape(let shape, let name):
      guard case .path(let nodes, let ties) = value(name) else { return nil }
      switch shape {
      case .isTrail: return PathPrefix.Mode.trail.admits(nodes, ties)
      case .isAcyclic: return PathPrefix.Mode.acyclic.admits(nodes, ties)
      case .isSimple: return PathPrefix.Mode.simple.admits(nodes, ties)
      }
    }
  }

  private static func all(_ truths: [Bool?]) -> Bool? {
    if truths.contains(false) { return false }
    return truths.contains(nil) ? nil : true
  }

  private static func any(_ truths: [Bool?]) -> Bool? {
    if truths.contains(true) { return true }
    return truths.contains(nil) ? nil : false
  }
}

extension PathCondition.Operand {
  func number(_ value: (String) -> PathValue, in graph: SmallMultigraph) -> PathNumber? {
    switch self {
    case .property(let name, let key): return graph.number(key, of: value(name))
    case .sum(let left, let key, let right, let other):
      guard let one = graph.number(key, of: value(left)),
        let two = graph.number(other, of: value(right))
      else { return nil }
      return PathNumber(halves: one.halves + two.halves)
    case .number(let number): return PathNumber(number)
    }
  }
}

extension PathCondition.Items {
  func list(_ value: (String) -> PathValue) -> [PathValue]? {
    switch self {
    case .nodes(let name):
      guard case .path(let nodes, _) = value(name) else { return nil }
      return nodes.map(PathValue.node)
    case .ties(let name):
      guard case .path(_, let ties) = value(name) else { return nil }
      return ties.map(PathValue.tie)
    case .group(let name):
      guard case .list(let items) = value(name) else { return nil }
      return items
    }
  }
}

extension PathPrefix.Mode {
  /// Whether a path repeats nothing that the mode forbids.
  func admits(_ nodes: [Int], _ ties: [Int]) -> Bool {
    switch self {
    case .walk: true
    case .trail: Set(ties).count == ties.count
    case .acyclic: Set(nodes).count == nodes.count
    case .simple:
      // No node twice, except that the first may be the last.
      nodes.count < 2
        || Set(nodes.dropFirst()).count == nodes.count - 1
          && !nodes.dropFirst().dropLast().contains(nodes[0])
    }
  }
}
