/// The search for the camps that the fewest signed ties contradict.
struct CampSearch {
  /// Up to so many vertices branch and bound is tried.
  private static let mostVertices = 30
  /// How many steps it may take; two camps of 20 vertices take fewer, at most 3 per placing.
  private static let mostSteps = 1 << 22
  /// How many random starts the local search makes.
  private static let starts = 20

  /// The vertices with signed ties, by falling number of them; the search numbers them anew.
  private let vertices: [Int]
  private let vertexCount: Int
  private let arcs: SignedArcs
  /// The largest number of camps.
  private let most: Int
  private var random: SeededGenerator

  /// The best camps so far.
  private var best: [Int] = []
  private var bestCost = Int.max
  /// Whether no other camps are better.
  private(set) var isExact = false

  init(_ ties: SignedTies, most: Int?, seed: UInt64) {
    let all = ties.arcs()
    vertexCount = ties.vertexCount
    vertices = (0..<ties.vertexCount)
      .filter { !all.row($0).isEmpty }
      .sorted { (-all.row($0).count, $0) < (-all.row($1).count, $1) }
    var numbers = [Int](repeating: 0, count: ties.vertexCount)
    for (number, vertex) in vertices.enumerated() {
      numbers[vertex] = number
    }
    var offsets = [0]
    var neighbours: [UInt32] = []
    var isPositive: [Bool] = []
    for vertex in vertices {
      for arc in all.row(vertex) {
        neighbours.append(UInt32(truncatingIfNeeded: numbers[Int(all.neighbours[arc])]))
        isPositive.append(all.isPositive[arc])
      }
      offsets.append(neighbours.count)
    }
    arcs = SignedArcs(offsets: offsets, neighbours: neighbours, isPositive: isPositive)
    self.most = min(most ?? vertices.count, max(1, vertices.count))
    random = SeededGenerator(seed: seed)
  }

  /// Finds the camps.
  mutating func run(cancellation: Cancellation?) throws(AlgorithmError) {
    try improve(friendlyStart(), cancellation: cancellation)
    if most > 1 { try improve(alternatingStart(), cancellation: cancellation) }
    for _ in 0..<Self.starts where bestCost > 0 {
      let camps = vertices.map { _ in random.next(below: min(most, 8)) }
      try improve(camps, cancellation: cancellation)
    }
    if bestCost == 0 {
      isExact = true
    } else if vertices.count <= Self.mostVertices {
      try branchAndBound(cancellation: cancellation)
    }
  }

  /// The camp of each vertex of the topology, named by one of its vertices.
  func labels() -> [UInt32] {
    var labels = Array(0..<UInt32(truncatingIfNeeded: vertexCount))
    var names: [Int: UInt32] = [:]
    for (number, vertex) in vertices.enumerated() {
      let name = names[best[number]] ?? UInt32(truncatingIfNeeded: vertex)
      names[best[number]] = name
      labels[vertex] = name
    }
    return labels
  }

  /// The vertices that positive ties join share a camp: the best there is, if any number of camps
  /// is allowed and no negative tie lies inside.
  private func friendlyStart() -> [Int] {
    var count = 0
    return spread { _, isPositive in
      isPositive ? 0 : nil
    } root: {
      count += 1
      return min(count, most) - 1
    }
  }

  /// Every tie decides: the best there is for two camps, if nothing need be frustrated.
  private func alternatingStart() -> [Int] {
    spread { camp, isPositive in
      isPositive ? 0 : 1 - 2 * camp
    } root: {
      0
    }
  }

  /// Spreads camps along ties; `step` is what is added to the camp, or `nil` for a tie not to be
  /// passed.
  private func spread(_ step: (Int, Bool) -> Int?, root: () -> Int) -> [Int] {
    var camps = [Int](repeating: -1, count: vertices.count)
    var stack: [Int] = []
    for start in vertices.indices where camps[start] < 0 {
      camps[start] = root()
      stack.append(start)
      while let vertex = stack.popLast() {
        for arc in arcs.row(vertex) {
          let other = Int(arcs.neighbours[arc])
          guard camps[other] < 0, let added = step(camps[vertex], arcs.isPositive[arc]) else {
            continue
          }
          camps[other] = camps[vertex] + added
          stack.append(other)
        }
      }
    }
    return camps
  }

