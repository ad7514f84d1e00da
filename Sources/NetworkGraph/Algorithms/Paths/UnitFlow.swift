/// A flow of whole units between two vertices of a topology, at most one through each tie or through
/// each vertex.
///
/// Arcs come in pairs: `2i` and `2i + 1` lead to and fro, and what flows on one can be sent back on
/// the other. Where vertices limit the flow each is split into a place where flow arrives and one
/// where it leaves, with an arc for one unit between.
struct UnitFlow {
  private let disjointness: DisjointPaths.Disjointness
  private let source: Int
  private let target: Int
  /// The arcs as a list.
  private let list: ArcList
  /// How much more each arc lets pass.
  private var residual: [UInt8]
  /// The arcs that leave each place: `arcs[offsets[p]..<offsets[p + 1]]`.
  private let offsets: [UInt32]
  private let arcs: [UInt32]
  /// The level of each place in the last search; -1 where it could not be reached.
  private var levels: [Int32] = []
  /// The next arc to try of each place.
  private var cursors: [UInt32] = []

  init(
    _ topology: Topology,
    from source: Int,
    to target: Int,
    _ disjointness: DisjointPaths.Disjointness
  ) throws(AlgorithmError) {
    // Two pairs per tie and one per vertex at most, two arcs per pair, numbered in 32 bits.
    guard topology.forward.arcCount + topology.vertexCount < Int(UInt32.max) / 4 else {
      throw .tooManyTies
    }
    self.disjointness = disjointness
    let places: Int
    switch disjointness {
    case .vertices:
      places = topology.vertexCount * 2
      self.source = source * 2 + 1
      self.target = target * 2
      list = ArcList(splitting: topology, source, target)
    case .ties:
      places = topology.vertexCount
      self.source = source
      self.target = target
      list = ArcList(topology)
    }
    residual = list.capacities
    var starts = [UInt32](repeating: 0, count: places + 1)
    for arc in list.heads.indices { starts[Int(list.heads[arc ^ 1]) + 1] += 1 }
    for place in 0..<places { starts[place + 1] += starts[place] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: list.heads.count)
    for arc in list.heads.indices {
      let tail = Int(list.heads[arc ^ 1])
      sorted[Int(next[tail])] = UInt32(arc)
      next[tail] += 1
    }
    offsets = starts
    arcs = sorted
  }

  // MARK: - Growing

