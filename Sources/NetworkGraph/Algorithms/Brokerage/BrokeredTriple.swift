/// A pair of vertices that are not tied and the broker between them: the evidence for one count of
/// ``BrokerageRoles``.
public struct BrokeredTriple: Hashable, Sendable {
  /// The vertex that has an arc to the broker.
  public let source: Int
  /// The vertex in between.
  public let broker: Int
  /// The vertex to which the broker has an arc.
  public let target: Int
  /// The role of the broker.
  public let role: BrokerageRole
}

extension Topology {
  /// The pairs that a vertex brokers between, as ``brokerageRoles(in:cancellation:)`` counts them.
  ///
  /// In an undirected topology every pair comes twice, once in either order.
  ///
  /// - Parameters:
  ///   - vertex: The broker.
  ///   - partition: The groups, a ``Partition`` or a ``PartialPartition``.
  ///   - role: The role to look for; all when `nil`.
  ///   - limit: How many triples at most; below 1 there are none.
  /// - Returns: The triples, by source and then by target.
  /// - Throws: `AlgorithmError.vertexOutOfRange` or `.partitionMismatch`.
  /// - Complexity: O(n) time and O(log n) for every pair looked at, which ends at the limit.
  ///
  /// In the directed path 0→1→2 vertex 1 has the one triple 0→1→2.
  public func brokeredTriples(
    by vertex: Int,
    in partition: some VertexGrouping,
    role: BrokerageRole? = nil,
    limit: Int
  ) throws(AlgorithmError) -> [BrokeredTriple] {
    guard vertex >= 0, vertex < vertexCount else { throw .vertexOutOfRange(count: vertexCount) }
    let codes = try groupCodes(partition)
    guard codes[vertex] != .max, limit > 0 else { return [] }
    let sources = alters(of: vertex, backward, codes)
    let targets = alters(of: vertex, forward, codes)
    var triples: [BrokeredTriple] = []
    for source in sources {
      for target in targets where target != source {
        let found = BrokerageRole(
          source: codes[source],
          broker: codes[vertex],
          target: codes[target]
        )
        guard role == nil || role == found else { continue }
        guard forward.firstArc(from: source, to: target) == nil else { continue }
        triples.append(
          BrokeredTriple(source: source, broker: vertex, target: target, role: found)
        )
        if triples.count == limit { return triples }
      }
    }
    return triples
  }

  /// The different vertices of a row that have a group, ascending.
  private func alters(of vertex: Int, _ arcs: ArcRows, _ codes: [UInt32]) -> [Int] {
    var found: [Int] = []
    for neighbour in arcs.neighbours(of: vertex).map({ Int($0) })
    where neighbour != vertex && neighbour != found.last && codes[neighbour] != .max {
      found.append(neighbour)
    }
    return found
  }
}
