public import NetworkGraph

/// Small multigraphs and patterns that fit them, drawn at random: self-loops, parallel ties, cycles,
/// gaps where something was deleted.
public struct RandomPatterns {
  /// Where the numbers come from; for further draws.
  public var random: SplitMix64

  /// Creates a source of patterns; the same seed gives the same ones.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func pick<Element>(_ items: [Element]) -> Element {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  /// A graph with up to five nodes and up to eight relationships.
  public mutating func graph() throws -> Graph {
    var graph = Graph()
    let labels = [try graph.internLabel("A"), try graph.internLabel("B")]
    let types = [try graph.internType("R"), try graph.internType("S")]
    let x = try graph.internKey("x")
    let w = try graph.internKey("w")
    var nodes: [NodeID] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      var own: [LabelID] = []
      for label in labels where chance(0.5) { own.append(label) }
      let number = Value.int(Int64.random(in: 0...2, using: &random))
      nodes.append(
        try graph.createNode(labels: own, properties: chance(0.8) ? [(x, number)] : [])
      )
    }
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let number = Value.int(Int64.random(in: 0...1, using: &random))
      _ = try graph.createRelationship(
        pick(types),
        from: pick(nodes),
        to: pick(nodes),
        properties: chance(0.7) ? [(w, number)] : []
      )
    }
    // Gaps in the numbers, some of them used again.
    if nodes.count > 2, chance(0.4) {
      try graph.deleteNode(pick(nodes), detaching: true)
      if chance(0.5) { _ = try graph.createNode(labels: [pick(labels)], properties: []) }
    }
    if let tie = graph.relationshipIDs().first, chance(0.2) { try graph.deleteRelationship(tie) }
    if chance(0.5) { graph.pack() }
    if chance(0.5) { try graph.createIndex(label: labels[0], key: x) }
    return graph
  }

  /// One to three MATCH clauses with one to four relationships in all.
  public mutating func clauses() -> [PatternClause] {
    var known = Known()
    var clauses: [PatternClause] = []
    var left = Int.random(in: 1...4, using: &random)
    while left > 0, clauses.count < 3 {
      let count = Int.random(in: 1...left, using: &random)
      left -= count
      var clause = self.clause(relationships: count, &known)
      clause.isOptional = !clauses.isEmpty && chance(0.4)
      clauses.append(clause)
      for name in clause.names where name.hasPrefix("r") && known.single.contains(name) {
        known.reusable.insert(name)
      }
    }
    return clauses
  }

  /// The names that stand in the query so far.
  private struct Known {
    var nodes: [String] = []
    var count = 0
    var single: Set<String> = []
    /// Relationships of earlier clauses.
    var reusable: Set<String> = []

    mutating func fresh(_ letter: String) -> String {
      count += 1
      return "\(letter)\(count)"
    }
  }

  private mutating func clause(relationships: Int, _ known: inout Known) -> PatternClause {
    var clause = PatternClause()
    var left = relationships
    var used: Set<String> = []
    while left > 0 {
      let length = Int.random(in: (chance(0.1) ? 0 : 1)...left, using: &random)
      left -= max(1, length)
      var path = PatternPath()
      path.nodes.append(node(&known))
      for _ in 0..<length {
        path.relationships.append(relationship(&known, &used))
        path.nodes.append(node(&known))
      }
      if chance(0.25) { path.name = known.fresh("p") }
      clause.paths.append(path)
    }
    let nodes = clause.names.filter { $0.hasPrefix("n") }
    if !nodes.isEmpty, chance(0.4) {
      switch Int.random(in: 0..<3, using: &random) {
      case 0: clause.conditions.append(.different(pick(nodes), pick(nodes)))
      case 1: clause.conditions.append(.below(pick(nodes), key: "x", 2))
      default: clause.conditions.append(.sameValue(pick(nodes), pick(nodes), key: "x"))
      }
    }
    return clause
  }

  private mutating func node(_ known: inout Known) -> PatternNode {
    var node = PatternNode()
    if !known.nodes.isEmpty, chance(0.35) {
      node.name = pick(known.nodes)
    } else if chance(0.8) {
      let name = known.fresh("n")
      known.nodes.append(name)
      node.name = name
    }
    if chance(0.25) { node.labels.append(pick(["A", "B"])) }
    if chance(0.05) { node.labels.append(pick(["B", "Missing"])) }
    if chance(0.15) { node.property = ("x", Int64.random(in: 0...2, using: &random)) }
    return node
  }

  private mutating func relationship(
    _ known: inout Known,
    _ used: inout Set<String>
  ) -> PatternRelationship {
    var relationship = PatternRelationship()
    relationship.direction = pick(PatternRelationship.Direction.allCases)
    let reusable = known.reusable.subtracting(used).sorted()
    if !reusable.isEmpty, chance(0.2) {
      let name = pick(reusable)
      used.insert(name)
      relationship.name = name
    } else {
      if chance(0.3) {
        let lower = Int.random(in: 0...2, using: &random)
        relationship.length = lower...Int.random(in: lower...3, using: &random)
      }
      if chance(0.6) {
        let name = known.fresh("r")
        relationship.name = name
        used.insert(name)
        if relationship.length == nil { known.single.insert(name) }
      }
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: relationship.types = ["R"]
    case 1: relationship.types = ["S"]
    case 2: relationship.types = ["R", "S"]
    case 3: relationship.types = chance(0.2) ? ["Missing"] : ["S", "R"]
    default: break
    }
    if chance(0.15) { relationship.property = ("w", Int64.random(in: 0...1, using: &random)) }
    return relationship
  }
}
