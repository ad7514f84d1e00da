/// The arcs of a topology with its vertices renumbered for sweeping: component by component, in
/// each by descending degree.
///
/// Hubs, which every search reads, then lie together in the fastest memory, a search needs to look
/// at the vertices of its component only, and rows of equal length follow one another, which lets
/// the processor foresee where a row ends.
struct RankedArcs: Sendable {
  let vertexCount: Int
  let isDirected: Bool
  /// The new number of each vertex.
  let ranks: [UInt32]
  /// The first vertex, new number, of the component of each vertex, new number, and the end.
  let componentStarts: [UInt32]
  let componentEnds: [UInt32]
  let outOffsets: [UInt32]
  let outNeighbours: [UInt32]
  let inOffsets: [UInt32]
  let inNeighbours: [UInt32]

  /// Renumbers the vertices of a topology; `roots` names the weak component of each.
  init(_ topology: Topology, roots: [UInt32]) {
    let count = topology.vertexCount
    vertexCount = count
    isDirected = topology.isDirected
    let order = Self.order(topology, roots: roots)
    var ranks = [UInt32](repeating: 0, count: count)
    for (rank, vertex) in order.enumerated() {
      ranks[Int(vertex)] = UInt32(rank)
    }
    self.ranks = ranks

    var starts = [UInt32](repeating: 0, count: count)
    var ends = [UInt32](repeating: UInt32(count), count: count)
    for rank in 0..<count {
      let continues = rank > 0 && roots[Int(order[rank])] == roots[Int(order[rank - 1])]
      starts[rank] = continues ? starts[rank - 1] : UInt32(rank)
    }
    for rank in stride(from: count - 2, through: 0, by: -1) {
      ends[rank] = starts[rank] == starts[rank + 1] ? ends[rank + 1] : UInt32(rank + 1)
    }
    componentStarts = starts
    componentEnds = ends

    (outOffsets, outNeighbours) = Self.renumber(topology.forward, order: order, ranks: ranks)
    if topology.isDirected {
      (inOffsets, inNeighbours) = Self.renumber(topology.backward, order: order, ranks: ranks)
    } else {
      (inOffsets, inNeighbours) = (outOffsets, outNeighbours)
    }
  }

  /// The vertices by root, then by descending degree, then by number: a counting sort by degree
  /// and one by root.
  private static func order(_ topology: Topology, roots: [UInt32]) -> [UInt32] {
    let count = topology.vertexCount
    let degrees = (0..<count).map { vertex in
      topology.forward.degree(of: vertex)
        + (topology.isDirected ? topology.backward.degree(of: vertex) : 0)
    }
    let highest = degrees.max() ?? 0
    let byDegree = sorted(0..<UInt32(count), keyCount: highest + 1) { highest - degrees[Int($0)] }
    return sorted(byDegree, keyCount: count) { Int(roots[Int($0)]) }
  }

  private static func sorted(
    _ vertices: some Collection<UInt32>,
    keyCount: Int,
    key: (UInt32) -> Int
  ) -> [UInt32] {
    var starts = [Int](repeating: 0, count: keyCount + 1)
    for vertex in vertices {
      starts[key(vertex) + 1] += 1
    }
    for index in 0..<keyCount {
      starts[index + 1] += starts[index]
    }
    var result = [UInt32](repeating: 0, count: vertices.count)
    for vertex in vertices {
      result[starts[key(vertex)]] = vertex
      starts[key(vertex)] += 1
    }
    return result
  }

  private static func renumber(
    _ adjacency: ArcRows,
    order: [UInt32],
    ranks: [UInt32]
  ) -> (offsets: [UInt32], neighbours: [UInt32]) {
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(order.count + 1)
    var neighbours: [UInt32] = []
    neighbours.reserveCapacity(adjacency.arcCount)
    for vertex in order {
      let start = neighbours.count
      for neighbour in adjacency.neighbours(of: Int(vertex)) where neighbour != vertex {
        neighbours.append(ranks[Int(neighbour)])
      }
      neighbours[start...].sort()
      offsets.append(UInt32(neighbours.count))
    }
    return (offsets, neighbours)
  }
}
