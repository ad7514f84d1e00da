/// Paths between two vertices that share nothing, and what keeps their number from being larger.
public struct DisjointPaths: Hashable, Sendable {
  /// What the paths may not share.
  public enum Disjointness: Hashable, Sendable, CaseIterable {
    /// No vertex between the ends, and so no tie either.
    case vertices
    /// No tie; vertices may be shared.
    case ties
  }

  /// What separates the two ends when it is taken away, as small as can be.
  public struct Cut: Hashable, Sendable {
    /// The vertices, ascending; none when ties are what the paths may not share.
    public var vertices: [Int] = []
    /// The ties, ascending.
    ///
    /// When vertices are what the paths may not share, these are the ties that join the two ends
    /// directly: no vertex lies on them, so no vertex alone could separate the ends.
    public var ties: [Int] = []

    /// The number of vertices and ties.
    public var count: Int { vertices.count + ties.count }
  }

  /// The paths: the shorter first, of equally long ones that with the smaller vertices.
  public let paths: [TopologyPath]
  /// As many vertices and ties as there are paths; `nil` when there are more paths than were asked
  /// for.
  public let cut: Cut?

  /// No paths, and nothing that would have to be taken away.
  public static let none = DisjointPaths(paths: [], cut: Cut())
}

extension Topology {
  /// As many paths from one vertex to another as possible that share nothing.
  ///
  /// One unit of flow along each path, in a network where every vertex, or every tie, lets one unit
  /// pass; augmented along shortest paths, a whole level graph at a time. Where the flow can grow no
  /// more stands a cut of the same size, as close to the source as there is one. A tie that joins
  /// the two ends is a path of its own, parallel ties are several. Loops are on no path.
  ///
  /// - Parameters:
  ///   - source: The vertex where the paths begin.
  ///   - target: The vertex where they end.
  ///   - disjointness: What they may not share.
  ///   - most: How many paths are enough; `nil` for all.
  ///   - cancellation: Polled at every level graph and every path.
  /// - Returns: The paths, none of which visits a vertex twice, and the cut; no paths and an empty
  ///   cut when the ends are the same. Always the same ones for the same topology.
  /// - Throws: `AlgorithmError.vertexOutOfRange`, `.tooManyTies`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(m √n) time for vertices, O(m · min(√m, n^⅔)) for ties, and never more than
  ///   O(m) per path; O(n + m) space.
  /// - SeeAlso: Menger (1927), "Zur allgemeinen Kurventheorie", Fundamenta Mathematicae 10;
  ///   Dinic (1970), "Algorithm for solution of a problem of maximum flow in networks with power
  ///   estimation", Soviet Mathematics Doklady 11; Even, Tarjan (1975), "Network flow and testing
  ///   graph connectivity", SIAM Journal on Computing 4.
  ///
  /// In the ring 0-1-2-3-0 there are two paths from 0 to 2, `[0, 1, 2]` and `[0, 3, 2]`; the cut is
  /// the vertices `[1, 3]`.
  public func disjointPaths(
    from source: Int,
    to target: Int,
    sharingNo disjointness: DisjointPaths.Disjointness,
    atMost most: Int? = nil,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> DisjointPaths {
    let vertices = 0..<vertexCount
    guard vertices.contains(source), vertices.contains(target) else {
      throw .vertexOutOfRange(count: vertexCount)
    }
    guard source != target else { return .none }
    var flow = try UnitFlow(self, from: source, to: target, disjointness)
    let isLargest = try flow.augment(atMost: most ?? .max, cancellation)
    let cut = isLargest ? flow.cut : nil
    let paths = try flow.takePaths(cancellation).sorted { first, second in
      if first.length != second.length { return first.length < second.length }
      if first.vertices != second.vertices {
        return first.vertices.lexicographicallyPrecedes(second.vertices)
      }
      return first.ties.lexicographicallyPrecedes(second.ties)
    }
    return DisjointPaths(paths: paths, cut: cut)
  }
}
