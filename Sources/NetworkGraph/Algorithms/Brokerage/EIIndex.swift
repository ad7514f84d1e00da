/// The E-I index (Krackhardt and Stern): ties between groups less ties inside, as a share of both.
///
/// It runs from -1 (all inside) to 1 (all between).
public struct EIIndex: Hashable, Sendable {
  /// How many ties lie between groups and inside one.
  public struct Ties: Hashable, Sendable {
    /// The ties between different groups.
    public internal(set) var external = 0
    /// The ties inside a group.
    public internal(set) var `internal` = 0

    /// The index, or `nil` when there are no ties.
    public var value: Double? {
      let all = external + `internal`
      return all == 0 ? nil : Double(external - `internal`) / Double(all)
    }
  }

  /// All ties.
  public internal(set) var overall = Ties()
  /// The ties with an end in each group, by group.
  public internal(set) var groups: [Ties]
  /// The ties of each vertex.
  public internal(set) var vertices: [Ties]
}

extension Topology {
  /// The E-I index of a division into groups: of the whole network, of each group and of each vertex.
  ///
  /// Ties are counted as the topology has them, without their weights: in a directed topology each
  /// direction is one, parallel ties count as they are kept. Loops and ties with an end that has no
  /// group are left out.
  ///
  /// - Parameter partition: The groups, a ``Partition`` or a ``PartialPartition``.
  /// - Returns: The counts and the index; `nil` where there are no ties.
  /// - Throws: `AlgorithmError.partitionMismatch`.
  /// - Complexity: O(n + m) time, O(n) space.
  /// - SeeAlso: Krackhardt, Stern (1988), "Informal networks and organizational crises: an
  ///   experimental simulation", Social Psychology Quarterly 51.
  ///
  /// In the path 0-1-2 with the groups `[0, 0, 1]` the index is 0, that of vertex 2 is 1.
  public func externalInternalIndex(
    of partition: some VertexGrouping
  ) throws(AlgorithmError) -> EIIndex {
    let codes = try groupCodes(partition)
    var index = EIIndex(
      groups: Array(repeating: EIIndex.Ties(), count: partition.count),
      vertices: Array(repeating: EIIndex.Ties(), count: vertexCount)
    )
    for vertex in 0..<vertexCount where codes[vertex] != .max {
      let group = Int(codes[vertex])
      for arc in forward.arcs(of: vertex) {
        let other = Int(forward.neighbours[arc])
        // An undirected tie is seen from both of its ends.
        guard other != vertex, codes[other] != .max, isDirected || other > vertex else { continue }
        let far = Int(codes[other])
        if far == group {
          index.overall.internal += 1
          index.groups[group].internal += 1
          index.vertices[vertex].internal += 1
          index.vertices[other].internal += 1
        } else {
          index.overall.external += 1
          index.groups[group].external += 1
          index.groups[far].external += 1
          index.vertices[vertex].external += 1
          index.vertices[other].external += 1
        }
      }
    }
    return index
  }
}
