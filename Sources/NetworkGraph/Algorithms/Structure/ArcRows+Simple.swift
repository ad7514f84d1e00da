extension ArcRows {
  /// The rows without loops and with every neighbour once; the very rows when they are like that.
  func simple() -> ArcRows {
    guard !isSimple else { return self }
    return ArcRows.merged(self, nil)
  }

  /// Whether no vertex is its own neighbour or comes twice in a row.
  var isSimple: Bool {
    offsets.withUnsafeBufferPointer { offsets in
      neighbours.withUnsafeBufferPointer { neighbours in
        for vertex in 0..<(offsets.count - 1) {
          var before = UInt32.max
          for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
            let neighbour = neighbours[arc]
            if neighbour == before || Int(neighbour) == vertex { return false }
            before = neighbour
          }
        }
        return true
      }
    }
  }

  /// The neighbours in the rows of either, ascending, each once and never the vertex itself.
  static func merged(_ first: ArcRows, _ second: ArcRows?) -> ArcRows {
    let count = first.offsets.count - 1
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(count + 1)
    var neighbours: [UInt32] = []
    neighbours.reserveCapacity(first.arcCount + (second?.arcCount ?? 0))
    for vertex in 0..<count {
      var left = first.arcs(of: vertex)
      var right = second?.arcs(of: vertex) ?? 0..<0
      let start = neighbours.count
      while !left.isEmpty || !right.isEmpty {
        let ahead = left.isEmpty ? UInt32.max : first.neighbours[left.lowerBound]
        var next = ahead
        if let second, !right.isEmpty { next = min(ahead, second.neighbours[right.lowerBound]) }
        if !left.isEmpty, ahead == next {
          left.removeFirst()
        } else {
          right.removeFirst()
        }
        let isRepeated = neighbours.count > start && neighbours[neighbours.count - 1] == next
        if !isRepeated, Int(next) != vertex { neighbours.append(next) }
      }
      offsets.append(UInt32(neighbours.count))
    }
    return ArcRows(offsets: offsets, neighbours: neighbours, ties: [])
  }
}

extension Topology {
  /// Who is tied to whom, whatever the direction: without loops, every neighbour once.
  func simpleNeighbours() -> ArcRows {
    isDirected ? ArcRows.merged(forward, backward) : forward.simple()
  }
}
