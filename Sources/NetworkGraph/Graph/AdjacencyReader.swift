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

  /// Appends a stretch of packed slots.
  mutating func append(
    _ packedNeighbours: UnsafePointer<UInt32>,
    _ packedRelationships: UnsafePointer<UInt32>,
    _ slots: Range<Int>
  ) {
    let start = slots.lowerBound
    guard slots.count > 8 else {
      // Most rows are short: then the call that copies a stretch costs more than the copy.
      for slot in slots {
        neighbours.append(packedNeighbours[slot])
        relationships.append(packedRelationships[slot])
      }
      return
    }
    neighbours.append(
      contentsOf: UnsafeBufferPointer(start: packedNeighbours + start, count: slots.count)
    )
    relationships.append(
      contentsOf: UnsafeBufferPointer(start: packedRelationships + start, count: slots.count)
    )
  }
}

/// Fast reading of who is tied to whom in one snapshot of a graph.
///
/// Made once for a query and used for every expansion: it holds the snapshot's adjacency and the
/// addresses of its chunks, so that an expansion costs no reference counting and no allocation.
///
/// Sendable without the compiler's proof: nothing is written after `init`.
public final class AdjacencyReader: @unchecked Sendable {
  /// One direction.
  private struct Side {
    let rows: PackedRows
    /// Where the recent relationships lead.
    let ends: ColumnReader<UInt32>
    let heads: ColumnReader<UInt32>
    let next: ColumnReader<UInt32>
  }

  /// Owns the packed rows that the sides point to.
  private let adjacency: Adjacency
  private let out: Side
  private let into: Side
  private let types: ColumnReader<UInt16>
  private let hasDelta: Bool
  /// Whether packed rows list relationships that are gone.
  private let hasDeletions: Bool
  private let packedRelationships: UInt32

  /// Creates a reader of a snapshot.
  ///
  /// O(number of chunks).
  public init(_ graph: Graph) {
    adjacency = graph.adjacency
    hasDelta = adjacency.deltaCount > 0
    hasDeletions = adjacency.deletedFromBase > 0
    packedRelationships = UInt32(adjacency.packedRelationships)
    let table = graph.relationships
    // The ends are read only in the delta, the types only there and where something was deleted.
    types = ColumnReader(
      hasDelta || hasDeletions ? table.types : ChunkedArray(filler: RelationshipTable.deleted)
    )
    let none = ChunkedArray<UInt32>(filler: Adjacency.none)
    out = Side(
      rows: PackedRows(adjacency.out),
      ends: ColumnReader(hasDelta ? table.targets : none),
      heads: ColumnReader(adjacency.outDelta.heads),
      next: ColumnReader(adjacency.outDelta.next)
    )
    into = Side(
      rows: PackedRows(adjacency.into),
      ends: ColumnReader(hasDelta ? table.sources : none),
      heads: ColumnReader(adjacency.intoDelta.heads),
      next: ColumnReader(adjacency.intoDelta.next)
    )
  }

  /// Appends the neighbours of a node and the relationships to them.
  ///
  /// The order is fixed for a snapshot: outgoing before incoming, packed before recent. A node that
  /// does not exist has none.
  public func expand(
    _ node: UInt32,
    _ direction: Direction,
    _ filter: TypeFilter,
    into buffer: inout ExpansionBuffer
  ) {
    if direction != .into { append(out, node, filter, skipLoops: false, to: &buffer) }
    if direction != .out { append(into, node, filter, skipLoops: direction == .both, to: &buffer) }
  }

  /// The number of relationships that an expansion would follow.
  public func degree(_ node: UInt32, _ direction: Direction, _ filter: TypeFilter) -> Int {
    var degree = 0
    if direction != .into { degree += count(out, node, filter, skipLoops: false) }
    if direction != .out { degree += count(into, node, filter, skipLoops: direction == .both) }
    return degree
  }

  /// The number of relationships that an expansion would follow to nodes with a label.
  public func degree(
    _ node: UInt32,
    _ direction: Direction,
    _ filter: TypeFilter,
    to ends: LabelTest
  ) -> Int {
    var degree = 0
    forEach(node, direction, filter) { if ends($0) { degree += 1 } }
    return degree
  }

