/// The relationships of a graph that take part in a topology: at first all rows of the table.
struct TieSelection {
  private(set) var sources: [UInt32]
  private(set) var targets: [UInt32]
  /// The row of each relationship; empty while they are all rows.
  private(set) var rows: [UInt32] = []
  private var types: [UInt16]

  init(_ table: RelationshipTable) {
    sources = Self.flat(table.sources)
    targets = Self.flat(table.targets)
    types = Self.flat(table.types)
  }

  /// Keeps the relationships that exist and that all filters let through, and replaces the nodes
  /// at their ends by vertices.
  mutating func keep(
    types flags: [Bool]?,
    mask: [Bool]?,
    nodes: NodeSelection,
    dropsLoops: Bool
  ) {
    rows.reserveCapacity(sources.count)
    var kept = 0
    for row in sources.indices {
      let type = types[row]
      guard type != RelationshipTable.deleted, flags?[Int(type)] ?? true else { continue }
      if let mask, row >= mask.count || !mask[row] { continue }
      var source = sources[row]
      var target = targets[row]
      if dropsLoops, source == target { continue }
      if !nodes.isWhole {
        source = nodes.vertices[Int(source)]
        target = nodes.vertices[Int(target)]
        guard source != NodeSelection.none, target != NodeSelection.none else { continue }
      }
      sources[kept] = source
      targets[kept] = target
      rows.append(UInt32(row))
      kept += 1
    }
    sources.removeLast(sources.count - kept)
    targets.removeLast(targets.count - kept)
    types = []
  }

  /// A column as one array.
  private static func flat<Element>(_ column: ChunkedArray<Element>) -> [Element] {
    [Element](unsafeUninitializedCapacity: column.count) { target, filled in
      column.forEachChunk { first, rows, length in
        guard let base = target.baseAddress else { return }
        (base + first).initialize(from: rows, count: length)
      }
      filled = column.count
    }
  }
}
