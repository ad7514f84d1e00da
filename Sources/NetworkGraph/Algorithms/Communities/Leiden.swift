extension Topology {
  /// Communities by the Leiden algorithm, which raises modularity as Louvain's does and guarantees
  /// that every community is connected.
  ///
  /// Between the moves of vertices and the folding of communities each community is divided anew
  /// into well connected parts, and it is the parts that become vertices. Passages up and down
  /// through all levels are repeated until one changes nothing or `maxIterations` is reached; one
  /// passage comes close, and the following ones mostly matter below the third decimal.
  ///
  /// Weights are strengths; a topology whose weights are distances counts as unweighted. A directed
  /// topology is read as undirected, the weights of both directions summed; so it is the undirected
  /// modularity that is raised. A vertex without ties is a group of its own. The result depends on
  /// the seed only, not on the machine or on `threads`. Where vertices and arcs are at most 2,000,
  /// the best of ten searches is taken.
  ///
  /// - Parameters:
  ///   - resolution: Above 1 favours smaller communities, below 1 larger ones.
  ///   - seed: Decides the order in which vertices are visited.
  ///   - maxIterations: The largest number of passages; below 1 every vertex is its own group.
  ///   - threads: How many threads may work at a time. One does all the work so far.
  ///   - cancellation: Polled every 65,536 arcs.
  /// - Returns: The communities, numbered from 0, largest first.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed`, or `.resolutionOutOfRange` when the
  ///   resolution is negative or not a finite number.
  /// - Complexity: O(m) time per round in practice, a few rounds; O(n + m) space.
  /// - SeeAlso: Traag, Waltman, van Eck (2019), "From Louvain to Leiden: guaranteeing
  ///   well-connected communities", Scientific Reports 9.
  ///
  /// Two triangles joined by one tie are two communities.
  public func leiden(
    resolution: Double = 1,
    seed: UInt64 = 42,
    maxIterations: Int = 10,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Partition {
    let groups = try CommunitySearch.run(
      on: self,
      folding: .parts,
      resolution: resolution,
      seed: seed,
      limit: maxIterations,
      cancellation: cancellation
    )
    return Partition(labels: groups)
  }
}

extension CommunityGraph {
  /// The groups with every group that is not connected divided into its connected parts, which
  /// never lowers modularity; each part is named by its smallest vertex.
  ///
  /// Where a vertex that held others together has moved last, they remain without it. O(n + m).
  func connectedParts(of groups: [UInt32]) -> [UInt32] {
    var parts = [UInt32](repeating: .max, count: vertexCount)
    var stack: [UInt32] = []
    withRows { rows in
      for start in parts.indices where parts[start] == .max {
        let name = UInt32(truncatingIfNeeded: start)
        parts[start] = name
        stack.append(name)
        while let vertex = stack.popLast() {
          for arc in rows.arcs(of: Int(vertex)) {
            let other = Int(rows.neighbours[arc])
            guard parts[other] == .max, groups[other] == groups[start] else { continue }
            parts[other] = name
            stack.append(rows.neighbours[arc])
          }
        }
      }
    }
    return parts
  }
}
