internal import NetworkGraph

/// The states that a search has met, how far they are, and from which of them it has to go on.
///
/// A value with the loops over neighbours inside, so that they run on plain arrays.
struct MetStates {
  /// A state that is settled.
  struct Settled {
    var number: Int
    var node: UInt32
    var segment: Int
    var hops: Int
    var cost: Double
  }

  private var table: StateTable
  private let hasCosts: Bool
  /// By number of the state.
  private(set) var nodes: [UInt32] = []
  private(set) var segments: [Int32] = []
  private var hops: [UInt32] = []
  private var costs: [Double] = []
  private var isSettled: [Bool] = []
  /// The state before, and the relationship from there.
  private var parents: [UInt32] = []
  private var links: [UInt32] = []
  /// By number of relationships, states to go on from.
  private var levels: [[UInt32]] = []
  /// The states that are not settled, the nearest first: a heap with four children per entry.
  private var queue: [UInt32] = []
  /// Where each state stands in the queue.
  private var places: [UInt32] = []
  private var buffer = ExpansionBuffer()

  init(_ table: StateTable, hasCosts: Bool) {
    self.table = table
    self.hasCosts = hasCosts
  }

  /// About how many bytes the states take up.
  var memory: Int { nodes.count * (hasCosts ? 68 : 36) }

  /// Notes a way to a state, from the state numbered `parent` over a relationship.
  ///
  /// Of equally good ways the one over the smaller relationship counts.
  @inline(__always)
  mutating func meet(
    _ node: UInt32,
    _ segment: Int,
    hops length: Int,
    cost: Double,
    from parent: UInt32,
    over link: UInt32
  ) {
    let (number, isNew) = table.add(node, segment)
    if isNew {
      nodes.append(node)
      segments.append(Int32(truncatingIfNeeded: segment))
      hops.append(UInt32(truncatingIfNeeded: length))
      parents.append(parent)
      links.append(link)
      if hasCosts {
        costs.append(cost)
        isSettled.append(false)
        places.append(UInt32(truncatingIfNeeded: queue.count))
        queue.append(UInt32(truncatingIfNeeded: number))
        moveUp(queue.count - 1)
        return
      }
    } else {
      let known = Int(hops[number])
      let isAsNear = length == known && (!hasCosts || cost == costs[number])
      if isAsNear,
        link < links[number]
          || (link == links[number] && hasCosts && precedes(Int(parent), Int(parents[number])))
      {
        parents[number] = parent
        links[number] = link
      }
      let isNearer =
        hasCosts
        ? cost < costs[number] || (cost == costs[number] && length < known) : length < known
      guard isNearer else { return }
      hops[number] = UInt32(truncatingIfNeeded: length)
      parents[number] = parent
      links[number] = link
      if hasCosts { costs[number] = cost }
    }
    if hasCosts {
      moveUp(Int(places[number]))
    } else {
      while levels.count <= length { levels.append([]) }
      levels[length].append(UInt32(truncatingIfNeeded: number))
    }
  }

  // MARK: By level

  /// The distance of a state of which no nearer one can be met any more.
  func distance(_ node: UInt32, _ segment: Int, upTo level: Int) -> PathGuide.Distance? {
    guard let number = table.number(node, segment) else { return nil }
    let length = Int(hops[number])
    return length <= level ? PathGuide.Distance(cost: Double(length), hops: length) : nil
  }

  /// The numbers of the states of a level by segment; `nil` behind the last level.
  mutating func takeLevel(_ level: Int) -> [(segment: Int, numbers: [UInt32])]? {
    guard level < levels.count else { return nil }
    let numbers = levels[level].filter { hops[Int($0)] == UInt32(truncatingIfNeeded: level) }
    levels[level] = []
    guard let first = numbers.first.map({ segments[Int($0)] }) else { return [] }
    if numbers.allSatisfy({ segments[Int($0)] == first }) { return [(Int(first), numbers)] }
    var groups: [Int32: [UInt32]] = [:]
    for number in numbers { groups[segments[Int(number)], default: []].append(number) }
    return groups.sorted { $0.key < $1.key }.map { (Int($0.key), $0.value) }
  }

  /// The walk to a state: its states in order, and the relationships between them.
  func walk(to node: UInt32, _ segment: Int) -> (states: [Int], relationships: [UInt32])? {
    guard var number = table.number(node, segment) else { return nil }
    var states = [number]
    var relationships: [UInt32] = []
    while hops[number] > 0 {
      relationships.append(links[number])
      number = Int(parents[number])
      states.append(number)
    }
    return (states.reversed(), relationships.reversed())
  }

