extension Topology {
  /// The number of triangles that each vertex is part of.
  ///
  /// Ties are read as undirected; parallel ones count as one and loops not at all. Every triangle
  /// counts for three vertices, so their number is a third of the sum.
  ///
  /// - Parameters:
  ///   - threads: How many threads may work at a time; the result does not depend on it.
  ///   - cancellation: Polled every 1024 vertices.
  /// - Returns: The number of triangles of each vertex.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(m^1.5) time; O(n + m) space, 16 bytes per vertex and thread.
  /// - SeeAlso: Latapy (2008), "Main-memory triangle computations for very large (sparse
  ///   (power-law)) graphs", Theoretical Computer Science 407.
  ///
  /// A triangle 0-1-2 with a fourth vertex tied to 0 has the triangles `[1, 1, 1, 0]`.
  public func triangles(
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Int] {
    try TriangleCount(simpleNeighbours()).run(threads: threads, cancellation: cancellation)
  }

  /// The local clustering of each vertex: the share of pairs of its neighbours that are tied.
  ///
  /// Ties are read as for ``triangles(threads:cancellation:)``. Vertices with fewer than two
  /// neighbours have 0.
  ///
  /// - Returns: The clustering of each vertex, from 0 to 1.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: As for ``triangles(threads:cancellation:)``.
  /// - SeeAlso: Watts, Strogatz (1998), "Collective dynamics of 'small-world' networks", Nature 393.
  ///
  /// A triangle 0-1-2 with a fourth vertex tied to 0 has the clustering `[0.333…, 1, 1, 0]`.
  public func localClustering(
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    let rows = simpleNeighbours()
    let triangles = try TriangleCount(rows).run(threads: threads, cancellation: cancellation)
    return triangles.enumerated().map { vertex, count in
      let degree = Double(rows.degree(of: vertex))
      return degree < 2 ? 0 : 2 * Double(count) / (degree * (degree - 1))
    }
  }

  /// The transitivity of the network: the share of connected triples, a vertex with two of its
  /// neighbours, in which the neighbours are tied as well.
  ///
  /// Ties are read as for ``triangles(threads:cancellation:)``. Also known as global clustering.
  ///
  /// - Returns: A number from 0 to 1; `nil` when nobody has two neighbours.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: As for ``triangles(threads:cancellation:)``.
  /// - SeeAlso: Wasserman, Faust (1994), "Social Network Analysis", section 6.5.
  ///
  /// A triangle 0-1-2 with a fourth vertex tied to 0 has the transitivity 0.6.
  public func transitivity(
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Double? {
    let rows = simpleNeighbours()
    let triangles = try TriangleCount(rows).run(threads: threads, cancellation: cancellation)
    let triples = rows.tripleCount
    return triples > 0 ? Double(triangles.reduce(0, +)) / Double(triples) : nil
  }
}

extension ArcRows {
  /// The number of pairs of neighbours, over all vertices.
  var tripleCount: Int {
    (0..<(offsets.count - 1)).reduce(0) { sum, vertex in
      let degree = degree(of: vertex)
      return sum + degree * (degree - 1) / 2
    }
  }
}
