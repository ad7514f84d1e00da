/// Who brokers between whom in which role, with what chance alone would bring.
public struct BrokerageRoles: Hashable, Sendable {
  /// The counts of each vertex; 0 for one without a group.
  public let counts: [BrokerageCounts]
  /// The counts of each group's members together.
  public let groups: [BrokerageCounts]
  /// The counts of all vertices together.
  public let total: BrokerageCounts
  /// What chance would bring to a member of each group.
  public let models: [BrokerageModel]
  let groupCodes: [UInt32]

  /// What chance would bring to a vertex; `nil` when it has no group.
  public func model(of vertex: Int) -> BrokerageModel? {
    groupCodes[vertex] == .max ? nil : models[Int(groupCodes[vertex])]
  }

  /// How many standard deviations a vertex brokers more than chance would bring in a role, in all
  /// roles together when `role` is `nil`; `nil` where the count cannot vary or there is no group.
  public func z(_ role: BrokerageRole?, of vertex: Int) -> Double? {
    let count = role.map { counts[vertex][$0] } ?? counts[vertex].total
    return model(of: vertex)?.z(count, of: role)
  }
}

extension Topology {
  /// The brokerage roles of Gould and Fernandez: for each vertex `v` the number of ordered pairs `a`
  /// and `b` with arcs from `a` to `v` and from `v` to `b` and none from `a` to `b`, by the groups of
  /// the three.
  ///
  /// In an undirected topology every pair counts twice, once in either order, and gatekeeper and
  /// representative are equal. Parallel ties count once; loops and weights make no difference. A
  /// vertex without a group brokers nobody and is nobody's end, and the random model does not see it.
  ///
  /// - Parameters:
  ///   - partition: The groups, a ``Partition`` or a ``PartialPartition``.
  ///   - cancellation: Polled about every millisecond.
  /// - Returns: The counts, expectations, variances and z-scores.
  /// - Throws: `AlgorithmError.partitionMismatch`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(Σ over arcs from `a` to `v` of the smaller of `a`'s out-degree and
  ///   log n times `v`'s) time, O(n + m) space.
  /// - SeeAlso: Gould, Fernandez (1989), "Structures of mediation: a formal approach to brokerage in
  ///   transaction networks", Sociological Methodology 19.
  ///
  /// In the directed path 0→1→2 with the groups `[0, 0, 1]` vertex 1 is once a representative.
  public func brokerageRoles(
    in partition: some VertexGrouping,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> BrokerageRoles {
    let codes = try groupCodes(partition)
    var search = BrokerageSearch(self, codes: codes, groupCount: partition.count)
    var counts: [BrokerageCounts] = []
    counts.reserveCapacity(vertexCount)
    var groups = [BrokerageCounts](repeating: BrokerageCounts(), count: partition.count)
    var total = BrokerageCounts()
    for vertex in 0..<vertexCount {
      let found = try search.counts(of: vertex, cancellation: cancellation)
      counts.append(found)
      guard codes[vertex] != .max else { continue }
      groups[Int(codes[vertex])] += found
      total += found
    }
    return BrokerageRoles(
      counts: counts,
      groups: groups,
      total: total,
      models: Self.models(codes, groupCount: partition.count, arcCount: search.arcCount),
      groupCodes: codes
    )
  }

  private static func models(
    _ codes: [UInt32],
    groupCount: Int,
    arcCount: Int
  ) -> [BrokerageModel] {
    var sizes = [Double](repeating: 0, count: groupCount)
    for code in codes where code != .max { sizes[Int(code)] += 1 }
    var all = 0.0
    var squares = 0.0
    var cubes = 0.0
    for size in sizes {
      all += size
      squares += size * size
      cubes += size * size * size
    }
    let density = all > 1 ? Double(arcCount) / (all * (all - 1)) : 0
    return sizes.map { size in
      BrokerageModel(
        density: density,
        peers: max(0, size - 1),
        outsiders: all - size,
        squares: squares - size * size,
        cubes: cubes - size * size * size
      )
    }
  }
}
