/// The ties of a topology with their signs, read as undirected.
///
/// Loops and ties without a sign take no part.
struct SignedTies {
  /// A tie that has a sign.
  struct Tie {
    let number: Int
    let first: Int
    let second: Int
    let isPositive: Bool
  }

  let vertexCount: Int
  /// The ties in the order of their numbers.
  let ties: [Tie]

  /// Takes the ties of a topology; above 0 a sign is positive, below 0 negative.
  init(_ topology: Topology, signs: [Int8]) throws(AlgorithmError) {
    guard signs.count == topology.tieCount else { throw .unequalCounts }
    vertexCount = topology.vertexCount
    var ties: [Tie] = []
    ties.reserveCapacity(signs.count)
    var number = 0
    // Ties are numbered by first vertex, then by second; an undirected one stands in the row of its
    // larger vertex too.
    for first in 0..<topology.vertexCount {
      for neighbour in topology.forward.neighbours(of: first) {
        let second = Int(neighbour)
        guard topology.isDirected || second >= first else { continue }
        let sign = signs[number]
        if sign != 0, first != second {
          ties.append(Tie(number: number, first: first, second: second, isPositive: sign > 0))
        }
        number += 1
      }
    }
    self.ties = ties
  }

  /// The ties by their vertices, each in the rows of both ends.
  func arcs() -> SignedArcs {
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for tie in ties {
      offsets[tie.first + 1] += 1
      offsets[tie.second + 1] += 1
    }
    for vertex in 0..<vertexCount {
      offsets[vertex + 1] += offsets[vertex]
    }
    var cursors = offsets
    var neighbours = [UInt32](repeating: 0, count: 2 * ties.count)
    var isPositive = [Bool](repeating: false, count: 2 * ties.count)
    for tie in ties {
      for (vertex, other) in [(tie.first, tie.second), (tie.second, tie.first)] {
        neighbours[cursors[vertex]] = UInt32(truncatingIfNeeded: other)
        isPositive[cursors[vertex]] = tie.isPositive
        cursors[vertex] += 1
      }
    }
    return SignedArcs(offsets: offsets, neighbours: neighbours, isPositive: isPositive)
  }

  /// Pairs of vertices with one sign each, as arcs from the vertex that comes first to the other.
  ///
  /// The sign of a pair is that of most of its ties; where both signs are equally frequent, the
  /// pair has none and is left out. `precedes` says which vertex comes first. Rows are ascending.
  func pairs(where precedes: (Int, Int) -> Bool) -> SignedArcs {
    var keys: [(first: Int, second: Int, sign: Int)] = ties.map { tie in
      let isInOrder = precedes(tie.first, tie.second)
      return (
        first: isInOrder ? tie.first : tie.second,
        second: isInOrder ? tie.second : tie.first,
        sign: tie.isPositive ? 1 : -1
      )
    }
    keys.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    var neighbours: [UInt32] = []
    var isPositive: [Bool] = []
    var start = 0
    while start < keys.count {
      var end = start
      var sum = 0
      while end < keys.count, keys[end].first == keys[start].first,
        keys[end].second == keys[start].second
      {
        sum += keys[end].sign
        end += 1
      }
      if sum != 0 {
        neighbours.append(UInt32(truncatingIfNeeded: keys[start].second))
        isPositive.append(sum > 0)
        offsets[keys[start].first + 1] += 1
      }
      start = end
    }
    for vertex in 0..<vertexCount {
      offsets[vertex + 1] += offsets[vertex]
    }
    return SignedArcs(offsets: offsets, neighbours: neighbours, isPositive: isPositive)
  }
}

/// Arcs with signs, row by row.
struct SignedArcs {
  /// Where the row of each vertex begins, and at the end the number of arcs.
  let offsets: [Int]
  let neighbours: [UInt32]
  let isPositive: [Bool]

  /// The positions of the arcs of a vertex.
  func row(_ vertex: Int) -> Range<Int> {
    offsets[vertex]..<offsets[vertex + 1]
  }
}
