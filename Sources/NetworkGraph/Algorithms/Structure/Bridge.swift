/// A tie without which its component falls into two sides.
public struct Bridge: Hashable, Sendable {
  /// The position of the tie in the topology.
  public let tie: Int
  /// The vertices that it joins, in the order of the tie.
  public let ends: [Int]
  /// The number of vertices on the side of each end.
  public let sizes: [Int]
  /// The vertices of the smaller side, ascending; of equal ones of the side of the first end.
  public let smallerSide: [Int]
}

extension Topology {
  /// The bridges: the ties without which a component falls into two sides.
  ///
  /// Ties are read as undirected. Where the topology keeps parallel ties they are no bridges, and
  /// neither are two arcs that point both ways: each is still there without the other.
  ///
  /// - Parameter cancellation: Polled at every component and every bridge.
  /// - Returns: The bridges, by ascending tie.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time and space to find them, and the sum of their smaller sides, which is
  ///   at most O(n log n) in balanced networks and O(n²) in a long chain.
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
      try cancellation?.check()
      let size = Int(tree.sizes[position])
      let rest = Int(wholes[position]) - size
      let sizes = first == below ? [size, rest] : [rest, size]
      let takesBelow = size < rest || (size == rest && first == below)
      // Below a vertex are those that follow it in the order.
      let isBelow = position..<(position + size)
      let side: [Int]
      if takesBelow {
        side = tree.order[isBelow].map { Int($0) }
      } else {
        let root = Self.root(of: position, in: tree)
        side = (root..<(root + Int(wholes[position]))).filter { !isBelow.contains($0) }
          .map { Int(tree.order[$0]) }
      }
      found.append(
        Bridge(tie: tie, ends: [first, second], sizes: sizes, smallerSide: side.sorted())
      )
    }
    return found.sorted { $0.tie < $1.tie }
  }

  /// The position of the first vertex of a component.
  private static func root(of position: Int, in tree: DepthFirstTree) -> Int {
    var position = position
    while tree.parents[position] != DepthFirstTree.none { position = Int(tree.parents[position]) }
    return position
  }
}

/// The numbers of ties, by their ends.
private struct TieNumbers {
  private let topology: Topology
  /// In an undirected topology: how many ties there are whose first vertex is smaller.
  private var before: [Int] = []

  init(_ topology: Topology) {
    self.topology = topology
    guard !topology.isDirected else { return }
    var sum = 0
    for vertex in 0..<topology.vertexCount {
      before.append(sum)
      let row = topology.forward.arcs(of: vertex)
      sum += row.upperBound - Self.firstUpper(vertex, topology.forward)
    }
  }

  /// The tie between two vertices with its ends; `nil` when there are several.
  func onlyTie(between first: Int, and second: Int) -> (tie: Int, first: Int, second: Int)? {
    let (low, high) = (min(first, second), max(first, second))
    let up = arcs(from: low, to: high)
    guard topology.isDirected else {
      guard up.count == 1 else { return nil }
      let start = Self.firstUpper(low, topology.forward)
      return (before[low] + up.lowerBound - start, low, high)
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

  /// The first arc of a row that does not lead to a smaller vertex.
  private static func firstUpper(_ vertex: Int, _ rows: ArcRows) -> Int {
    let row = rows.arcs(of: vertex)
    return row.first { Int(rows.neighbours[$0]) >= vertex } ?? row.upperBound
  }
}
