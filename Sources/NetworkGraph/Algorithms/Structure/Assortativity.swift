extension Topology {
  /// Assortativity by numbers: how much the two ends of ties resemble each other, as the correlation
  /// of their values over all ties.
  ///
  /// Without values it is that of degrees: of a directed arc the number of arcs that leave its source
  /// and of those that reach its target. Each tie counts as one, whatever it weighs, an undirected
  /// one both ways.
  ///
  /// - Parameter values: A finite number for each vertex; its degree when left out.
  /// - Returns: A number from -1 to 1; `nil` when there are no ties or when one side of them has
  ///   the same value throughout.
  /// - Throws: `AlgorithmError.unequalCounts` when there is not one value per vertex,
  ///   `.optionOutOfRange` when one is not finite.
  /// - Complexity: O(n + m) time, O(n) space.
  /// - SeeAlso: Newman (2002), "Assortative mixing in networks", Physical Review Letters 89.
  ///
  /// A star of three or more ties has the degree assortativity -1.
  public func assortativity(by values: [Double]? = nil) throws(AlgorithmError) -> Double? {
    let sources = values ?? degree(.out).map(Double.init)
    let targets = values ?? degree(.in).map(Double.init)
    guard sources.count == vertexCount else { throw .unequalCounts }
    guard sources.allSatisfy(\.isFinite) else {
      throw .optionOutOfRange("values", allowed: "finite numbers")
    }
    guard let first = Side(sources, forward), let second = Side(targets, backward) else {
      return nil
    }
    var sum = 0.0
    for vertex in 0..<vertexCount {
      let own = first.deviation(sources[vertex])
      for neighbour in forward.neighbours(of: vertex) {
        sum += own * second.deviation(targets[Int(neighbour)])
      }
    }
    let scale = first.squares.squareRoot() * second.squares.squareRoot()
    return scale > 0 ? min(1, max(-1, sum / scale)) : nil
  }

  /// Assortativity by groups: how much more often ties join the members of a group than they would
  /// at random, where the most they could is 1.
  ///
  /// Each tie counts as one, an undirected one both ways.
  ///
  /// - Parameter partition: The group of each vertex.
  /// - Returns: A number up to 1; `nil` when there are no ties or when all join the same group.
  /// - Throws: `AlgorithmError.unequalCounts` when the partition is of another number of vertices.
  /// - Complexity: O(n + m) time, O(k) space for k groups.
  /// - SeeAlso: Newman (2003), "Mixing patterns in networks", Physical Review E 67.
  ///
  /// Two ties 0-1 and 2-3 with the groups {0, 1} and {2, 3} have the assortativity 1.
  public func assortativity(of partition: Partition) throws(AlgorithmError) -> Double? {
    guard partition.groups.count == vertexCount else { throw .unequalCounts }
    guard forward.arcCount > 0 else { return nil }
    var leaving = [Double](repeating: 0, count: partition.count)
    var reaching = leaving
    var inside = 0
    for vertex in 0..<vertexCount {
      let group = partition.groups[vertex]
      for neighbour in forward.neighbours(of: vertex) {
        let other = partition.groups[Int(neighbour)]
        leaving[Int(group)] += 1
        reaching[Int(other)] += 1
        if group == other { inside += 1 }
      }
    }
    let count = Double(forward.arcCount)
    let isOneGroup = zip(leaving, reaching).contains { $0 == count && $1 == count }
    guard !isOneGroup else { return nil }
    let expected = zip(leaving, reaching).reduce(0) { $0 + ($1.0 / count) * ($1.1 / count) }
    return (Double(inside) / count - expected) / (1 - expected)
  }
}

/// The values at one end of all arcs.
private struct Side {
  private let mean: Double
  private let scale: Double
  /// The sum of the squared deviations.
  private(set) var squares = 0.0

  /// Takes the values by vertex; each counts once per arc in its row.
  ///
  /// `nil` when all that count are the same.
  init?(_ values: [Double], _ rows: ArcRows) {
    let present = values.indices.filter { rows.degree(of: $0) > 0 }
    let smallest = present.reduce(Double.infinity) { min($0, values[$1]) }
    let largest = present.reduce(-Double.infinity) { max($0, values[$1]) }
    guard smallest < largest else { return nil }
    // Divided by the largest magnitude, so that no square overflows.
    scale = max(abs(smallest), abs(largest))
    let count = Double(rows.arcCount)
    var sum = 0.0
    for vertex in present { sum += values[vertex] / scale * Double(rows.degree(of: vertex)) }
    mean = sum / count
    for vertex in present {
      let deviation = deviation(values[vertex])
      squares += deviation * deviation * Double(rows.degree(of: vertex))
    }
  }

  func deviation(_ value: Double) -> Double { value / scale - mean }
}
