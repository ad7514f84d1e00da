/// Which relationships of a node an expansion follows.
public enum Direction: Hashable, Sendable {
  /// Those that begin at the node.
  case out
  /// Those that end at the node.
  case into
  /// Both; a self-loop once.
  case both
}

/// Which types of relationships an expansion follows.
public enum TypeFilter: Hashable, Sendable {
  /// All.
  case any
  /// One.
  case one(TypeID)
  /// Several: a flag per type number; types beyond the end are not followed.
  case flags([Bool])
}

/// What an expansion found: neighbours and, at the same positions, the relationships to them.
public struct ExpansionBuffer: Sendable {
  /// Node numbers at the other end.
  public var neighbours: [UInt32] = []
  /// Relationship numbers.
  public var relationships: [UInt32] = []

  /// Creates an empty buffer.
  public init() {}

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() {
    neighbours.removeAll(keepingCapacity: true)
    relationships.removeAll(keepingCapacity: true)
  }
}

/// Fast reading of who is tied to whom in one snapshot of a graph.
///
/// Made once for a query and used for every expansion: it holds the snapshot's adjacency and the
/// addresses of its chunks, so that an expansion costs no reference counting and no allocation.
public struct AdjacencyReader {
  private let adjacency: Adjacency
  private let types: ColumnReader<UInt16>
  private let sources: ColumnReader<UInt32>
  private let targets: ColumnReader<UInt32>
  private let outHeads: ColumnReader<UInt32>
  private let outNext: ColumnReader<UInt32>
  private let intoHeads: ColumnReader<UInt32>
  private let intoNext: ColumnReader<UInt32>
  private let hasDelta: Bool
  private let hasDeletions: Bool
  private let packedRelationships: UInt32

  /// Creates a reader of a snapshot.
  ///
  /// O(number of chunks).
  public init(_ graph: Graph) {
    adjacency = graph.adjacency
    hasDelta = adjacency.deltaCount > 0
    hasDeletions = graph.relationships.liveCount < graph.relationships.count
    let table = graph.relationships
    // The ends are read only in the delta, the types only there and where something was deleted.
    let none = ChunkedArray<UInt32>(filler: Adjacency.none)
    types = ColumnReader(
      hasDelta || hasDeletions ? table.types : ChunkedArray(filler: RelationshipTable.deleted)
    )
    sources = ColumnReader(hasDelta ? table.sources : none)
    targets = ColumnReader(hasDelta ? table.targets : none)
    outHeads = ColumnReader(adjacency.outDelta.heads)
    outNext = ColumnReader(adjacency.outDelta.next)
    intoHeads = ColumnReader(adjacency.intoDelta.heads)
    intoNext = ColumnReader(adjacency.intoDelta.next)
    packedRelationships = UInt32(adjacency.packedRelationships)
  }

  /// Appends the neighbours of a node and the relationships to them.
  ///
  /// The order is fixed for a snapshot: outgoing before incoming, packed before recent.
  public func expand(
    _ node: UInt32,
    _ direction: Direction,
    _ filter: TypeFilter,
    into buffer: inout ExpansionBuffer
  ) {
    switch direction {
    case .out: expandOne(node, true, filter, skipLoops: false, into: &buffer)
    case .into: expandOne(node, false, filter, skipLoops: false, into: &buffer)
    case .both:
      expandOne(node, true, filter, skipLoops: false, into: &buffer)
      expandOne(node, false, filter, skipLoops: true, into: &buffer)
    }
  }

  /// The number of relationships that an expansion would follow.
  public func degree(_ node: UInt32, _ direction: Direction, _ filter: TypeFilter) -> Int {
    if !hasDelta, !hasDeletions {
      switch (direction, filter) {
      case (.out, .any): return rowCount(adjacency.out, node)
      case (.into, .any): return rowCount(adjacency.into, node)
      case (.out, .one(let type)): return typeRange(adjacency.out, node, type)?.count ?? 0
      case (.into, .one(let type)): return typeRange(adjacency.into, node, type)?.count ?? 0
      case (.both, _), (_, .flags): break
      }
    }
    var buffer = ExpansionBuffer()
    expand(node, direction, filter, into: &buffer)
    return buffer.neighbours.count
  }

