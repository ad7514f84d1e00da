/// The projection of a two-mode network on its actors: who is tied to whom by shared items.
///
/// Events, organisations, themes or places are items; who attends, belongs or works on them are
/// actors. The projection is a ``Topology`` over the actors, so that every measure runs on it; the
/// shared items stay as evidence for each tie.
public struct Affiliation: Sendable {
  /// The actors and the ties between them: undirected, weighted, weights are strengths.
  ///
  /// `node(at:)` leads from its vertices to the nodes, as usual.
  public let topology: Topology
  /// The items of each actor.
  let memberships: Memberships

  init(topology: Topology, memberships: Memberships) {
    self.topology = topology
    self.memberships = memberships
  }

  /// The number of items that an actor has; 0 for a vertex that does not exist.
  public func itemCount(of actor: Int) -> Int {
    topology.hasVertex(actor) ? memberships.items(of: actor).count : 0
  }

  /// The items that two actors share, ascending; none for vertices that do not exist.
  ///
  /// - Parameters:
  ///   - first: A vertex of ``topology``.
  ///   - second: Another one.
  /// - Returns: The nodes of the items.
  /// - Complexity: O(number of items of both).
  public func sharedItems(of first: Int, and second: Int) -> [NodeID] {
    guard topology.hasVertex(first), topology.hasVertex(second) else { return [] }
    var shared: [NodeID] = []
    let left = memberships.items(of: first)
    let right = memberships.items(of: second)
    var position = right.startIndex
    for item in left {
      while position < right.endIndex, right[position] < item { position += 1 }
      guard position < right.endIndex else { break }
      if right[position] == item { shared.append(memberships.nodes[Int(item)]) }
    }
    return shared
  }

  /// The ties with their evidence, the strongest first, equally strong ones by their actors.
  ///
  /// - Parameter limit: At most so many.
  /// - Returns: The ties.
  /// - Complexity: O(m log m) for m ties, and the evidence of those returned.
  public func strongestTies(limit: Int = .max) -> [AffiliationTie] {
    var found: [(first: Int, second: Int, weight: Double)] = []
    let weights = topology.arcWeights(of: topology.forward)
    for vertex in 0..<topology.vertexCount {
      for arc in topology.forward.arcs(of: vertex) {
        let other = Int(topology.forward.neighbours[arc])
        guard other > vertex else { continue }
        found.append((first: vertex, second: other, weight: weights?[arc] ?? 1))
      }
    }
    found.sort { lhs, rhs in
      lhs.weight != rhs.weight
        ? lhs.weight > rhs.weight
        : (lhs.first, lhs.second) < (rhs.first, rhs.second)
    }
    return found.prefix(max(0, limit)).map { tie in
      AffiliationTie(
        first: topology.node(at: tie.first),
        second: topology.node(at: tie.second),
        shared: sharedItems(of: tie.first, and: tie.second),
        weight: tie.weight
      )
    }
  }
}

/// Two actors and what they share.
public struct AffiliationTie: Hashable, Sendable {
  /// An actor.
  public let first: NodeID
  /// Another actor.
  public let second: NodeID
  /// The items that both have, ascending.
  public let shared: [NodeID]
  /// What the tie weighs.
  public let weight: Double
}

extension Topology {
  fileprivate func hasVertex(_ vertex: Int) -> Bool {
    (0..<vertexCount).contains(vertex)
  }
}
