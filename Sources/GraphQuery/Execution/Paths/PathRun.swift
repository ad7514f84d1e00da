internal import NetworkGraph

/// A path that a search found, with the place of the pattern that each relationship stands at.
struct PathRun {
  /// A place of the pattern.
  struct Place {
    var connector: Int
    /// Which link of a repeated part it is.
    var offset: Int
  }

  var nodes: [UInt32]
  var relationships: [UInt32]
  var places: [Place]
  var cost: Double

  /// The path as the search for the same pattern from its other end has it.
  func reversed(_ search: BoundSearch) -> PathRun {
    var run = self
    run.nodes.reverse()
    run.relationships.reverse()
    run.places = places.reversed().map { place in
      let connector = search.connectors.count - 1 - place.connector
      guard case .repeated(let part) = search.connectors[connector] else {
        return Place(connector: connector, offset: 0)
      }
      return Place(connector: connector, offset: part.links.count - 1 - place.offset)
    }
    return run
  }

  /// Whether nothing occurs twice that may not.
  func allows(_ restriction: PathRestriction) -> Bool {
    if restriction.relationshipsOnce, Self.hasRepetition(relationships[...]) { return false }
    switch restriction.nodes {
    case .repeatable: return true
    case .once: return !Self.hasRepetition(nodes[...])
    case .onceButEnds:
      let isClosed = nodes.count > 1 && nodes.first == nodes.last
      return !Self.hasRepetition(isClosed ? nodes.dropLast() : nodes[...])
    }
  }

  private static func hasRepetition(_ elements: ArraySlice<UInt32>) -> Bool {
    // Most paths are short: comparing all pairs is faster than a set.
    guard elements.count <= 16 else { return Set(elements).count < elements.count }
    for (index, element) in elements.enumerated() where elements.prefix(index).contains(element) {
      return true
    }
    return false
  }

  /// The value of the path; with its cost where the search compared costs.
  func value(hasCost: Bool) -> Value {
    Path(
      nodes: nodes.map { NodeID($0) },
      relationships: relationships.map { RelationshipID($0) },
      cost: hasCost ? cost : nil
    ).map(Value.path) ?? .null
  }

  func value(_ range: ClosedRange<Int>) -> Value {
    Path(
      nodes: nodes[range].map { NodeID($0) },
      relationships: relationships[range.lowerBound..<range.upperBound].map { RelationshipID($0) }
    ).map(Value.path) ?? .null
  }
}

/// What the variables of a search stand for in one of its paths.
struct PathBinding {
  private let run: PathRun
  private let search: BoundSearch
  private let hasCost: Bool
  /// By joint, the position of its node in the path.
  private var joints: [Int]
  /// By connector, the positions where a repetition of it begins.
  private var repetitions: [[Int]]

  /// `search` in the direction in which the query has it, and so the path.
  init(_ run: PathRun, _ search: BoundSearch, hasCost: Bool) {
    self.run = run
    self.search = search
    self.hasCost = hasCost
    joints = Array(repeating: run.relationships.count, count: search.joints.count)
    repetitions = Array(repeating: [], count: search.connectors.count)
    var reached = 0
    for (position, place) in run.places.enumerated() {
      while reached <= place.connector {
        joints[reached] = position
        reached += 1
      }
      if place.offset == 0 { repetitions[place.connector].append(position) }
    }
  }

  /// The value of a variable that the search binds.
  func value(_ variable: Variable) -> Value {
    if variable == search.path { return run.value(hasCost: hasCost) }
    if variable == search.links {
      return .list(run.relationships.map { .relationship(RelationshipID($0)) })
    }
    if variable == search.from { return node(0) }
    if variable == search.to { return node(run.nodes.count - 1) }
    for part in search.parts where part.variable == variable {
      return run.value(joints[part.first]...joints[part.last])
    }
    for (joint, nodes) in search.joints.enumerated()
    where nodes.contains(where: { $0.variable == variable }) {
      return node(joints[joint])
    }
    for (index, connector) in search.connectors.enumerated() {
      switch connector {
      case .link(let link):
        if link.variable == variable { return relationship(joints[index]) }
      case .repeated(let part):
        if let value = value(variable, part, repetitions[index]) { return value }
      }
    }
    return .null
  }

  private func value(
    _ variable: Variable,
    _ part: BoundRepetition,
    _ starts: [Int]
  ) -> Value? {
    func grouped(_ value: (Int) -> Value) -> Value {
      if part.isOptional { return starts.first.map(value) ?? .null }
      return .list(starts.map(value))
    }
    for path in part.paths where path.outer == variable {
      return grouped { run.value(($0 + path.first)...($0 + path.last)) }
    }
    guard let inner = part.groups.first(where: { $0.outer == variable })?.inner else { return nil }
    for (offset, nodes) in part.joints.enumerated()
    where nodes.contains(where: { $0.variable == inner }) {
      return grouped { node($0 + offset) }
    }
    for (offset, link) in part.links.enumerated() where link.variable == inner {
      return grouped { relationship($0 + offset) }
    }
    return nil
  }

  private func node(_ position: Int) -> Value { .node(NodeID(run.nodes[position])) }

  private func relationship(_ position: Int) -> Value {
    .relationship(RelationshipID(run.relationships[position]))
  }
}