  private func rowCount(_ packed: PackedAdjacency?, _ node: UInt32) -> Int {
    guard let packed, Int(node) < packed.nodeCount else { return 0 }
    return Int(packed.offsets[Int(node) + 1] - packed.offsets[Int(node)])
  }

  private func expandOne(
    _ node: UInt32,
    _ isOut: Bool,
    _ filter: TypeFilter,
    skipLoops: Bool,
    into buffer: inout ExpansionBuffer
  ) {
    if let packed = isOut ? adjacency.out : adjacency.into, Int(node) < packed.nodeCount {
      switch filter {
      case .any:
        let row = Int(packed.offsets[Int(node)])..<Int(packed.offsets[Int(node) + 1])
        append(packed, row, node, skipLoops, into: &buffer)
      case .one(let type):
        if let row = typeRange(packed, node, type) {
          append(packed, row, node, skipLoops, into: &buffer)
        }
      case .flags(let flags):
        var slot = Int(packed.offsets[Int(node)])
        let end = Int(packed.offsets[Int(node) + 1])
        while slot < end {
          let type = packed.types[slot]
          var stop = slot + 1
          while stop < end, packed.types[stop] == type { stop += 1 }
          if Int(type) < flags.count, flags[Int(type)] {
            append(packed, slot..<stop, node, skipLoops, into: &buffer)
          }
          slot = stop
        }
      }
    }
    guard hasDelta else { return }
    let heads = isOut ? outHeads : intoHeads
    let next = isOut ? outNext : intoNext
    var relationship = heads(node)
    while relationship != Adjacency.none {
      let type = types(relationship)
      let accepted =
        switch filter {
        case .any: type != RelationshipTable.deleted
        case .one(let wanted): UInt32(type) == wanted.raw
        case .flags(let flags): Int(type) < flags.count && flags[Int(type)]
        }
      if accepted, type != RelationshipTable.deleted {
        let other = isOut ? targets(relationship) : sources(relationship)
        if !(skipLoops && other == node) {
          buffer.neighbours.append(other)
          buffer.relationships.append(relationship)
        }
      }
      relationship = next(relationship - packedRelationships)
    }
  }

  private func append(
    _ packed: PackedAdjacency,
    _ row: Range<Int>,
    _ node: UInt32,
    _ skipLoops: Bool,
    into buffer: inout ExpansionBuffer
  ) {
    guard hasDeletions || skipLoops else {
      buffer.neighbours.append(
        contentsOf: UnsafeBufferPointer(start: packed.neighbours + row.lowerBound, count: row.count)
      )
      buffer.relationships.append(
        contentsOf: UnsafeBufferPointer(
          start: packed.relationships + row.lowerBound,
          count: row.count
        )
      )
      return
    }
    for slot in row {
      let relationship = packed.relationships[slot]
      if hasDeletions, types(relationship) == RelationshipTable.deleted { continue }
      if skipLoops, packed.neighbours[slot] == node { continue }
      buffer.neighbours.append(packed.neighbours[slot])
      buffer.relationships.append(relationship)
    }
  }

  /// The part of a node's row that has one type.
  ///
  /// Most rows have one type only: the ends tell.
  private func typeRange(_ packed: PackedAdjacency?, _ node: UInt32, _ type: TypeID) -> Range<Int>?
  {
    guard let packed, Int(node) < packed.nodeCount else { return nil }
    let start = Int(packed.offsets[Int(node)])
    let end = Int(packed.offsets[Int(node) + 1])
    guard start < end, type.raw < UInt32(RelationshipTable.deleted) else { return nil }
    let wanted = UInt16(type.raw)
    let first = packed.types[start]
    let last = packed.types[end - 1]
    if first == wanted, last == wanted { return start..<end }
    guard first <= wanted, wanted <= last else { return nil }
    let lower = first == wanted ? start : partition(packed, start, end) { $0 >= wanted }
    let upper = last == wanted ? end : partition(packed, lower, end) { $0 > wanted }
    return lower < upper ? lower..<upper : nil
  }

  @inline(__always)
  private func partition(
    _ packed: PackedAdjacency,
    _ start: Int,
    _ end: Int,
    _ belongs: (UInt16) -> Bool
  ) -> Int {
    var low = start
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if belongs(packed.types[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
