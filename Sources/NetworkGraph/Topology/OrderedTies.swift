/// The ties of a topology in their final order: by first vertex, then by second.
///
/// When the direction is `.both` the first vertex of a tie is the smaller one, otherwise the one
/// that its arc leaves. Parallel ties follow one another.
struct OrderedTies {
  let vertexCount: Int
  /// Where the ties of each first vertex begin, and at the end their number.
  let offsets: [UInt32]
  /// The second vertex of each tie.
  let seconds: [UInt32]
  let weights: [Double]?
  let relationships: [RelationshipID]?

  var count: Int { seconds.count }

  /// One arc per tie, by the vertex that it leaves: arc and tie have the same number.
  func forward(numbered: Bool) -> ArcRows {
    ArcRows(
      offsets: offsets,
      neighbours: seconds,
      ties: numbered ? Array(0..<UInt32(count)) : []
    )
  }

  /// One arc per tie, by the vertex that it reaches.
  func backward(numbered: Bool) -> ArcRows {
    spread(offsets: rowStarts(bothEnds: false), bothEnds: false, numbered: numbered)
  }

  /// Two arcs per tie, one for a loop.
  func symmetric(numbered: Bool) -> ArcRows {
    spread(offsets: rowStarts(bothEnds: true), bothEnds: true, numbered: numbered)
  }

  /// Where each row begins when every tie stands in the row of its second vertex, and, if
  /// `bothEnds`, in that of its first as well.
  private func rowStarts(bothEnds: Bool) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: vertexCount + 1)
    starts.withUnsafeMutableBufferPointer { starts in
      offsets.withUnsafeBufferPointer { offsets in
        seconds.withUnsafeBufferPointer { seconds in
          for vertex in 0..<vertexCount {
            for tie in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
              let second = Int(seconds[tie])
              starts[second + 1] &+= 1
              if bothEnds, second != vertex { starts[vertex + 1] &+= 1 }
            }
          }
        }
      }
      for vertex in 0..<vertexCount {
        starts[vertex + 1] &+= starts[vertex]
      }
    }
    return starts
  }

  /// Writes every tie into the row of its second vertex and, if `bothEnds`, of its first.
  ///
  /// Ties come by ascending first vertex, so the rows of the second vertices fill up in ascending
  /// order by themselves. In the row of `v` the smaller neighbours, for which `v` is the second
  /// vertex, have all come by when the turn is `v`'s own ties, whose second vertices are larger.
  private func spread(offsets rows: [UInt32], bothEnds: Bool, numbered: Bool) -> ArcRows {
    var cursors = rows
    let arcCount = Int(rows[vertexCount])
    var ties: [UInt32] = []
    let neighbours = [UInt32](unsafeUninitializedCapacity: arcCount) { neighbours, filled in
      ties = [UInt32](unsafeUninitializedCapacity: numbered ? arcCount : 0) { ties, filledTies in
        cursors.withUnsafeMutableBufferPointer { cursors in
          offsets.withUnsafeBufferPointer { offsets in
            seconds.withUnsafeBufferPointer { seconds in
              for vertex in 0..<vertexCount {
                for tie in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                  let second = Int(seconds[tie])
                  let arc = Int(cursors[second])
                  cursors[second] &+= 1
                  neighbours[arc] = UInt32(truncatingIfNeeded: vertex)
                  if numbered { ties[arc] = UInt32(truncatingIfNeeded: tie) }
                  guard bothEnds, second != vertex else { continue }
                  let opposite = Int(cursors[vertex])
                  cursors[vertex] &+= 1
                  neighbours[opposite] = UInt32(truncatingIfNeeded: second)
                  if numbered { ties[opposite] = UInt32(truncatingIfNeeded: tie) }
                }
              }
            }
          }
        }
        filledTies = numbered ? arcCount : 0
      }
      filled = arcCount
    }
    return ArcRows(offsets: rows, neighbours: neighbours, ties: ties)
  }
}
