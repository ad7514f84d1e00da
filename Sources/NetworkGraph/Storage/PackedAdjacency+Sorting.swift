extension PackedAdjacency {
  /// A relationship on its way to its row.
  private struct Entry {
    var neighbour: UInt32
    var relationship: UInt32
    /// The node's place in its part.
    var node: UInt16
    var type: UInt16
  }

  /// Packs relationships whose `order` lists them by type (deleted ones left out).
  ///
  /// A relationship's row may lie anywhere: written straight to it, nearly every one would miss the
  /// cache. So they are first dealt to parts of neighbouring nodes, each small enough for the cache,
  /// and then sorted part by part. Time O(V + E), space 12 bytes per relationship beyond the result.
  static func sorting(
    nodeCount: Int,
    order: UnsafeBufferPointer<UInt32>,
    from sources: ColumnReader<UInt32>,
    to targets: ColumnReader<UInt32>,
    types: ColumnReader<UInt16>
  ) -> PackedAdjacency {
    let packed = PackedAdjacency(nodeCount: nodeCount, count: order.count)
    // At least 4,096 nodes to a part, and at most 512 parts as long as 16 bits can tell its nodes.
    var shift: UInt32 = 12
    while nodeCount >> Int(shift) > 512, shift < 16 { shift += 1 }
    let partCount = (nodeCount >> Int(shift)) + 1
    let starts = UnsafeMutablePointer<Int>.allocate(capacity: partCount + 2)
    starts.initialize(repeating: 0, count: partCount + 2)
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: max(1, order.count))
    defer {
      starts.deallocate()
      entries.deallocate()
    }
    // Counts stand two places ahead, so that dealing moves each start to its final value.
    for relationship in order { starts[Int(sources(relationship) >> shift) + 2] &+= 1 }
    for part in 0..<partCount { starts[part + 2] &+= starts[part + 1] }
    for relationship in order {
      let node = sources(relationship)
      let part = Int(node >> shift)
      entries[starts[part + 1]] = Entry(
        neighbour: targets(relationship),
        relationship: relationship,
        node: UInt16(truncatingIfNeeded: node & (1 << shift - 1)),
        type: types(relationship)
      )
      starts[part + 1] &+= 1
    }
    for part in 0..<partCount {
      let slice = UnsafeBufferPointer(
        start: entries + starts[part],
        count: starts[part + 1] - starts[part]
      )
      let nodes = part << Int(shift)..<min(nodeCount, (part + 1) << Int(shift))
      packed.fillRows(of: nodes, slice, from: starts[part])
    }
    return packed
  }

  /// Sorts the relationships of consecutive nodes into their rows, which begin at `first`.
  private func fillRows(
    of nodes: Range<Int>,
    _ entries: UnsafeBufferPointer<Entry>,
    from first: Int
  ) {
    let ends = offsets + nodes.lowerBound + 1
    for entry in entries { ends[Int(entry.node)] &+= 1 }
    // From counts to starts.
    var start = UInt32(first)
    for place in 0..<nodes.count {
      let count = ends[place]
      ends[place] = start
      start &+= count
    }
    // Filling moves each start to the end of its row, where the next one begins.
    for entry in entries {
      let slot = Int(ends[Int(entry.node)])
      ends[Int(entry.node)] &+= 1
      put(slot, entry.neighbour, entry.relationship, entry.type)
    }
  }
}
