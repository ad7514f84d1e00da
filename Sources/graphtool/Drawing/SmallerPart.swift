import NetworkGraph

/// Ways to draw less of a part that is too large to be seen.
struct SmallerPart {
  let part: DrawnPart
  let limits: StatementLimits

  /// The nodes with the highest values of a measure or a property, and the ties among them.
  func top(_ count: Int, by name: String) throws(Failure) -> DrawnPart {
    let measures = DrawnMeasures(part, limits)
    let channel = try Channel(name, option: "--by", part, measures)
    let values = try channel.values(part, measures).compactMapValues(\.number)
      .filter { !$0.value.isNaN }
    let ranked = part.nodes.enumerated().sorted { a, b in
      let (x, y) = (values[a.element], values[b.element])
      guard x != y else { return a.offset < b.offset }
      // Nodes without a number come last.
      guard let x, let y else { return x != nil }
      return x > y
    }
    let kept = Set(ranked.prefix(count).map(\.element))
    return part.keeping { kept.contains($0) }
  }

  /// A node and all others that it reaches over at most so many ties, in either direction.
  func ego(_ name: String, hops: Int) throws(Failure) -> DrawnPart {
    let neighbours = neighbours()
    var found: Set<NodeID> = [try node(named: name)]
    var border = Array(found)
    for _ in 0..<hops where !border.isEmpty {
      var next: [NodeID] = []
      for node in border {
        for other in neighbours[node] ?? [] where found.insert(other).inserted {
          next.append(other)
        }
      }
      border = next
    }
    return part.keeping { found.contains($0) }
  }

  /// The ties that are stronger than chance for one of their ends, and the nodes that have one.
  ///
  /// Strengths are the property `weight`, else the number of parallel ties.
  func backbone(weight: String?) throws(Failure) -> DrawnPart {
    let graph = part.graph
    var isNode = [Bool](repeating: false, count: graph.nodeCapacity)
    for node in part.nodes { isNode[Int(node.raw)] = true }
    var isTie = [Bool](repeating: false, count: graph.relationshipCapacity)
    for relationship in part.relationships { isTie[Int(relationship.raw)] = true }
    do throws(AlgorithmError) {
      let key = weight ?? usualWeight
      let topology: Topology
      if let key {
        topology = try graph.topology(
          TopologyDefinition(weight: key),
          nodes: isNode,
          relationships: isTie
        )
      } else {
        topology = try counted(isNode)
      }
      if let weights = topology.tieWeights, Set(weights).count > 1 {
        return kept(topology, try topology.disparity())
      }
    } catch {
      throw .input("--backbone: \(error)")
    }
    throw .input(
      "--backbone needs ties of different strengths; name their property with --weight, or draw "
        + "--top 100 --by degree"
    )
  }

  /// The key `weight`, where every drawn tie has a number there.
  private var usualWeight: String? {
    guard let key = part.graph.key(named: "weight"),
      part.relationships.allSatisfy({ part.graph.property(key, of: $0).number != nil })
    else { return nil }
    return "weight"
  }

  /// The topology in which a tie is as strong as the number of relationships behind it.
  private func counted(_ isNode: [Bool]) throws(AlgorithmError) -> Topology {
    var numbers = [UInt32](repeating: 0, count: part.graph.nodeCapacity)
    let ascending = part.nodes.sorted { $0.raw < $1.raw }
    for (number, node) in ascending.enumerated() { numbers[Int(node.raw)] = UInt32(number) }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    for relationship in part.relationships {
      guard let source = part.graph.source(of: relationship),
        let target = part.graph.target(of: relationship)
      else { continue }
      sources.append(numbers[Int(source.raw)])
      targets.append(numbers[Int(target.raw)])
    }
    return try Topology(
      vertexCount: ascending.count,
      sources: sources,
      targets: targets,
      weights: Array(repeating: 1, count: sources.count),
      nodes: ascending
    )
  }

  private func kept(_ topology: Topology, _ chances: [Double]) -> DrawnPart {
    part.keeping { (relationship: RelationshipID) in
      guard let source = part.graph.source(of: relationship).flatMap(topology.vertex),
        let target = part.graph.target(of: relationship).flatMap(topology.vertex),
        let arc = topology.forward.firstArc(from: source, to: target)
      else { return false }
      return chances[Int(topology.forward.ties[arc])] < 0.05
    }
  }

  private func neighbours() -> [NodeID: [NodeID]] {
    var result: [NodeID: [NodeID]] = [:]
    for relationship in part.relationships {
      guard let source = part.graph.source(of: relationship),
        let target = part.graph.target(of: relationship)
      else { continue }
      result[source, default: []].append(target)
      result[target, default: []].append(source)
    }
    return result
  }

  /// The one drawn node with this id or this name.
  ///
  /// Names of others are not said: they may be persons.
  private func node(named name: String) throws(Failure) -> NodeID {
    let found = NodeSearch(part.graph, among: part.nodes).nodes(called: name)
    guard let node = found.first else {
      throw .input(
        "--ego: no drawn node has this id or name; write the whole name as 'graphtool query' shows it"
      )
    }
    guard found.count == 1 else {
      throw .input("--ego: \(found.count) drawn nodes have this name; give the id of one")
    }
    return node
  }
}
