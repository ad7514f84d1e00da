/// A tie without which its component falls into two sides.
public struct Bridge: Hashable, Sendable {
  /// The position of the tie in the topology.
  public let tie: Int
  /// The vertices that it joins, in the order of the tie.
  public let ends: [Int]
  /// The number of vertices on the side of each end.
  public let sizes: [Int]

  /// The number of vertices on the smaller side.
  public var smallerSize: Int { min(sizes[0], sizes[1]) }
}

extension Topology {
  /// The bridges: the ties without which a component falls into two sides.
  ///
  /// Ties are read as undirected. Where the topology keeps parallel ties they are no bridges, and
  /// neither are two arcs that point both ways: each is still there without the other.
  ///
  /// - Parameter cancellation: Polled at every component and every 16,384 steps.
  /// - Returns: The bridges, by ascending tie; ``smallerSide(of:)`` lists whom each would cut off.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time and space, and a logarithm for the order; no recursion.
  /// - SeeAlso: Tarjan (1974), "A note on finding the bridges of a graph", Information Processing
  ///   Letters 2.
  ///
  /// Two triangles that one tie joins have that bridge, with sides of three vertices.
  public func bridges(cancellation: Cancellation? = nil) throws(AlgorithmError) -> [Bridge] {
    let tree = try DepthFirstTree(simpleNeighbours(), cancellation: cancellation)
    let numbers = TieNumbers(self)
    var wholes = tree.sizes
    var found: [Bridge] = []
    for position in 0..<vertexCount where tree.parents[position] != DepthFirstTree.none {
      let parent = Int(tree.parents[position])
      wholes[position] = wholes[parent]
      guard Int(tree.low[position]) > parent else { continue }
      let below = Int(tree.order[position])
      let above = Int(tree.order[parent])
      guard let (tie, first, second) = numbers.onlyTie(between: above, and: below) else { continue }
      let size = Int(tree.sizes[position])
      let rest = Int(wholes[position]) - size
      let sizes = first == below ? [size, rest] : [rest, size]
      found.append(Bridge(tie: tie, ends: [first, second], sizes: sizes))
    }
    return found.sorted { $0.tie < $1.tie }
  }

  /// The vertices on the smaller side of a bridge of this topology, ascending; where both sides are
  /// equal, on that of the first end.
  ///
  /// O(n) time and space, and the ties of that side.
  public func smallerSide(of bridge: Bridge) -> [Int] {
    let nearIndex = bridge.sizes[0] <= bridge.sizes[1] ? 0 : 1
    let (near, far) = (bridge.ends[nearIndex], bridge.ends[1 - nearIndex])
    guard bridge.smallerSize > 1 else { return [near] }
    // The bridge is the only tie to the other side.
    var isMet = [Bool](repeating: false, count: vertexCount)
    isMet[near] = true
    isMet[far] = true
    var side = [near]
    var next = 0
    while next < side.count {
      let member = side[next]
      next += 1
      for rows in isDirected ? [forward, backward] : [forward] {
        for neighbour in rows.neighbours(of: member) where !isMet[Int(neighbour)] {
          isMet[Int(neighbour)] = true
          side.append(Int(neighbour))
        }
      }
    }
    return side.sorted()
  }
}

/// The numbers of ties, by their ends.
private struct TieNumbers {
  private let topology: Topology
  /// In an undirected topology, by first vertex: what turns the number of an arc to a vertex that is
  /// not smaller into that of its tie.
  private var shifts: [Int] = []

  init(_ topology: Topology) {
    self.topology = topology
    guard !topology.isDirected else { return }
    shifts.reserveCapacity(topology.vertexCount)
    var sum = 0
    for vertex in 0..<topology.vertexCount {
      let row = topology.forward.arcs(of: vertex)
      let first = row.first { Int(topology.forward.neighbours[$0]) >= vertex } ?? row.upperBound
      shifts.append(sum - first)
      sum += row.upperBound - first
    }
  }

  /// The tie between two vertices with its ends; `nil` when there are several.
  func onlyTie(between first: Int, and second: Int) -> (tie: Int, first: Int, second: Int)? {
    let (low, high) = (min(first, second), max(first, second))
    let up = arcs(from: low, to: high)
    guard topology.isDirected else {
      guard up.count == 1 else { return nil }
      return (shifts[low] + up.lowerBound, low, high)
    }
    // In a directed topology arc and tie have the same number.
    let down = arcs(from: high, to: low)
    guard up.count + down.count == 1 else { return nil }
    return up.isEmpty ? (down.lowerBound, high, low) : (up.lowerBound, low, high)
  }

  /// The arcs from a vertex to another.
  private func arcs(from vertex: Int, to other: Int) -> Range<Int> {
    let rows = topology.forward
    guard let first = rows.firstArc(from: vertex, to: other) else { return 0..<0 }
    let end = rows.arcs(of: vertex).upperBound
    var arc = first
    while arc < end, Int(rows.neighbours[arc]) == other { arc += 1 }
    return first..<arc
  }
}
