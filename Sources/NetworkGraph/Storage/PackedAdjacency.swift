/// The relationships of every node in one direction, packed: compressed sparse rows, each row sorted
/// by type and then by relationship.
///
/// Sendable without the compiler's proof: nothing is written after `init`.
final class PackedAdjacency: @unchecked Sendable {
  /// The number of nodes that have a row.
  let nodeCount: Int
  /// The number of relationships in all rows.
  let count: Int
  /// `nodeCount + 1` positions: row `n` is `offsets[n]..<offsets[n + 1]`.
  ///
  /// One more lies behind them, used while packing.
  let offsets: UnsafeMutablePointer<UInt32>
  /// The node at the other end.
  let neighbours: UnsafeMutablePointer<UInt32>
  /// The relationship.
  let relationships: UnsafeMutablePointer<UInt32>
  /// Its type.
  let types: UnsafeMutablePointer<UInt16>

  /// No rows at all.
  static let empty = PackedAdjacency()

  private init() {
    nodeCount = 0
    count = 0
    offsets = .allocate(capacity: 1)
    neighbours = .allocate(capacity: 1)
    relationships = .allocate(capacity: 1)
    types = .allocate(capacity: 1)
  }

  /// Packs relationships whose `order` lists them by type (deleted ones left out).
  ///
  /// Time O(V + E), space O(V) beyond the result.
  init(
    nodeCount: Int,
    order: UnsafeBufferPointer<UInt32>,
    from sources: ColumnReader<UInt32>,
    to targets: ColumnReader<UInt32>,
    types typeColumn: ColumnReader<UInt16>
  ) {
    self.nodeCount = nodeCount
    count = order.count
    offsets = .allocate(capacity: nodeCount + 2)
    offsets.initialize(repeating: 0, count: nodeCount + 2)
    neighbours = .allocate(capacity: max(1, count))
    relationships = .allocate(capacity: max(1, count))
    types = .allocate(capacity: max(1, count))
    // Counts stand two places ahead, so that filling the rows moves each start to its final value.
    for relationship in order { offsets[Int(sources(relationship)) + 2] &+= 1 }
    for node in 0..<nodeCount { offsets[node + 2] &+= offsets[node + 1] }
    for relationship in order {
      let node = Int(sources(relationship))
      let slot = Int(offsets[node + 1])
      offsets[node + 1] &+= 1
      neighbours[slot] = targets(relationship)
      relationships[slot] = relationship
      types[slot] = typeColumn(relationship)
    }
  }

  /// Calls `body` with every relationship of a node, deleted ones included.
  func forEachRelationship(of node: UInt32, _ body: (UInt32) -> Void) {
    guard Int(node) < nodeCount else { return }
    for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) { body(relationships[slot]) }
  }

  deinit {
    offsets.deallocate()
    neighbours.deallocate()
    relationships.deallocate()
    types.deallocate()
  }
}
