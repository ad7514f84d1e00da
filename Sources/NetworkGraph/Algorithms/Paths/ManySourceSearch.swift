/// The memory of breadth-first searches from up to 512 sources at a time.
///
/// Every vertex has a bit per source. One pass over the arcs then takes all searches one level
/// further: what arrives at a vertex is the union of what its neighbours passed on. A level is
/// passed from the side with less to do: its vertices push along their arcs, or those that some
/// search has not reached yet pull. After Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper,
/// Neumann, Vo (2014), "The more the merrier: efficient multi-source graph traversal", PVLDB 8.
///
/// The searches follow the arcs backward: what reaches a vertex are sources that it can reach.
struct ManySourceSearch: ~Copyable {
  /// A bit per source.
  typealias Sources = SIMD8<UInt64>
  /// How many sources one run takes.
  static let width = 512

  private let graph: RankedArcs
  /// The sources that have reached a vertex.
  private let seen: UnsafeMutablePointer<Sources>
  /// The sources that have reached it on the current level; 0 off the frontier.
  private var current: UnsafeMutablePointer<Sources>
  /// What arrives on the next level; 0 between two steps.
  private var next: UnsafeMutablePointer<Sources>
  private let vertices: UnsafeMutablePointer<UInt32>
  /// Reached by an arc in this step, possibly by no new source.
  private let touched: UnsafeMutablePointer<UInt32>
  /// The vertices that some source had not reached when they were last looked at.
  private let waiting: UnsafeMutablePointer<UInt32>
  private var vertexCount = 0
  private var waitingCount = 0
  private var knowsWaiting = false
  /// The arcs that the next step follows when it pushes.
  private var arcsToPush = 0
  /// The arcs of the vertices that wait, or of all in reach.
  private var arcsToPull = 0
  private var component = 0..<0
  private var all = Sources(repeating: 0)

  init(_ graph: RankedArcs) {
    let count = graph.vertexCount
    self.graph = graph
    seen = .allocate(capacity: count)
    current = .allocate(capacity: count)
    next = .allocate(capacity: count)
    vertices = .allocate(capacity: count)
    touched = .allocate(capacity: count + 1)
    waiting = .allocate(capacity: count)
    for sets in [seen, current, next] {
      sets.initialize(repeating: Sources(repeating: 0), count: count)
    }
  }

  deinit {
    seen.deallocate()
    current.deallocate()
    next.deallocate()
    vertices.deallocate()
    touched.deallocate()
    waiting.deallocate()
  }