  /// Moves single vertices to where fewer of their ties are frustrated, until that is nowhere.
  private mutating func improve(
    _ start: [Int],
    cancellation: Cancellation?
  ) throws(AlgorithmError) {
    var camps = start
    var sizes = [Int](repeating: 0, count: most)
    for camp in camps {
      sizes[camp] += 1
    }
    // For the vertex at hand: its negative less its positive ties to each camp.
    var balance = [Int](repeating: 0, count: most)
    var met: [Int] = []
    var order = Array(0..<UInt32(truncatingIfNeeded: vertices.count))
    var moved = true
    while moved {
      moved = false
      try cancellation?.check()
      order.withUnsafeMutableBufferPointer { random.shuffle($0) }
      // An empty camp costs as much as one without ties to the vertex.
      var empty = sizes.firstIndex(of: 0)
      for vertex in order.map(Int.init) {
        met.removeAll(keepingCapacity: true)
        for arc in arcs.row(vertex) {
          let camp = camps[Int(arcs.neighbours[arc])]
          met.append(camp)
          balance[camp] += arcs.isPositive[arc] ? -1 : 1
        }
        let own = camps[vertex]
        var target = own
        for camp in met where balance[camp] < balance[target] { target = camp }
        if let empty, sizes[empty] == 0, balance[target] > 0 { target = empty }
        // With few camps one of them may be without a tie to the vertex and yet not empty.
        if balance[target] > 0, most <= 8 {
          for camp in 0..<most where balance[camp] < balance[target] { target = camp }
        }
        let gains = balance[target] < balance[own]
        for camp in met { balance[camp] = 0 }
        guard gains else { continue }
        camps[vertex] = target
        sizes[own] -= 1
        sizes[target] += 1
        if sizes[own] == 0 { empty = own }
        moved = true
      }
    }
    let cost = cost(of: camps)
    if cost < bestCost {
      best = camps
      bestCost = cost
    }
  }

  /// The number of frustrated ties.
  private func cost(of camps: [Int]) -> Int {
    var twice = 0
    for vertex in vertices.indices {
      for arc in arcs.row(vertex) {
        let isWithin = camps[Int(arcs.neighbours[arc])] == camps[vertex]
        if isWithin != arcs.isPositive[arc] { twice += 1 }
      }
    }
    return twice / 2
  }

  /// Tries all camps, vertex by vertex.
  ///
  /// Except where those placed already frustrate as many ties as the best camps do. A new camp is always the next number, so that no division comes twice.
  private mutating func branchAndBound(cancellation: Cancellation?) throws(AlgorithmError) {
    let count = vertices.count
    var camps = [Int](repeating: -1, count: count)
    // By depth: the frustrated ties and the used camps among the vertices placed before.
    var costs = [Int](repeating: 0, count: count + 1)
    var used = [Int](repeating: 0, count: count + 1)
    var depth = 0
    var steps = 0
    while depth >= 0 {
      steps += 1
      guard steps <= Self.mostSteps else { return }
      if steps & 0xFFF == 0 { try cancellation?.check() }
      if depth == count {
        // Only better ones come as far as here.
        best = camps
        bestCost = costs[count]
        depth -= 1
        continue
      }
      camps[depth] += 1
      guard camps[depth] <= used[depth], camps[depth] < most else {
        camps[depth] = -1
        depth -= 1
        continue
      }
      let cost = costs[depth] + placedCost(of: depth, camps)
      guard cost < bestCost else { continue }
      costs[depth + 1] = cost
      used[depth + 1] = max(used[depth], camps[depth] + 1)
      depth += 1
    }
    isExact = true
  }

  /// The frustrated ties between a vertex and those placed before it.
  private func placedCost(of vertex: Int, _ camps: [Int]) -> Int {
    var cost = 0
    for arc in arcs.row(vertex) {
      let other = Int(arcs.neighbours[arc])
      guard other < vertex else { continue }
      if (camps[other] == camps[vertex]) != arcs.isPositive[arc] { cost += 1 }
    }
    return cost
  }
}
