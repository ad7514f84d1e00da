internal import NetworkGraph

/// The neighbours of one node, marked in an array by node number: asking whether a node is one of
/// them, and through which relationships, takes constant time.
///
/// Closing a cycle asks that for many rows with the same end; the marks are laid once for all of them.
struct MarkedNeighbours {
  private(set) var node = Vector.none
  private var buffer = ExpansionBuffer()
  /// By node number, one more than the position of its first relationship; 0 where there is none.
  private var first: [UInt32] = []
  /// By position, one more than the position of the next relationship to the same neighbour.
  private var next: [UInt32] = []

  /// Marks the neighbours of a node instead of those of the node before.
  mutating func mark(
    _ node: UInt32,
    _ reader: AdjacencyReader,
    _ direction: Direction,
    _ filter: TypeFilter,
    nodeCapacity: Int
  ) {
    for neighbour in buffer.neighbours { first[Int(neighbour)] = 0 }
    buffer.removeAll()
    next.removeAll(keepingCapacity: true)
    if first.count < nodeCapacity {
      first += Array(repeating: 0, count: nodeCapacity - first.count)
    }
    self.node = node
    reader.expand(node, direction, filter, into: &buffer)
    next.reserveCapacity(buffer.neighbours.count)
    for (position, neighbour) in buffer.neighbours.enumerated() {
      next.append(first[Int(neighbour)])
      first[Int(neighbour)] = UInt32(position) + 1
    }
  }

  /// How many neighbours are marked.
  var count: Int { buffer.neighbours.count }

  /// Appends the ways from another node that lead to a neighbour.
  func meet(
    from node: UInt32,
    _ reader: AdjacencyReader,
    _ direction: Direction,
    _ filter: TypeFilter,
    into ways: inout ExpansionBuffer
  ) {
    first.withUnsafeBufferPointer {
      reader.expand(node, direction, filter, meeting: $0, into: &ways)
    }
  }

  /// Calls `body` with each relationship between the node and a neighbour.
  @inline(__always)
  func forEachRelationship(to neighbour: UInt32, _ body: (UInt32) -> Void) {
    var place = first[Int(neighbour)]
    while place != 0 {
      body(buffer.relationships[Int(place) - 1])
      place = next[Int(place) - 1]
    }
  }

  /// Appends the relationships between the node and a neighbour, each with `end` as the far end.
  func append(from neighbour: UInt32, end: UInt32, into target: inout ExpansionBuffer) {
    var place = first[Int(neighbour)]
    while place != 0 {
      target.neighbours.append(end)
      target.relationships.append(buffer.relationships[Int(place) - 1])
      place = next[Int(place) - 1]
    }
  }
}
