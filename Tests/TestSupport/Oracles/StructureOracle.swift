extension OracleArcs {
  /// Who is tied to whom, whatever the direction, without loops.
  public var neighbours: [Set<Int>] {
    var sets = [Set<Int>](repeating: [], count: vertexCount)
    for arc in arcs where arc.from != arc.to {
      sets[arc.from].insert(arc.to)
      sets[arc.to].insert(arc.from)
    }
    return sets
  }

  /// The parts of some vertices that ties join, without one tie of the list if so wanted.
  public func parts(of vertices: Set<Int>, without position: Int? = nil) -> [[Int]] {
    var left = vertices
    var parts: [[Int]] = []
    while let start = left.min() {
      var part: Set<Int> = [start]
      var grows = true
      while grows {
        grows = false
        for arc in arcs where arc.position != position {
          guard vertices.contains(arc.from), vertices.contains(arc.to) else { continue }
          if part.contains(arc.from) != part.contains(arc.to) {
            part.formUnion([arc.from, arc.to])
            grows = true
          }
        }
      }
      left.subtract(part)
      parts.append(part.sorted())
    }
    return parts.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  /// The coreness of each vertex: for every k, those with fewer than k arcs go until none has.
  public func coreness(out: Bool, into: Bool) -> [Int] {
    var coreness = [Int](repeating: 0, count: vertexCount)
    let pairs = Set(arcs.filter { $0.from != $0.to }.map { [$0.from, $0.to] })
    for k in 1...max(1, 2 * vertexCount) {
      var left = Set(0..<vertexCount)
      while true {
        let going = left.filter { vertex in
          let count = pairs.count { pair in
            (out && pair[0] == vertex && left.contains(pair[1]))
              || (into && pair[1] == vertex && left.contains(pair[0]))
          }
          return count < k
        }
        if going.isEmpty { break }
        left.subtract(going)
      }
      for vertex in left { coreness[vertex] = k }
      if left.isEmpty { break }
    }
    return coreness
  }

  /// The number of triangles at each vertex: all triples are looked at.
  public func triangles() -> [Int] {
    let neighbours = neighbours
    return (0..<vertexCount).map { vertex in
      let own = neighbours[vertex].sorted()
      return own.indices.reduce(0) { sum, first in
        sum + own[(first + 1)...].count { neighbours[own[first]].contains($0) }
      }
    }
  }

  /// The strong components by mutual distances, the largest first.
  public func strongComponents() -> [[Int]] {
    let distances = distances()
    var groups: Set<[Int]> = []
    for vertex in 0..<vertexCount {
      groups.insert(
        (0..<vertexCount).filter { distances[vertex][$0] != nil && distances[$0][vertex] != nil }
      )
    }
    return groups.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  /// The blocks: two ties with a common vertex share one when their other ends are joined without
  /// that vertex.
  public func blocks() -> [[Int]] {
    let neighbours = neighbours
    var ties: [[Int]] = []
    for vertex in 0..<vertexCount {
      for other in neighbours[vertex] where vertex < other { ties.append([vertex, other]) }
    }
    var labels = Array(ties.indices)
    for vertex in 0..<vertexCount {
      let parts = parts(of: Set(0..<vertexCount).subtracting([vertex]))
      for part in parts {
        let joined = ties.indices.filter { tie in
          ties[tie].contains(vertex) && ties[tie].contains { part.contains($0) }
        }
        guard let first = joined.first else { continue }
        for tie in joined {
          let (old, new) = (labels[tie], labels[first])
          labels = labels.map { $0 == old ? new : $0 }
        }
      }
    }
    return Set(labels).map { label in
      Set(ties.indices.filter { labels[$0] == label }.flatMap { ties[$0] }).sorted()
    }
    .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
  }

  /// One triple of each form of the triad census.
  private static let triads: [(name: String, arcs: [[Int]])] = [
    ("003", []), ("012", [[0, 1]]), ("102", [[0, 1], [1, 0]]), ("021D", [[1, 0], [1, 2]]),
    ("021U", [[0, 1], [2, 1]]), ("021C", [[0, 1], [1, 2]]), ("111D", [[0, 1], [1, 0], [2, 1]]),
    ("111U", [[0, 1], [1, 0], [1, 2]]), ("030T", [[0, 1], [2, 1], [0, 2]]),
    ("030C", [[1, 0], [2, 1], [0, 2]]), ("201", [[0, 1], [1, 0], [1, 2], [2, 1]]),
    ("120D", [[1, 0], [1, 2], [0, 2], [2, 0]]), ("120U", [[0, 1], [2, 1], [0, 2], [2, 0]]),
    ("120C", [[0, 1], [1, 2], [0, 2], [2, 0]]),
    ("210", [[0, 1], [1, 2], [2, 1], [0, 2], [2, 0]]),
    ("300", [[0, 1], [1, 0], [1, 2], [2, 1], [0, 2], [2, 0]]),
  ]

  /// The triad census: every triple is laid on one of each form, in all six ways.
  public func triadCensus() -> [String: Int] {
    let pairs = Set(arcs.map { [$0.from, $0.to] })
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    var forms: [Set<[Int]>: String] = [:]
    for triad in Self.triads {
      for order in orders {
        forms[Set(triad.arcs.map { $0.map { order[$0] } })] = triad.name
      }
    }
    var census: [String: Int] = [:]
    for first in 0..<vertexCount {
      for second in (first + 1)..<max(first + 1, vertexCount) {
        for third in (second + 1)..<max(second + 1, vertexCount) {
          let triple = [first, second, third]
          let own = Set(
            [[0, 1], [1, 0], [0, 2], [2, 0], [1, 2], [2, 1]].filter { pair in
              pairs.contains(pair.map { triple[$0] })
            }
          )
          census[forms[own] ?? "none", default: 0] += 1
        }
      }
    }
    return census
  }
}
