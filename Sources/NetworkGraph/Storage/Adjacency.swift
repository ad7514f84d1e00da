/// Who is tied to whom: a packed base in both directions and a delta of what came after it.
///
/// The delta is a linked list per node and direction through the relationships themselves: `heads`
/// holds the newest relationship of a node, `next` the one before it. It is merged into a new base
/// when it has grown to half of it, so that an insert costs O(1) on average.
struct Adjacency: Sendable {
  /// Ends a list.
  static let none = UInt32.max

  /// One direction of the delta.
  struct Delta: Sendable {
    /// Per node, its newest relationship since the last merge.
    var heads = ChunkedArray<UInt32>(filler: Adjacency.none)
    /// Per relationship since the last merge, the node's one before it.
    var next = ChunkedArray<UInt32>(filler: Adjacency.none)
  }

  private(set) var out = PackedAdjacency.empty
  private(set) var into = PackedAdjacency.empty
  private(set) var outDelta = Delta()
  private(set) var intoDelta = Delta()
  /// Relationships below this row are in the base, the others in the delta.
  private(set) var packedRelationships = 0
  /// How many relationships of the base have been deleted since.
  private(set) var deletedFromBase = 0

  /// How many relationships the delta lists, deleted ones included.
  var deltaCount: Int { outDelta.next.count }

  /// How many rows of relationships are listed, in the base or in the delta.
  ///
  /// A bulk load may have added more, which the next merge takes in.
  var coveredRelationships: Int { packedRelationships + deltaCount }

  /// Whether the delta should be merged now.
  var isDue: Bool {
    deltaCount > 4096 && deltaCount > packedRelationships / 2
      || deletedFromBase > 4096 && deletedFromBase > packedRelationships / 2
  }

  /// Lists a relationship that was just added; rows come in order, without gaps.
  mutating func add(_ relationship: UInt32, from source: UInt32, to target: UInt32) {
    Self.link(&outDelta, relationship, to: source)
    Self.link(&intoDelta, relationship, to: target)
  }

  private static func link(_ delta: inout Delta, _ relationship: UInt32, to node: UInt32) {
    delta.heads.grow(to: Int(node) + 1)
    delta.next.append(delta.heads[Int(node)])
    delta.heads[Int(node)] = relationship
  }

  /// Notes that a relationship is gone.
  ///
  /// Its entry stays until the next merge; readers skip it.
  mutating func noteDeletion(of relationship: UInt32) {
    if Int(relationship) < packedRelationships { deletedFromBase += 1 }
  }

  /// The relationships of one node in both directions, ascending; a self-loop once.
  ///
  /// For a single node: whoever expands many makes an ``AdjacencyReader``.
  func relationships(of node: UInt32, _ table: RelationshipTable) -> [UInt32] {
    var found: [UInt32] = []
    for (packed, delta, isOut) in [(out, outDelta, true), (into, intoDelta, false)] {
      func note(_ relationship: UInt32) {
        guard table.contains(relationship) else { return }
        // A self-loop is listed at the node twice, and taken where it begins.
        if !isOut, table.sources[Int(relationship)] == node { return }
        found.append(relationship)
      }
      packed.forEachRelationship(of: node, note)
      guard Int(node) < delta.heads.count else { continue }
      var relationship = delta.heads[Int(node)]
      while relationship != Self.none {
        note(relationship)
        relationship = delta.next[Int(relationship) - packedRelationships]
      }
    }
    return found.sorted()
  }

  /// Merges everything into a new base.
  ///
  /// `dropping` says that relationships of the base may be gone without having been noted.
  mutating func pack(nodeCount: Int, _ table: RelationshipTable, dropping: Bool = false) {
    let sources = ColumnReader(table.sources)
    let targets = ColumnReader(table.targets)
    if out.count > 0, coveredRelationships == table.count {
      let hasDeletions = dropping || deletedFromBase > 0
      // One direction after the other: the memory of the old one can be had for the next.
      out = .merging(
        out,
        outDelta,
        nodeCount: nodeCount,
        table,
        ends: targets,
        dropping: hasDeletions
      )
      outDelta = Delta()
      into = .merging(
        into,
        intoDelta,
        nodeCount: nodeCount,
        table,
        ends: sources,
        dropping: hasDeletions
      )
    } else {
      out = .empty
      into = .empty
      let types = ColumnReader(table.types)
      let order = table.orderByType()
      order.withUnsafeBufferPointer { order in
        out = .sorting(nodeCount: nodeCount, order: order, from: sources, to: targets, types: types)
        into = .sorting(
          nodeCount: nodeCount,
          order: order,
          from: targets,
          to: sources,
          types: types
        )
      }
    }
    outDelta = Delta()
    intoDelta = Delta()
    packedRelationships = table.count
    deletedFromBase = 0
  }
}
