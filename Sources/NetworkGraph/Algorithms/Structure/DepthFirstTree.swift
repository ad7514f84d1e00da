/// The vertices of a simple undirected network in the order of a depth-first search, and how far
/// back each of them and those below it are tied: what shows where a network falls apart.
struct DepthFirstTree {
  static let none = UInt32.max
  /// After how many steps the clock is read once more.
  static let pollInterval = 1 << 14

  /// The vertices in the order in which they were met.
  private(set) var order: [UInt32] = []
  /// By position in `order`: the position of the vertex from which it was met; `none` for the first
  /// vertex of a component.
  private(set) var parents: [UInt32]
  /// By position: the earliest position to which it or a vertex below it is tied.
  private(set) var low: [UInt32]
  /// By position: how many vertices there are below it, itself included.
  private(set) var sizes: [UInt32]

  /// Searches from every vertex that has not been met, ascending; without recursion.
  init(_ rows: ArcRows, cancellation: Cancellation?) throws(AlgorithmError) {
    let count = rows.offsets.count - 1
    parents = [UInt32](repeating: Self.none, count: count)
    low = parents
    sizes = [UInt32](repeating: 1, count: count)
    order = [UInt32](repeating: 0, count: count)
    /// The position of each vertex; `none` until it is met.
    var positions = parents
    /// The next arc of each vertex on the path, by position.
    var cursors = [UInt32](repeating: 0, count: count)
    var met = 0
    for start in 0..<count where positions[start] == Self.none {
      // A lone vertex is cheap: the clock is not read for it.
      if rows.degree(of: start) > 0 { try cancellation?.check() }
      let position = UInt32(truncatingIfNeeded: met)
      order[met] = UInt32(truncatingIfNeeded: start)
      positions[start] = position
      var place = Place(
        vertex: start,
        position: met,
        earliest: position,
        arc: Int(rows.offsets[start])
      )
      met += 1
      while !advance(&place, rows, &positions, &cursors, &met) { try cancellation?.check() }
    }
    for position in stride(from: count - 1, through: 0, by: -1) where parents[position] != Self.none
    {
      let parent = Int(parents[position])
      low[parent] = min(low[parent], low[position])
      sizes[parent] += sizes[position]
    }
  }

  /// Where a search stands.
  private struct Place {
    var vertex: Int
    var position: Int
    var parent = DepthFirstTree.none
    /// The earliest position that the vertex is known to be tied to.
    var earliest: UInt32
    /// The next arc of the vertex.
    var arc: Int
  }

  /// Goes some steps on through a component; returns whether it is done.
  private mutating func advance(
    _ place: inout Place,
    _ rows: ArcRows,
    _ positions: inout [UInt32],
    _ cursors: inout [UInt32],
    _ met: inout Int
  ) -> Bool {
    order.withUnsafeMutableBufferPointer { order in
      parents.withUnsafeMutableBufferPointer { parents in
        low.withUnsafeMutableBufferPointer { low in
          positions.withUnsafeMutableBufferPointer { positions in
            cursors.withUnsafeMutableBufferPointer { cursors in
              rows.offsets.withUnsafeBufferPointer { offsets in
                rows.neighbours.withUnsafeBufferPointer { neighbours in
                  var (vertex, position, parent) = (place.vertex, place.position, place.parent)
                  var (earliest, arc) = (place.earliest, place.arc)
                  for _ in 0..<Self.pollInterval {
                    let end = Int(offsets[vertex &+ 1])
                    var next = Self.none
                    while arc < end {
                      let neighbour = neighbours[arc]
                      arc &+= 1
                      let place = positions[Int(neighbour)]
                      if place == Self.none {
                        next = neighbour
                        break
                      }
                      // The vertex from which this one was met does not count: there is one tie.
                      if place < earliest, place != parent { earliest = place }
                    }
                    low[position] = earliest
                    if next == Self.none {
                      guard parent != Self.none else { return true }
                      position = Int(parent)
                      vertex = Int(order[position])
                      parent = parents[position]
                      earliest = low[position]
                      arc = Int(cursors[position])
                      continue
                    }
                    cursors[position] = UInt32(truncatingIfNeeded: arc)
                    parent = UInt32(truncatingIfNeeded: position)
                    position = met
                    vertex = Int(next)
                    parents[position] = parent
                    order[position] = next
                    positions[vertex] = UInt32(truncatingIfNeeded: position)
                    earliest = UInt32(truncatingIfNeeded: position)
                    arc = Int(offsets[vertex])
                    met &+= 1
                  }
                  place = Place(
                    vertex: vertex,
                    position: position,
                    parent: parent,
                    earliest: earliest,
                    arc: arc
                  )
                  return false
                }
              }
            }
          }
        }
      }
    }
  }

  /// Whether the vertices below `position`, itself included, are tied to the rest by way of the
  /// vertex above alone.
  @inline(__always)
  func isSeparate(_ position: Int) -> Bool {
    parents[position] != Self.none && low[position] >= parents[position]
  }
}