  /// The vertices that some source reached by the last step.
  var frontier: UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: vertices, count: vertexCount)
  }

  /// How many sources reached a vertex by the last step.
  @inline(__always)
  func arrivals(at vertex: Int) -> UInt32 {
    let bits = current[vertex]
    let pairs = bits &- ((bits &>> 1) & Sources(repeating: 0x5555_5555_5555_5555))
    let mask = Sources(repeating: 0x3333_3333_3333_3333)
    let fours = (pairs & mask) &+ ((pairs &>> 2) & mask)
    let nibbles = fours.lowHalf &+ fours.highHalf
    let low = SIMD4<UInt64>(repeating: 0x0F0F_0F0F_0F0F_0F0F)
    let bytes = (nibbles & low) &+ ((nibbles &>> 4) & low)
    let folded = bytes.lowHalf &+ bytes.highHalf
    let sum = folded[0] &+ folded[1]
    let wide = (sum & 0x00FF_00FF_00FF_00FF) &+ ((sum >> 8) & 0x00FF_00FF_00FF_00FF)
    return UInt32(truncatingIfNeeded: (wide &* 0x0001_0001_0001_0001) >> 48)
  }

  /// Puts up to 512 different sources, ascending, on level 0.
  mutating func start(_ sources: UnsafeBufferPointer<UInt32>) {
    guard let first = sources.first, let last = sources.last else { return }
    (seen + component.lowerBound).update(
      repeating: Sources(repeating: 0),
      count: component.count
    )
    for index in 0..<vertexCount {
      current[Int(vertices[index])] = Sources(repeating: 0)
    }
    component = Int(graph.componentStarts[Int(first)])..<Int(graph.componentEnds[Int(last)])
    all = Sources(repeating: 0)
    arcsToPush = 0
    for (index, source) in sources.enumerated() {
      let vertex = Int(source)
      var bit = Sources(repeating: 0)
      bit[index >> 6] = 1 << UInt64(index & 63)
      all |= bit
      seen[vertex] = bit
      current[vertex] = bit
      vertices[index] = source
      arcsToPush += Int(graph.inOffsets[vertex + 1] &- graph.inOffsets[vertex])
    }
    vertexCount = sources.count
    knowsWaiting = false
    arcsToPull =
      Int(graph.outOffsets[component.upperBound]) - Int(graph.outOffsets[component.lowerBound])
  }

  /// Takes all searches one level further; `false` when none of them reached anything.
  mutating func advance() -> Bool {
    guard vertexCount > 0 else { return false }
    // To pull costs about a third per arc: the sum stays in registers.
    if arcsToPush * 3 > arcsToPull + component.count {
      pull()
    } else {
      push()
    }
    return vertexCount > 0
  }

  private mutating func push() {
    let zero = Sources(repeating: 0)
    var touchedCount = 0
    graph.inOffsets.withUnsafeBufferPointer { offsets in
      graph.inNeighbours.withUnsafeBufferPointer { neighbours in
        for index in 0..<vertexCount {
          let vertex = Int(vertices[index])
          let bits = current[vertex]
          current[vertex] = zero
          for arc in Int(offsets[vertex])..<Int(offsets[vertex &+ 1]) {
            let other = Int(neighbours[arc])
            let before = next[other]
            next[other] = before | bits
            // Written always, kept when nothing had arrived: cheaper than a branch.
            touched[touchedCount] = neighbours[arc]
            touchedCount &+= Self.isEmpty(before) ? 1 : 0
          }
        }
      }
    }
    var reached = 0
    var arcs = 0
    graph.inOffsets.withUnsafeBufferPointer { offsets in
      for index in 0..<touchedCount {
        let vertex = Int(touched[index])
        let before = seen[vertex]
        let new = next[vertex] & ~before
        next[vertex] = zero
        guard !Self.isEmpty(new) else { continue }
        seen[vertex] = before | new
        current[vertex] = new
        vertices[reached] = UInt32(truncatingIfNeeded: vertex)
        reached &+= 1
        arcs &+= Int(offsets[vertex &+ 1] &- offsets[vertex])
      }
    }
    vertexCount = reached
    arcsToPush = arcs
  }

  private mutating func pull() {
    if !knowsWaiting {
      waitingCount = component.count
      for index in 0..<waitingCount {
        waiting[index] = UInt32(truncatingIfNeeded: component.lowerBound &+ index)
      }
      knowsWaiting = true
    }
    let zero = Sources(repeating: 0)
    var found = 0
    var arcs = 0
    var stillWaiting = 0
    var arcsWaiting = 0
    graph.outOffsets.withUnsafeBufferPointer { offsets in
      graph.outNeighbours.withUnsafeBufferPointer { neighbours in
        graph.inOffsets.withUnsafeBufferPointer { inOffsets in
          for index in 0..<waitingCount {
            let vertex = Int(waiting[index])
            let before = seen[vertex]
            let end = Int(offsets[vertex &+ 1])
            var arc = Int(offsets[vertex])
            let length = end &- arc
            var union = before
            while arc < end {
              union |= current[Int(neighbours[arc])]
              arc &+= 1
            }
            if !Self.isEmpty(union ^ all) {
              waiting[stillWaiting] = UInt32(truncatingIfNeeded: vertex)
              stillWaiting &+= 1
              arcsWaiting &+= length
            }
            let new = union ^ before
            guard !Self.isEmpty(new) else { continue }
            next[vertex] = new
            seen[vertex] = union
            touched[found] = UInt32(truncatingIfNeeded: vertex)
            found &+= 1
            arcs &+= Int(inOffsets[vertex &+ 1] &- inOffsets[vertex])
          }
        }
      }
    }
    for index in 0..<vertexCount {
      current[Int(vertices[index])] = zero
    }
    swap(&current, &next)
    vertices.update(from: touched, count: found)
    vertexCount = found
    arcsToPush = arcs
    waitingCount = stillWaiting
    arcsToPull = arcsWaiting
  }

  @inline(__always)
  private static func isEmpty(_ sources: Sources) -> Bool {
    let half = sources.lowHalf | sources.highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter[0] | quarter[1] == 0
  }
}