  /// The sum of the weights, by number, of the nodes that an expansion would lead to, and how many
  /// of these are the node itself.
  ///
  /// There must be a weight for every node.
  public func sum(
    of weights: UnsafeBufferPointer<UInt32>,
    around node: UInt32,
    _ direction: Direction,
    _ filter: TypeFilter
  ) -> (sum: Int, loops: Int) {
    var sum = 0
    var loops = 0
    forEach(node, direction, filter) { other in
      sum += Int(weights[Int(other)])
      loops += other == node ? 1 : 0
    }
    return (sum, loops)
  }

  /// Appends the neighbours of a node whose mark, by number, is not 0, and the relationships to them.
  ///
  /// There must be a mark for every node.
  public func expand(
    _ node: UInt32,
    _ direction: Direction,
    _ filter: TypeFilter,
    meeting marks: UnsafeBufferPointer<UInt32>,
    into buffer: inout ExpansionBuffer
  ) {
    if direction != .into { meet(out, node, filter, skipLoops: false, marks, &buffer) }
    if direction != .out { meet(into, node, filter, skipLoops: direction == .both, marks, &buffer) }
  }

  @inline(__always)
  private func meet(
    _ side: Side,
    _ node: UInt32,
    _ filter: TypeFilter,
    skipLoops: Bool,
    _ marks: UnsafeBufferPointer<UInt32>,
    _ buffer: inout ExpansionBuffer
  ) {
    let rows = side.rows
    visit(side, node, filter) { slots in
      for slot in slots where marks[Int(rows.neighbours[slot])] != 0 {
        if hasDeletions || skipLoops, !isListed(rows, slot, node, skipLoops) { continue }
        buffer.neighbours.append(rows.neighbours[slot])
        buffer.relationships.append(rows.relationships[slot])
      }
    } recent: { relationship, other in
      guard marks[Int(other)] != 0, !(skipLoops && other == node) else { return }
      buffer.neighbours.append(other)
      buffer.relationships.append(relationship)
    }
  }

  /// Calls `body` with the other end of each relationship that an expansion would follow.
  @inline(__always)
  private func forEach(
    _ node: UInt32,
    _ direction: Direction,
    _ filter: TypeFilter,
    _ body: (UInt32) -> Void
  ) {
    if direction != .into { forEach(out, node, filter, skipLoops: false, body) }
    if direction != .out { forEach(into, node, filter, skipLoops: direction == .both, body) }
  }

  @inline(__always)
  private func forEach(
    _ side: Side,
    _ node: UInt32,
    _ filter: TypeFilter,
    skipLoops: Bool,
    _ body: (UInt32) -> Void
  ) {
    let rows = side.rows
    visit(side, node, filter) { slots in
      guard hasDeletions || skipLoops else {
        for slot in slots { body(rows.neighbours[slot]) }
        return
      }
      for slot in slots where isListed(rows, slot, node, skipLoops) { body(rows.neighbours[slot]) }
    } recent: { _, other in
      if !(skipLoops && other == node) { body(other) }
    }
  }

  private func append(
    _ side: Side,
    _ node: UInt32,
    _ filter: TypeFilter,
    skipLoops: Bool,
    to buffer: inout ExpansionBuffer
  ) {
    let rows = side.rows
    visit(side, node, filter) { slots in
      guard hasDeletions || skipLoops else {
        buffer.append(rows.neighbours, rows.relationships, slots)
        return
      }
      for slot in slots where isListed(rows, slot, node, skipLoops) {
        buffer.neighbours.append(rows.neighbours[slot])
        buffer.relationships.append(rows.relationships[slot])
      }
    } recent: { relationship, other in
      if skipLoops, other == node { return }
      buffer.neighbours.append(other)
      buffer.relationships.append(relationship)
    }
  }

  private func count(_ side: Side, _ node: UInt32, _ filter: TypeFilter, skipLoops: Bool) -> Int {
    let rows = side.rows
    var count = 0
    visit(side, node, filter) { slots in
      guard hasDeletions || skipLoops else {
        count += slots.count
        return
      }
      for slot in slots where isListed(rows, slot, node, skipLoops) { count += 1 }
    } recent: { _, other in
      if !(skipLoops && other == node) { count += 1 }
    }
    return count
  }

  @inline(__always)
  private func isListed(_ rows: PackedRows, _ slot: Int, _ node: UInt32, _ skipLoops: Bool) -> Bool
  {
    if skipLoops, rows.neighbours[slot] == node { return false }
    return !hasDeletions || types(rows.relationships[slot]) != RelationshipTable.deleted
  }

