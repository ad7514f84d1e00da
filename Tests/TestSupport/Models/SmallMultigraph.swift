/// A directed multigraph of a few nodes and relationships, as data for an oracle and as text.
///
/// Nodes are numbered from 0, relationships too; each carries its number as the property `id`,
/// relationships with ``tieOffset`` added.
public struct SmallMultigraph: Sendable {
  /// A node.
  public struct Node: Sendable {
    /// Its labels.
    public var labels: [String] = []
    /// Its properties but for the id.
    public var properties: [String: PathNumber] = [:]

    /// Creates a node.
    public init(_ labels: [String] = [], _ properties: [String: PathNumber] = [:]) {
      self.labels = labels
      self.properties = properties
    }
  }

  /// A relationship.
  public struct Tie: Sendable {
    /// Where it begins.
    public var source: Int
    /// Where it ends.
    public var target: Int
    /// Its type.
    public var type: String
    /// Its properties but for the id.
    public var properties: [String: PathNumber] = [:]

    /// Creates a relationship.
    public init(
      _ source: Int,
      _ target: Int,
      _ type: String = "R",
      _ properties: [String: PathNumber] = [:]
    ) {
      self.source = source
      self.target = target
      self.type = type
      self.properties = properties
    }
  }

  /// What is added to the number of a relationship to make its id.
  static let tieOffset = 100

  /// The nodes by number.
  public var nodes: [Node] = []
  /// The relationships by number.
  public var ties: [Tie] = []

  /// Creates a graph.
  public init(nodes: [Node] = [], ties: [Tie] = []) {
    self.nodes = nodes
    self.ties = ties
  }

  /// A statement that creates the graph.
  public var text: String {
    func map(_ id: Int, _ properties: [String: PathNumber]) -> String {
      let others = properties.sorted { $0.key < $1.key }.map { ", \($0.key): \($0.value)" }
      return "{id: \(id)\(others.joined())}"
    }
    let points = nodes.enumerated().map { number, node in
      "(n\(number)\(node.labels.map { ":\($0)" }.joined()) \(map(number, node.properties)))"
    }
    let arrows = ties.enumerated().map { number, tie in
      "(n\(tie.source))-[:\(tie.type) \(map(Self.tieOffset + number, tie.properties))]->"
        + "(n\(tie.target))"
    }
    return "CREATE " + (points + arrows).joined(separator: ", ")
  }

  /// The number that a node or a relationship has under a key, if any.
  func number(_ key: String, of value: PathValue) -> PathNumber? {
    switch value {
    case .node(let node):
      key == "id" ? PathNumber(node) : nodes[node].properties[key]
    case .tie(let tie):
      key == "id" ? PathNumber(Self.tieOffset + tie) : ties[tie].properties[key]
    case .null, .path, .list, .number: nil
    }
  }
}

/// A number that is whole or ends in a half, so that sums are exact.
public struct PathNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Twice the number.
  public var halves: Int

  /// A whole number.
  public init(_ number: Int) { halves = 2 * number }

  /// A number of halves.
  public init(halves: Int) { self.halves = halves }

  /// The smaller of two.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.halves < rhs.halves }

  /// As the language writes it.
  public var description: String {
    halves % 2 == 0 ? "\(halves / 2)" : "\(Double(halves) / 2)"
  }
}

/// What passing a relationship costs, as an expression over its properties.
public enum PathCost: Sendable {
  /// A property that every relationship has.
  case property(String)
  /// A property that may be missing, or a number instead, and one more.
  case oneMore(String, or: Int)
  /// The same for all, in halves.
  case halves(Int)

  func text(_ name: String) -> String {
    switch self {
    case .property(let key): "\(name).\(key)"
    case .oneMore(let key, let number): "1 + coalesce(\(name).\(key), \(number))"
    case .halves(let halves): "\(PathNumber(halves: halves))"
    }
  }

  /// The cost of a relationship in halves.
  func halves(of tie: Int, in graph: SmallMultigraph) -> Int {
    switch self {
    case .property(let key): graph.number(key, of: .tie(tie))?.halves ?? 0
    case .oneMore(let key, let number):
      2 + (graph.number(key, of: .tie(tie)) ?? PathNumber(number)).halves
    case .halves(let halves): halves
    }
  }
}

/// What a variable of a pattern stands for in a match.
public enum PathValue: Hashable, Sendable {
  case null
  case node(Int)
  case tie(Int)
  case path([Int], [Int])
  case list([PathValue])
  case number(PathNumber)
}

/// A condition on labels or on a type.
public indirect enum LabelRule: Sendable {
  case name(String)
  /// `%`: any at all.
  case some
  case not(LabelRule)
  case and(LabelRule, LabelRule)
  case or(LabelRule, LabelRule)

  /// Whether these labels, or this one type, meet it.
  func admits(_ names: [String]) -> Bool {
    switch self {
    case .name(let name): names.contains(name)
    case .some: !names.isEmpty
    case .not(let inner): !inner.admits(names)
    case .and(let left, let right): left.admits(names) && right.admits(names)
    case .or(let left, let right): left.admits(names) || right.admits(names)
    }
  }

  var text: String {
    func inner(_ rule: LabelRule) -> String {
      switch rule {
      case .name, .some: rule.text
      case .not, .and, .or: "(\(rule.text))"
      }
    }
    return switch self {
    case .name(let name): name
    case .some: "%"
    case .not(let rule): "!\(inner(rule))"
    case .and(let left, let right): "\(inner(left))&\(inner(right))"
    case .or(let left, let right): "\(inner(left))|\(inner(right))"
    }
  }
}
