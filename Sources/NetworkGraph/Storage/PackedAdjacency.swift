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
  let offsets: UnsafeMutablePointer<UInt32>
  /// The node at the other end.
  let neighbours: UnsafeMutablePointer<UInt32>
  /// The relationship.
  let relationships: UnsafeMutablePointer<UInt32>
  /// Its type.
  let types: UnsafeMutablePointer<UInt16>

  /// No rows at all.
  static let empty = PackedAdjacency(nodeCount: 0, count: 0)

  /// Makes room for rows, which are all empty so far.
  init(nodeCount: Int, count: Int) {
    self.nodeCount = nodeCount
    self.count = count
    offsets = .allocate(capacity: nodeCount + 1)
    offsets.initialize(repeating: 0, count: nodeCount + 1)
    neighbours = .allocate(capacity: max(1, count))
    relationships = .allocate(capacity: max(1, count))
    types = .allocate(capacity: max(1, count))
  }

  /// Writes one slot, while the rows are being filled.
  @inline(__always)
  func put(_ slot: Int, _ neighbour: UInt32, _ relationship: UInt32, _ type: UInt16) {
    neighbours[slot] = neighbour
    relationships[slot] = relationship
    types[slot] = type
  }

  /// Copies slots of other rows, while the rows are being filled.
  func copy(_ slots: Range<Int>, of other: PackedAdjacency, to slot: Int) {
    (neighbours + slot).update(from: other.neighbours + slots.lowerBound, count: slots.count)
    (relationships + slot).update(from: other.relationships + slots.lowerBound, count: slots.count)
    (types + slot).update(from: other.types + slots.lowerBound, count: slots.count)
  }

  /// The slots of a node, which must have a row.
  @inline(__always)
  func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// Calls `body` with every relationship of a node, deleted ones included.
  func forEachRelationship(of node: UInt32, _ body: (UInt32) -> Void) {
    guard Int(node) < nodeCount else { return }
    for slot in row(Int(node)) { body(relationships[slot]) }
  }

  deinit {
    offsets.deallocate()
    neighbours.deallocate()
    relationships.deallocate()
    types.deallocate()
  }
}
