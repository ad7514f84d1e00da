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

  /// What is known of a state.
  struct Met {
    var node: UInt32
    var segment: Int32
    /// The number of relationships of the best way to it.
    var hops: UInt32
    /// The state before on that way, and the relationship from there.
    var parent: UInt32
    var link: UInt32
  }

  private var table: StateTable
  private let hasCosts: Bool
  /// By number of the state.
  private(set) var met: [Met] = []
  private var costs: [Double] = []
  private var isSettled: [Bool] = []
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
  var memory: Int { met.count * (hasCosts ? 68 : 36) }

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
      met.append(
        Met(
          node: node,
          segment: Int32(truncatingIfNeeded: segment),
          hops: UInt32(truncatingIfNeeded: length),
          parent: parent,
          link: link
        )
      )
      if hasCosts {
        costs.append(cost)
        isSettled.append(false)
        places.append(UInt32(truncatingIfNeeded: queue.count))
        queue.append(UInt32(truncatingIfNeeded: number))
        moveUp(queue.count - 1)
        return
      }
    } else {
      // Most ways are longer than the one that is known: one look is enough then.
      if hasCosts, cost > costs[number] { return }
      let known = Int(met[number].hops)
      let isAsNear = length == known && (!hasCosts || cost == costs[number])
      if isAsNear,
        link < met[number].link
          || (link == met[number].link && hasCosts
            && precedes(Int(parent), Int(met[number].parent)))
      {
        met[number].parent = parent
        met[number].link = link
      }
      let isNearer =
        hasCosts
        ? cost < costs[number] || (cost == costs[number] && length < known) : length < known
      guard isNearer else { return }
      met[number].hops = UInt32(truncatingIfNeeded: length)
      met[number].parent = parent
      met[number].link = link
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
    let length = Int(met[number].hops)
    return length <= level ? PathGuide.Distance(cost: Double(length), hops: length) : nil
  }

  /// The numbers of the states of a level by segment; `nil` behind the last level.
  mutating func takeLevel(_ level: Int) -> [(segment: Int, numbers: [UInt32])]? {
    guard level < levels.count else { return nil }
    let numbers = levels[level].filter { met[Int($0)].hops == UInt32(truncatingIfNeeded: level) }
    levels[level] = []
    guard let first = numbers.first.map({ met[Int($0)].segment }) else { return [] }
    if numbers.allSatisfy({ met[Int($0)].segment == first }) { return [(Int(first), numbers)] }
    var groups: [Int32: [UInt32]] = [:]
    for number in numbers { groups[met[Int(number)].segment, default: []].append(number) }
    return groups.sorted { $0.key < $1.key }.map { (Int($0.key), $0.value) }
  }

  /// The walk to a state: the numbers of its states, the last one first.
  func walk(to node: UInt32, _ segment: Int) -> [Int]? {
    guard var number = table.number(node, segment) else { return nil }
    var states: [Int] = []
    states.reserveCapacity(Int(met[number].hops) + 1)
    states.append(number)
    while met[number].hops > 0 {
      number = Int(met[number].parent)
      states.append(number)
    }
    return states
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
      reader.expand(met[Int(parent)].node, direction, filter, into: &buffer)
      for position in buffer.neighbours.indices {
        let neighbour = buffer.neighbours[position]
        let (number, isNew) = table.add(neighbour, segment)
        guard isNew else { continue }
        met.append(
          Met(
            node: neighbour,
            segment: Int32(truncatingIfNeeded: segment),
            hops: length,
            parent: parent,
            link: buffer.relationships[position]
          )
        )
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
    while left != right, met[left].hops > 0, met[right].hops > 0 {
      if met[left].link != met[right].link { return met[left].link < met[right].link }
      left = Int(met[left].parent)
      right = Int(met[right].parent)
    }
    return false
  }

  /// The number of a state that has been met.
  func number(_ node: UInt32, _ segment: Int) -> Int? { table.number(node, segment) }

  /// The distance of a state, if it is settled.
  func settledDistance(_ node: UInt32, _ segment: Int) -> PathGuide.Distance? {
    guard let number = table.number(node, segment), isSettled[number] else { return nil }
    return PathGuide.Distance(cost: costs[number], hops: Int(met[number].hops))
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
      node: met[number].node,
      segment: Int(met[number].segment),
      hops: Int(met[number].hops),
      cost: costs[number]
    )
  }

  @inline(__always)
  private func isNearer(_ left: UInt32, _ right: UInt32) -> Bool {
    let (first, second) = (costs[Int(left)], costs[Int(right)])
    return first < second || (first == second && met[Int(left)].hops < met[Int(right)].hops)
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