  /// Calls `packed` with stretches of packed slots, then `recent` with each relationship of the
  /// delta and its other end.
  @inline(__always)
  private func visit(
    _ side: Side,
    _ node: UInt32,
    _ filter: TypeFilter,
    _ packed: (Range<Int>) -> Void,
    recent: (_ relationship: UInt32, _ other: UInt32) -> Void
  ) {
    // The compiler may not let go of the packed rows before they have been read.
    withExtendedLifetime(adjacency) {
      let row = side.rows.row(node)
      if !row.isEmpty {
        switch filter {
        case .any: packed(row)
        case .one(let type): packed(side.rows.slots(of: type, in: row))
        case .flags(let flags): visitTypes(side.rows, row, flags, packed)
        }
      }
    }
    guard hasDelta else { return }
    var relationship = side.heads(node)
    while relationship != Adjacency.none {
      let type = types(relationship)
      if type != RelationshipTable.deleted, filter.admits(type) {
        recent(relationship, side.ends(relationship))
      }
      relationship = side.next(relationship - packedRelationships)
    }
  }

  /// Calls `packed` with the stretch of every type of a row that is flagged.
  @inline(__always)
  private func visitTypes(
    _ rows: PackedRows,
    _ row: Range<Int>,
    _ flags: [Bool],
    _ packed: (Range<Int>) -> Void
  ) {
    var slot = row.lowerBound
    while slot < row.upperBound {
      let type = rows.types[slot]
      var stop = slot + 1
      while stop < row.upperBound, rows.types[stop] == type { stop += 1 }
      if Int(type) < flags.count, flags[Int(type)] { packed(slot..<stop) }
      slot = stop
    }
  }
}

extension TypeFilter {
  /// Whether relationships of a type are followed.
  func admits(_ type: UInt16) -> Bool {
    switch self {
    case .any: true
    case .one(let wanted): UInt32(type) == wanted.raw
    case .flags(let flags): Int(type) < flags.count && flags[Int(type)]
    }
  }
}

/// The addresses of packed rows, without their owner.
private struct PackedRows {
  let nodeCount: Int
  let offsets: UnsafePointer<UInt32>
  let neighbours: UnsafePointer<UInt32>
  let relationships: UnsafePointer<UInt32>
  let types: UnsafePointer<UInt16>

  init(_ packed: PackedAdjacency) {
    nodeCount = packed.nodeCount
    offsets = UnsafePointer(packed.offsets)
    neighbours = UnsafePointer(packed.neighbours)
    relationships = UnsafePointer(packed.relationships)
    types = UnsafePointer(packed.types)
  }

  /// The slots of a node; none for a node that has no row.
  func row(_ node: UInt32) -> Range<Int> {
    guard Int(node) < nodeCount else { return 0..<0 }
    return Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }

  /// The part of a row that has one type.
  ///
  /// Most rows have one type only: the ends tell.
  func slots(of type: TypeID, in row: Range<Int>) -> Range<Int> {
    guard !row.isEmpty, type.raw < UInt32(RelationshipTable.deleted) else { return 0..<0 }
    let wanted = UInt16(type.raw)
    let first = types[row.lowerBound]
    let last = types[row.upperBound - 1]
    if first == wanted, last == wanted { return row }
    guard first <= wanted, wanted <= last else { return 0..<0 }
    let lower = first == wanted ? row.lowerBound : firstSlot(of: wanted, in: row)
    let upper =
      last == wanted ? row.upperBound : firstSlot(of: wanted + 1, in: lower..<row.upperBound)
    return lower..<upper
  }

  /// The first slot of a row whose type is not below `type`.
  ///
  /// Without branches to be guessed: rows are short and each is another one.
  private func firstSlot(of type: UInt16, in row: Range<Int>) -> Int {
    if row.count <= 64 {
      // Counting all that is smaller takes a few instructions for many slots at once.
      var smaller: UInt16 = 0
      for slot in row { smaller &+= types[slot] < type ? 1 : 0 }
      return row.lowerBound + Int(smaller)
    }
    var first = row.lowerBound
    var left = row.count
    while left > 1 {
      let half = left / 2
      first += types[first + half - 1] < type ? half : 0
      left -= half
    }
    return left == 1 && types[first] < type ? first + 1 : first
  }
}
