/// The arcs of a topology, row by row: one row per vertex, the neighbours in a row ascending.
///
/// The arcs of row `v` are the positions `offsets[v]..<offsets[v + 1]` of `neighbours` (and of
/// `ties`, where they are kept). Hot loops take the arrays' buffer pointers; the methods are for
/// everything else.
public struct ArcRows: Sendable {
  /// Where each row begins, and at the end the number of arcs: one more than there are vertices.
  public let offsets: [UInt32]
  /// The vertex at the other end of each arc.
  public let neighbours: [UInt32]
  /// The tie of each arc; empty unless the topology has weights or relationships.
  public let ties: [UInt32]

  @inlinable
  init(offsets: [UInt32], neighbours: [UInt32], ties: [UInt32]) {
    self.offsets = offsets
    self.neighbours = neighbours
    self.ties = ties
  }

  /// The number of arcs.
  @inlinable
  public var arcCount: Int { neighbours.count }

  /// The positions of the arcs in the row of a vertex.
  @inlinable
  public func arcs(of vertex: Int) -> Range<Int> {
    Int(offsets[vertex])..<Int(offsets[vertex + 1])
  }

  /// The number of arcs in the row of a vertex.
  @inlinable
  public func degree(of vertex: Int) -> Int {
    Int(offsets[vertex + 1]) - Int(offsets[vertex])
  }

  /// The neighbours of a vertex, ascending; one that is tied more than once comes more than once.
  @inlinable
  public func neighbours(of vertex: Int) -> ArraySlice<UInt32> {
    neighbours[arcs(of: vertex)]
  }

  /// The first arc from a vertex to another, or `nil`; O(log degree).
  public func firstArc(from vertex: Int, to other: Int) -> Int? {
    let row = arcs(of: vertex)
    var low = row.lowerBound
    var high = row.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if Int(neighbours[middle]) < other {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < row.upperBound, Int(neighbours[low]) == other else { return nil }
    return low
  }
}