  /// Makes the flow as large as can be, or as large as asked for.
  ///
  /// - Returns: Whether it can grow no more.
  mutating func augment(
    atMost most: Int,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> Bool {
    var size = 0
    while try search(cancellation) {
      guard size < most else { return false }
      cursors = Array(offsets.dropLast())
      while size < most, advance() {
        size += 1
        try cancellation?.check()
      }
    }
    return true
  }

  /// Finds the level of every place up to that of the target; `false` when it cannot be reached,
  /// and then the places with a level are the source's side of a smallest cut.
  private mutating func search(_ cancellation: Cancellation?) throws(AlgorithmError) -> Bool {
    levels = [Int32](repeating: -1, count: offsets.count - 1)
    levels[source] = 0
    var queue = [UInt32(source)]
    var read = 0
    while read < queue.count {
      if read & 0xFFF == 0 { try cancellation?.check() }
      let place = Int(queue[read])
      read += 1
      for slot in Int(offsets[place])..<Int(offsets[place + 1]) {
        let arc = Int(arcs[slot])
        let head = Int(list.heads[arc])
        guard residual[arc] > 0, levels[head] < 0 else { continue }
        levels[head] = levels[place] + 1
        if head == target { return true }
        queue.append(list.heads[arc])
      }
    }
    return false
  }

  /// Sends one more unit along a path that gains a level with every arc; `false` when there is none.
  private mutating func advance() -> Bool {
    var path: [Int] = []
    var place = source
    while place != target {
      if let arc = nextArc(of: place) {
        path.append(arc)
        place = Int(list.heads[arc])
        continue
      }
      // A dead end, for the whole level graph: back, and past the arc that led here.
      guard let last = path.popLast() else { return false }
      place = Int(list.heads[last ^ 1])
      cursors[place] += 1
    }
    for arc in path {
      residual[arc] -= 1
      residual[arc ^ 1] += 1
    }
    return true
  }

  private mutating func nextArc(of place: Int) -> Int? {
    while cursors[place] < offsets[place + 1] {
      let arc = Int(arcs[Int(cursors[place])])
      if residual[arc] > 0, levels[Int(list.heads[arc])] == levels[place] + 1 { return arc }
      cursors[place] += 1
    }
    return nil
  }

  // MARK: - Reading

  /// What the arcs out of the source's side stand for, once the flow can grow no more.
  var cut: DisjointPaths.Cut {
    var cut = DisjointPaths.Cut()
    for arc in list.heads.indices where list.capacities[arc] > 0 {
      let tail = Int(list.heads[arc ^ 1])
      guard levels[tail] >= 0, levels[Int(list.heads[arc])] < 0 else { continue }
      let tie = list.ties[arc / 2]
      if tie == ArcList.none {
        cut.vertices.append(tail / 2)
      } else {
        cut.ties.append(Int(tie))
      }
    }
    return cut
  }

  /// Takes the flow apart into paths, and leaves none.
  mutating func takePaths(
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> [TopologyPath] {
    var paths: [TopologyPath] = []
    cursors = Array(offsets.dropLast())
    // Where each vertex stands on the path at hand, -1 for nowhere.
    var positions = [Int32](repeating: -1, count: offsets.count - 1)
    while let path = takePath(&positions) {
      try cancellation?.check()
      paths.append(path)
    }
    return paths
  }

  private mutating func takePath(_ positions: inout [Int32]) -> TopologyPath? {
    var vertices = [vertex(of: source)]
    var passed: [Int] = []
    positions[vertices[0]] = 0
    var place = source
    while place != target {
      guard let arc = nextCarrier(of: place) else { return nil }
      residual[arc] += 1
      residual[arc ^ 1] -= 1
      place = Int(list.heads[arc])
      let tie = list.ties[arc / 2]
      guard tie != ArcList.none else { continue }
      let vertex = vertex(of: place)
      if positions[vertex] >= 0 {
        // A round that leads nowhere is left out.
        while vertices.count - 1 > Int(positions[vertex]), let left = vertices.popLast() {
          positions[left] = -1
          passed.removeLast()
        }
      } else {
        positions[vertex] = Int32(vertices.count)
        vertices.append(vertex)
        passed.append(Int(tie))
      }
    }
    for vertex in vertices { positions[vertex] = -1 }
    return TopologyPath(vertices: vertices, ties: passed)
  }

  /// The next arc of a place on which something flows.
  private mutating func nextCarrier(of place: Int) -> Int? {
    while cursors[place] < offsets[place + 1] {
      let arc = Int(arcs[Int(cursors[place])])
      if residual[arc] < list.capacities[arc] { return arc }
      cursors[place] += 1
    }
    return nil
  }

  private func vertex(of place: Int) -> Int {
    switch disjointness {
    case .vertices: place / 2
    case .ties: place
    }
  }
}

/// The arcs of a flow, in pairs: where they lead, how much they let pass, which tie they stand for.
private struct ArcList {
  /// Stands for the tie of an arc within a split vertex.
  static let none = UInt32.max

  /// Where each arc leads.
  private(set) var heads: [UInt32] = []
  /// How much each arc lets pass; 2 stands for no limit, because no arc ever has to carry more
  /// than 1.
  private(set) var capacities: [UInt8] = []
  /// The tie of each pair of arcs.
  private(set) var ties: [UInt32] = []

  /// One unit through each tie, in either direction where the topology has none.
  init(_ topology: Topology) {
    Self.forEachTie(of: topology) { vertex, other, tie in
      add(vertex, other, 1, back: topology.isDirected ? 0 : 1, tie)
    }
  }

  /// One unit through each vertex but the ends, which the flow leaves and reaches without limit;
  /// and through each tie that joins the two.
  init(splitting topology: Topology, _ source: Int, _ target: Int) {
    for vertex in 0..<topology.vertexCount where vertex != source && vertex != target {
      add(vertex * 2, vertex * 2 + 1, 1, back: 0, Self.none)
    }
    Self.forEachTie(of: topology) { vertex, other, tie in
      let joinsEnds =
        (vertex == source && other == target) || (vertex == target && other == source)
      let capacity: UInt8 = joinsEnds ? 1 : 2
      add(vertex * 2 + 1, other * 2, capacity, back: 0, tie)
      if !topology.isDirected { add(other * 2 + 1, vertex * 2, capacity, back: 0, tie) }
    }
  }

  private mutating func add(
    _ tail: Int,
    _ head: Int,
    _ capacity: UInt8,
    back: UInt8,
    _ tie: UInt32
  ) {
    heads.append(UInt32(head))
    heads.append(UInt32(tail))
    capacities.append(capacity)
    capacities.append(back)
    ties.append(tie)
  }

  /// Calls `body` with the ends and the number of every tie that is no loop.
  private static func forEachTie(
    of topology: Topology,
    _ body: (_ vertex: Int, _ other: Int, _ tie: UInt32) -> Void
  ) {
    // Ties are numbered in the order of these loops: by first vertex, then by second.
    var tie: UInt32 = 0
    for vertex in 0..<topology.vertexCount {
      for neighbour in topology.forward.neighbours(of: vertex)
      where topology.isDirected || neighbour >= vertex {
        if neighbour != vertex { body(vertex, Int(neighbour), tie) }
        tie += 1
      }
    }
  }
}
