/// One path of a clause: a name, a prefix, and nodes, relationships and parts in a row.
public struct PathModel: Sendable {
  /// A function around the pattern.
  public enum Search: Sendable {
    /// None.
    case none
    case shortestPath
    case allShortestPaths
  }

  /// The name in the query, if it has one.
  public var name: String?
  /// Mode and selector.
  public var prefix = PathPrefix()
  /// shortestPath or allShortestPaths, which have no prefix.
  public var search = Search.none
  /// What the path consists of, in the order of the text.
  public var factors: [PathFactor] = []

  /// Creates a path without a name.
  public init(_ factors: [PathFactor]) { self.factors = factors }

  /// Creates a path without a prefix.
  public init(_ name: String?, _ factors: [PathFactor]) {
    self.name = name
    self.factors = factors
  }

  /// Creates a path.
  public init(_ name: String?, _ prefix: PathPrefix, _ factors: [PathFactor]) {
    self.name = name
    self.prefix = prefix
    self.factors = factors
  }

  /// Whether it is shortestPath or allShortestPaths.
  var searches: Bool {
    switch search {
    case .none: false
    case .shortestPath, .allShortestPaths: true
    }
  }

  /// What a path of this pattern may repeat.
  var mode: PathPrefix.Mode {
    switch search {
    case .none: prefix.mode ?? .walk
    case .shortestPath, .allShortestPaths: .trail
    }
  }

  /// What is taken of each partition.
  var selector: PathPrefix.Selector {
    switch search {
    case .none: prefix.selector ?? .all
    case .shortestPath: .anyShortest
    case .allShortestPaths: .allShortest
    }
  }

  /// Whether something is left out of a partition.
  var isSelective: Bool {
    switch selector {
    case .all: false
    case .any, .anyShortest, .allShortest, .shortest, .groups, .anyCheapest, .cheapest: true
    }
  }

  /// Whether costs decide.
  var isCheapest: Bool {
    switch selector {
    case .anyCheapest, .cheapest: true
    case .all, .any, .anyShortest, .allShortest, .shortest, .groups: false
    }
  }

  /// Whether a part may run without end.
  var isUnbounded: Bool { factors.contains(where: \.isUnbounded) }

  /// The variables in order of appearance.
  var variables: [PathVariable] {
    (name.map { [PathVariable(name: $0, kind: .path)] } ?? []) + factors.flatMap(\.variables)
  }

  /// The name of the first node, if the text says it.
  var firstName: String? { factors.first?.firstName }

  /// The name of the last node, if the text says it.
  var lastName: String? { factors.last?.lastName }

  /// The path as a query has it.
  public var text: String {
    let inner = factors.map(\.text).joined(separator: "")
    let start = name.map { "\($0) = " } ?? ""
    return switch search {
    case .none: start + prefix.text + inner
    case .shortestPath: start + "shortestPath(\(inner))"
    case .allShortestPaths: start + "allShortestPaths(\(inner))"
    }
  }
}

/// What stands before a path: what it may repeat, and how many paths are wanted.
public struct PathPrefix: Sendable {
  /// What a path may repeat.
  public enum Mode: String, CaseIterable, Sendable {
    case walk = "WALK"
    case trail = "TRAIL"
    case acyclic = "ACYCLIC"
    case simple = "SIMPLE"
  }

  /// How many paths are wanted of each partition; a count that is `nil` is left out.
  public enum Selector: Sendable {
    case all
    case any(Int?)
    case anyShortest
    case allShortest
    case shortest(Int)
    case groups(Int?)
    case anyCheapest
    case cheapest(Int)

    /// The count, where it is said.
    var count: Int? {
      switch self {
      case .all, .anyShortest, .allShortest, .anyCheapest: nil
      case .any(let count), .groups(let count): count
      case .shortest(let count), .cheapest(let count): count
      }
    }
  }

  /// What a path may repeat; WALK when left out.
  public var mode: Mode?
  /// How many paths are wanted; ALL when left out.
  public var selector: Selector?
  /// PATH or PATHS, where it is said.
  public var noun: String?
  /// GROUP or GROUPS.
  public var groupNoun = "GROUPS"
  /// The parameter that holds the count, where it is not a literal.
  public var parameter: String?

  /// Creates a prefix.
  public init(_ selector: Selector? = nil, _ mode: Mode? = nil) {
    self.selector = selector
    self.mode = mode
  }

  var text: String {
    var words: [String] = []
    let count = selector?.count.map { parameter.map { "$" + $0 } ?? "\($0)" }
    var last: String?
    switch selector {
    case nil: break
    case .all: words = ["ALL"]
    case .any: words = ["ANY"] + (count.map { [$0] } ?? [])
    case .anyShortest: words = ["ANY SHORTEST"]
    case .allShortest: words = ["ALL SHORTEST"]
    case .shortest: words = ["SHORTEST"] + (count.map { [$0] } ?? [])
    case .groups:
      words = ["SHORTEST"] + (count.map { [$0] } ?? [])
      last = groupNoun
    case .anyCheapest: words = ["ANY CHEAPEST"]
    case .cheapest: words = ["CHEAPEST"] + (count.map { [$0] } ?? [])
    }
    if let mode { words.append(mode.rawValue) }
    if let noun, !words.isEmpty { words.append(noun) }
    if let last { words.append(last) }
    return words.map { $0 + " " }.joined()
  }
}
