internal import NetworkGraph

/// The last part of a path, from its last node back to where the search stands.
struct PathTail {
  /// The last node first.
  private(set) var nodes: [UInt32]
  /// The last relationship first.
  private(set) var relationships: [UInt32] = []
  /// For each arc the segment that it passes.
  private(set) var segments: [Int] = []
  /// For each arc how many relationships the tail has with it.
  private(set) var lengths: [Int] = []
  private(set) var cost = 0.0
  /// Where the search stands: the segment that leads there.
  private(set) var segment: Int
  private var costs: [Double] = []

  init(end: UInt32, segment: Int) {
    nodes = [end]
    self.segment = segment
  }

  var node: UInt32 { nodes[nodes.count - 1] }

  mutating func append(_ arc: PathArc) {
    relationships.append(arc.relationship)
    relationships += arc.more
    nodes += arc.between
    nodes.append(arc.node)
    segments.append(segment)
    lengths.append(relationships.count)
    costs.append(arc.cost)
    cost += arc.cost
    segment = arc.segment
  }

  mutating func removeLast() {
    guard let last = segments.popLast() else { return }
    lengths.removeLast()
    let length = lengths.last ?? 0
    relationships.removeSubrange(length...)
    nodes.removeSubrange((length + 1)...)
    costs.removeLast()
    cost = costs.reduce(0, +)
    segment = last
  }

  /// Whether an arc may follow; `isLast` if it completes the path.
  func allows(_ arc: PathArc, _ restriction: PathRestriction, isLast: Bool) -> Bool {
    if restriction.relationshipsOnce {
      if relationships.contains(arc.relationship) { return false }
      for (index, relationship) in arc.more.enumerated()
      where relationship == arc.relationship || relationships.contains(relationship)
        || arc.more[..<index].contains(relationship)
      {
        return false
      }
    }
    guard restriction.nodes != .repeatable else { return true }
    for (index, node) in arc.between.enumerated()
    where nodes.contains(node) || arc.between[..<index].contains(node) {
      return false
    }
    if arc.between.contains(arc.node) { return false }
    if restriction.nodes == .onceButEnds, isLast {
      return !nodes.dropFirst().contains(arc.node)
    }
    return !nodes.contains(arc.node)
  }

  /// The whole path in the direction of the pattern, once the first node is reached.
  func run(_ automaton: PathAutomaton) -> PathRun {
    var places: [PathRun.Place] = []
    for segment in segments {
      let passed = automaton.segments[segment]
      for index in passed.links.indices.reversed() {
        places.append(
          PathRun.Place(connector: passed.connector, offset: passed.offset + index)
        )
      }
    }
    return PathRun(
      nodes: nodes.reversed(),
      relationships: relationships.reversed(),
      places: places.reversed(),
      cost: costs.reversed().reduce(0, +)
    )
  }
}
