/// The vertices by the group that they belong to, ascending inside each group.
struct GroupMembers {
  /// Where the members of each group begin, and at the end the number of vertices.
  let starts: [Int]
  /// The vertices, group by group.
  private(set) var vertices: [UInt32]

  /// Sorts the vertices by their groups, numbers below `count`; O(n).
  init(_ groups: [UInt32], count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for group in groups {
      starts[Int(group) + 1] += 1
    }
    for group in 0..<count {
      starts[group + 1] += starts[group]
    }
    var cursors = starts
    var vertices = [UInt32](repeating: 0, count: groups.count)
    for (vertex, group) in groups.enumerated() {
      vertices[cursors[Int(group)]] = UInt32(truncatingIfNeeded: vertex)
      cursors[Int(group)] += 1
    }
    self.starts = starts
    self.vertices = vertices
  }

  /// The members of a group.
  func of(_ group: Int) -> ArraySlice<UInt32> {
    vertices[starts[group]..<starts[group + 1]]
  }

  /// Brings the members of every group into a random order.
  mutating func shuffle(with random: inout SeededGenerator) {
    vertices.withUnsafeMutableBufferPointer { vertices in
      for group in 0..<starts.count - 1 {
        random.shuffle(
          UnsafeMutableBufferPointer(rebasing: vertices[starts[group]..<starts[group + 1]])
        )
      }
    }
  }
}