  /// Meets all neighbours of some states, one relationship further.
  mutating func expand(
    _ frontier: ArraySlice<UInt32>,
    _ reader: AdjacencyReader,
    _ direction: Direction,
    _ filter: TypeFilter,
    to segment: Int,
    _ level: Int
  ) {
    while levels.count <= level + 1 { levels.append([]) }
    var next: [UInt32] = []
    swap(&next, &levels[level + 1])
    let length = UInt32(truncatingIfNeeded: level + 1)
    for parent in frontier {
      buffer.removeAll()
      reader.expand(nodes[Int(parent)], direction, filter, into: &buffer)
      for position in buffer.neighbours.indices {
        let neighbour = buffer.neighbours[position]
        let (number, isNew) = table.add(neighbour, segment)
        guard isNew else { continue }
        nodes.append(neighbour)
        segments.append(Int32(truncatingIfNeeded: segment))
        hops.append(length)
        parents.append(parent)
        links.append(buffer.relationships[position])
        next.append(UInt32(truncatingIfNeeded: number))
      }
    }
    swap(&next, &levels[level + 1])
  }

  // MARK: By cost

  /// Whether of two equally good walks that to the first state comes first: told apart by their
  /// relationships from the last one on.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    var (left, right) = (left, right)
    while left != right, hops[left] > 0, hops[right] > 0 {
      if links[left] != links[right] { return links[left] < links[right] }
      left = Int(parents[left])
      right = Int(parents[right])
    }
    return false
  }

  /// The number of a state that has been met.
  func number(_ node: UInt32, _ segment: Int) -> Int? { table.number(node, segment) }

  /// The distance of a state, if it is settled.
  func settledDistance(_ node: UInt32, _ segment: Int) -> PathGuide.Distance? {
    guard let number = table.number(node, segment), isSettled[number] else { return nil }
    return PathGuide.Distance(cost: costs[number], hops: Int(hops[number]))
  }

  /// The cost of the nearest state that is not settled.
  var leastOpenCost: Double? { queue.first.map { costs[Int($0)] } }

  /// Settles the nearest state.
  mutating func popNearest() -> Settled? {
    guard let first = queue.first, let last = queue.popLast() else { return nil }
    if !queue.isEmpty {
      queue[0] = last
      places[Int(last)] = 0
      moveDown()
    }
    let number = Int(first)
    isSettled[number] = true
    return Settled(
      number: number,
      node: nodes[number],
      segment: Int(segments[number]),
      hops: Int(hops[number]),
      cost: costs[number]
    )
  }

  @inline(__always)
  private func isNearer(_ left: UInt32, _ right: UInt32) -> Bool {
    let (first, second) = (costs[Int(left)], costs[Int(right)])
    return first < second || (first == second && hops[Int(left)] < hops[Int(right)])
  }

  private mutating func moveUp(_ start: Int) {
    var place = start
    let state = queue[place]
    while place > 0 {
      let parent = (place - 1) / 4
      let above = queue[parent]
      guard isNearer(state, above) else { break }
      queue[place] = above
      places[Int(above)] = UInt32(truncatingIfNeeded: place)
      place = parent
    }
    queue[place] = state
    places[Int(state)] = UInt32(truncatingIfNeeded: place)
  }

  private mutating func moveDown() {
    var place = 0
    let state = queue[0]
    while true {
      let first = place * 4 + 1
      guard first < queue.count else { break }
      var child = first
      for other in first + 1..<max(first + 1, min(queue.count, first + 4))
      where isNearer(queue[other], queue[child]) { child = other }
      guard isNearer(queue[child], state) else { break }
      queue[place] = queue[child]
      places[Int(queue[child])] = UInt32(truncatingIfNeeded: place)
      place = child
    }
    queue[place] = state
    places[Int(state)] = UInt32(truncatingIfNeeded: place)
  }

  /// Meets all neighbours of a state; `false` if the cost of a relationship is not known to be right.
  mutating func expand(
    _ state: Settled,
    _ reader: AdjacencyReader,
    _ direction: Direction,
    _ filter: TypeFilter,
    _ column: [Double]?,
    to segment: Int
  ) -> Bool {
    buffer.removeAll()
    reader.expand(state.node, direction, filter, into: &buffer)
    for position in buffer.neighbours.indices {
      let relationship = buffer.relationships[position]
      let cost = column?[Int(relationship)] ?? 1
      guard cost >= 0 else { return false }
      meet(
        buffer.neighbours[position],
        segment,
        hops: state.hops + 1,
        cost: state.cost + cost,
        from: UInt32(truncatingIfNeeded: state.number),
        over: relationship
      )
    }
    return true
  }
}
