/// A division of vertices into groups that measures of brokerage take: a ``Partition``, in which
/// every vertex has a group, or a ``PartialPartition``.
public protocol VertexGrouping: Sendable {
  /// The group of each vertex, `UInt32.max` where it has none; groups are below ``count``.
  var groupCodes: [UInt32] { get }
  /// The number of groups.
  var count: Int { get }
}

extension Partition: VertexGrouping {
  /// The group of each vertex.
  public var groupCodes: [UInt32] { groups }
}

extension Topology {
  /// The group of each vertex, after a look whether there is one code per vertex of this topology.
  func groupCodes(_ grouping: some VertexGrouping) throws(AlgorithmError) -> [UInt32] {
    let codes = grouping.groupCodes
    guard codes.count == vertexCount, codes.allSatisfy({ $0 == .max || $0 < grouping.count }) else {
      throw .partitionMismatch(count: vertexCount)
    }
    return codes
  }
}
