/// The memory for drawing shortest paths at random: a pair of vertices, each as likely as any other,
/// then one of its shortest paths, each as likely as any other.
///
/// Two searches, one from either end, go on in turns, always the one with fewer arcs to follow,
/// until they meet; in networks of small diameter they see a small part of it only.
struct PathSampler {
  private let graph: RankedArcs
  private var ahead: Side
  private var behind: Side
  private var meetings: [Meeting] = []
  /// The inner vertices of the last path, in no particular order.
  private(set) var path: [UInt32] = []

  /// An arc from what one search has reached to what the other has, and the paths over it.
  private struct Meeting {
    let ahead: UInt32
    let behind: UInt32
    let paths: Double
  }

  /// The search from one end.
  private struct Side {
    /// The level of each vertex that was reached, otherwise -1.
    var levels: [Int32]
    /// The number of shortest paths from the end to each vertex that was reached.
    var paths: [Double]
    var reached: [UInt32] = []
    /// Where the current level begins in `reached`, and the arcs that lead on from it.
    var first = 0
    var arcs = 0

    init(vertexCount: Int) {
      levels = [Int32](repeating: -1, count: vertexCount)
      paths = [Double](repeating: 0, count: vertexCount)
    }

    mutating func start(at vertex: Int, arcs: Int) {
      for reached in reached { levels[Int(reached)] = -1 }
      reached.removeAll(keepingCapacity: true)
      reached.append(UInt32(vertex))
      levels[vertex] = 0
      paths[vertex] = 1
      first = 0
      self.arcs = arcs
    }

    /// Goes one level further; hands arcs to what the other side has reached to `meet`.
    @inline(__always)
    mutating func advance(
      _ offsets: [UInt32],
      _ neighbours: [UInt32],
      other: borrowing Side,
      meet: (UInt32, UInt32, Double) -> Void
    ) {
      let frontier = first..<reached.count
      first = reached.count
      arcs = 0
      for index in frontier {
        let vertex = reached[index]
        let count = paths[Int(vertex)]
        let next = levels[Int(vertex)] + 1
        for arc in Int(offsets[Int(vertex)])..<Int(offsets[Int(vertex) + 1]) {
          let end = neighbours[arc]
          if other.levels[Int(end)] >= 0 {
            meet(vertex, end, count * other.paths[Int(end)])
          } else if levels[Int(end)] < 0 {
            levels[Int(end)] = next
            paths[Int(end)] = count
            reached.append(end)
            arcs += Int(offsets[Int(end) + 1] - offsets[Int(end)])
          } else if levels[Int(end)] == next {
            paths[Int(end)] += count
          }
        }
      }
    }
  }

  init(_ graph: RankedArcs) {
    self.graph = graph
    ahead = Side(vertexCount: graph.vertexCount)
    behind = ahead
  }

  /// Draws a pair and a path, which is empty when there is none or when it has no inner vertex.
  ///
  /// `false` when the paths are too many to be counted. There must be two vertices.
  mutating func draw(_ draws: inout Draws) -> Bool {
    path.removeAll(keepingCapacity: true)
    let source = draws.number(below: graph.vertexCount)
    var target = draws.number(below: graph.vertexCount - 1)
    if target >= source { target += 1 }
    guard graph.componentStarts[source] == graph.componentStarts[target] else { return true }
    ahead.start(at: source, arcs: Self.length(source, graph.outOffsets))
    behind.start(at: target, arcs: Self.length(target, graph.inOffsets))
    meetings.removeAll(keepingCapacity: true)
    while meetings.isEmpty {
      // A side that nothing leads on from has reached all it can.
      guard ahead.arcs > 0, behind.arcs > 0 else { return true }
      if ahead.arcs <= behind.arcs {
        ahead.advance(graph.outOffsets, graph.outNeighbours, other: behind) {
          meetings.append(Meeting(ahead: $0, behind: $1, paths: $2))
        }
      } else {
        behind.advance(graph.inOffsets, graph.inNeighbours, other: ahead) {
          meetings.append(Meeting(ahead: $1, behind: $0, paths: $2))
        }
      }
    }
    let total = meetings.reduce(0) { $0 + $1.paths }
    guard total < .infinity else { return false }
    var rest = draws.share() * total
    let chosen = meetings.first { meeting in
      rest -= meeting.paths
      return rest < 0
    }
    guard let meeting = chosen ?? meetings.last else { return true }
    follow(meeting.ahead, ahead, graph.inOffsets, graph.inNeighbours, &draws)
    follow(meeting.behind, behind, graph.outOffsets, graph.outNeighbours, &draws)
    return true
  }

  /// Adds a random way back from a vertex to the end of its side, that end left out.
  private mutating func follow(
    _ vertex: UInt32,
    _ side: Side,
    _ offsets: [UInt32],
    _ neighbours: [UInt32],
    _ draws: inout Draws
  ) {
    var vertex = Int(vertex)
    while side.levels[vertex] > 0 {
      path.append(UInt32(vertex))
      var rest = draws.share() * side.paths[vertex]
      let before = side.levels[vertex] - 1
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
        let candidate = Int(neighbours[arc])
        guard side.levels[candidate] == before else { continue }
        // The last candidate stays when rounding leaves a rest.
        vertex = candidate
        rest -= side.paths[candidate]
        if rest < 0 { break }
      }
    }
  }

  private static func length(_ vertex: Int, _ offsets: [UInt32]) -> Int {
    Int(offsets[vertex + 1]) - Int(offsets[vertex])
  }

  /// The random numbers of one drawing, from a seed and the number of the drawing: the mixing
  /// function of Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators".
  struct Draws {
    private var state: UInt64

    init(seed: UInt64, number: Int) {
      state = seed
      state = next() ^ UInt64(number)
      state = next()
    }

    /// A whole number from 0, below `count`.
    mutating func number(below count: Int) -> Int {
      Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }

    /// A number from 0, below 1.
    mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

    private mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
