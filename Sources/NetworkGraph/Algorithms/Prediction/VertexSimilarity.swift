/// How alike two vertices are by their neighbours, which foretells ties between them.
///
/// Neighbours are all alters, whatever the direction; weights, parallel ties and loops make no
/// difference. Below, `k` is the number of alters of a vertex.
public enum VertexSimilarity: Hashable, Sendable, CaseIterable {
  /// The number of shared neighbours.
  case commonNeighbours
  /// The shared neighbours as a share of the neighbours of either; 0 when neither has any.
  case jaccard
  /// The sum of 1/ln k over the shared neighbours.
  case adamicAdar
  /// The sum of 1/k over the shared neighbours.
  case resourceAllocation
  /// The product of the two vertices' `k`.
  case preferentialAttachment

  /// What a shared neighbour with so many alters adds to the sum of the measure.
  func share(alters: Int) -> Double {
    switch self {
    case .commonNeighbours, .jaccard, .preferentialAttachment: 1
    // One alter only is possible where a vertex is compared with itself, and says nothing.
    case .adamicAdar: alters > 1 ? 1 / Double.logarithm(Double(alters)) : 0
    case .resourceAllocation: 1 / Double(alters)
    }
  }

  /// The measure from the sum over the shared neighbours and the alters of the two vertices.
  func value(sum: Double, alters first: Int, _ second: Int) -> Double {
    switch self {
    case .commonNeighbours, .adamicAdar, .resourceAllocation:
      return sum
    case .jaccard:
      let either = Double(first + second) - sum
      return either > 0 ? sum / either : 0
    case .preferentialAttachment:
      return Double(first) * Double(second)
    }
  }
}

extension Topology {
  /// How alike two vertices are by their neighbours.
  ///
  /// - Parameters:
  ///   - kind: The measure.
  ///   - first: One vertex.
  ///   - second: The other; the order makes no difference.
  /// - Returns: The measure, 0 or more.
  /// - Throws: `AlgorithmError.vertexOutOfRange`.
  /// - Complexity: O(n + m) time, O(n + m) space unless the topology is undirected and simple.
  /// - SeeAlso: Liben-Nowell, Kleinberg (2007), "The link-prediction problem for social networks",
  ///   JASIST 58; Adamic, Adar (2003), "Friends and neighbors on the Web", Social Networks 25; Zhou,
  ///   Lü, Zhang (2009), "Predicting missing links via local information", European Physical
  ///   Journal B 71.
  ///
  /// In the path 0-1-2 the vertices 0 and 2 have 1 common neighbour and the Jaccard similarity 1.
  public func similarity(
    _ kind: VertexSimilarity,
    between first: Int,
    and second: Int
  ) throws(AlgorithmError) -> Double {
    for vertex in [first, second] where vertex < 0 || vertex >= vertexCount {
      throw .vertexOutOfRange(count: vertexCount)
    }
    let rows = try AlterRows(self, usingWeights: false)
    var mine = rows.row(of: first)
    var theirs = rows.row(of: second)
    var sum = 0.0
    while let next = mine.first, let other = theirs.first {
      let alter = rows.alters[next]
      if alter == rows.alters[other] {
        sum += kind.share(alters: rows.alterCount(of: Int(alter)))
      }
      if alter <= rows.alters[other] { mine = (next + 1)..<mine.upperBound }
      if alter >= rows.alters[other] { theirs = (other + 1)..<theirs.upperBound }
    }
    return kind.value(
      sum: sum,
      alters: rows.alterCount(of: first),
      rows.alterCount(of: second)
    )
  }
}
