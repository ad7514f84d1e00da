extension PackedAdjacency {
  /// Packs rows and what came after them.
  ///
  /// Rows are read and written from first to last, and those without a change are copied as they
  /// are: several times faster than sorting everything again. Time O(V + E), space O(largest row)
  /// beyond the result.
  static func merging(
    _ base: PackedAdjacency,
    _ delta: Adjacency.Delta,
    nodeCount: Int,
    _ table: RelationshipTable,
    ends: ColumnReader<UInt32>,
    dropping hasDeletions: Bool
  ) -> PackedAdjacency {
    let packed = PackedAdjacency(nodeCount: nodeCount, count: table.liveCount)
    var merge = Merge(
      base: base,
      packed: packed,
      types: ColumnReader(table.types),
      ends: ends,
      next: ColumnReader(delta.next),
      firstRecent: UInt32(table.count - delta.next.count),
      hasDeletions: hasDeletions
    )
    let heads = ColumnReader(delta.heads)
    for node in 0..<nodeCount {
      packed.offsets[node] = UInt32(merge.filled)
      let row = node < base.nodeCount ? base.row(node) : 0..<0
      let head = heads(UInt32(node))
      if head == Adjacency.none {
        merge.copyOld(row)
      } else {
        merge.merge(row, head)
      }
    }
    packed.offsets[nodeCount] = UInt32(merge.filled)
    return packed
  }

  /// Fills rows from old rows and lists of recent relationships.
  private struct Merge {
    let base: PackedAdjacency
    let packed: PackedAdjacency
    let types: ColumnReader<UInt16>
    /// Where relationships lead.
    let ends: ColumnReader<UInt32>
    let next: ColumnReader<UInt32>
    /// The first relationship that is not in the base.
    let firstRecent: UInt32
    /// Whether relationships of the base are gone.
    let hasDeletions: Bool
    /// The number of slots that are filled.
    var filled = 0
    /// Recent relationships of one node: type and number in one.
    var recent: [UInt64] = []

    /// Copies slots of the base without those that are gone.
    mutating func copyOld(_ slots: Range<Int>) {
      guard !slots.isEmpty else { return }
      guard hasDeletions else {
        packed.copy(slots, of: base, to: filled)
        filled += slots.count
        return
      }
      for slot in slots {
        let relationship = base.relationships[slot]
        guard types(relationship) != RelationshipTable.deleted else { continue }
        packed.put(filled, base.neighbours[slot], relationship, base.types[slot])
        filled += 1
      }
    }

    /// Merges a row with a list of recent relationships, type by type.
    mutating func merge(_ row: Range<Int>, _ head: UInt32) {
      recent.removeAll(keepingCapacity: true)
      var relationship = head
      while relationship != Adjacency.none {
        let type = types(relationship)
        if type != RelationshipTable.deleted {
          recent.append(UInt64(type) << 32 | UInt64(relationship))
        }
        relationship = next(relationship - firstRecent)
      }
      // Newest first: reversed, a list of one type is in order.
      recent.reverse()
      if recent.count > 1 { recent.sort() }
      var slot = row.lowerBound
      for entry in recent {
        let type = UInt16(truncatingIfNeeded: entry >> 32)
        let start = slot
        while slot < row.upperBound, base.types[slot] <= type { slot += 1 }
        copyOld(start..<slot)
        let relationship = UInt32(truncatingIfNeeded: entry)
        packed.put(filled, ends(relationship), relationship, type)
        filled += 1
      }
      copyOld(slot..<row.upperBound)
    }
  }
}
