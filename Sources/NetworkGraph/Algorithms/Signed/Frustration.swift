/// The ties that contradict a division into camps: friends in different camps, enemies in one.
public struct Frustration: Hashable, Sendable {
  /// The positive ties between groups, ascending.
  public let positiveAcross: [Int]
  /// The negative ties inside a group, ascending.
  public let negativeWithin: [Int]
  /// The number of ties with a sign.
  public let signedCount: Int
  /// The number of frustrated ties at each vertex: how torn it is.
  public let byVertex: [Int]

  /// The number of frustrated ties.
  public var count: Int { positiveAcross.count + negativeWithin.count }
  /// The share of ties with a sign that are frustrated; `nil` when there are none.
  public var share: Double? { signedCount > 0 ? Double(count) / Double(signedCount) : nil }
}

extension Topology {
  /// The ties that contradict a division into camps.
  ///
  /// Each tie counts, parallel ones and both directions too; loops and ties without a sign do not.
  ///
  /// - Parameters:
  ///   - partition: The group of each vertex of this topology.
  ///   - signs: The sign of each tie: above 0 positive, below 0 negative, 0 for none.
  /// - Returns: The frustrated ties by their numbers, and how many each vertex has.
  /// - Throws: `AlgorithmError.unequalCounts` when there is not a sign per tie or a group per
  ///   vertex.
  /// - Complexity: O(n + m) time and space.
  /// - SeeAlso: Doreian, Mrvar (1996), "A partitioning approach to structural balance", Social
  ///   Networks 18.
  ///
  /// A triangle with one negative tie has one frustrated tie when all are in one group.
  public func frustration(
    of partition: Partition,
    signs: [Int8]
  ) throws(AlgorithmError) -> Frustration {
    guard partition.groups.count == vertexCount else { throw .unequalCounts }
    return try SignedTies(self, signs: signs).frustration(of: partition)
  }
}

extension SignedTies {
  /// The ties that contradict a division.
  func frustration(of partition: Partition) -> Frustration {
    var positiveAcross: [Int] = []
    var negativeWithin: [Int] = []
    var byVertex = [Int](repeating: 0, count: vertexCount)
    for tie in ties {
      let isWithin = partition.groups[tie.first] == partition.groups[tie.second]
      guard isWithin != tie.isPositive else { continue }
      if tie.isPositive {
        positiveAcross.append(tie.number)
      } else {
        negativeWithin.append(tie.number)
      }
      byVertex[tie.first] += 1
      byVertex[tie.second] += 1
    }
    return Frustration(
      positiveAcross: positiveAcross,
      negativeWithin: negativeWithin,
      signedCount: ties.count,
      byVertex: byVertex
    )
  }
}
