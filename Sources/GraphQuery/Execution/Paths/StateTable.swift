/// Numbers the states of a search in the order in which it meets them.
///
/// A hash table with open addressing; where a search meets much of the graph, an array by state.
struct StateTable {
  /// The number of states.
  private(set) var count = 0
  private var keys: [UInt64] = []
  private var slots: [UInt32]
  private var mask: Int
  /// By state, one more than its number; empty while the hash table is in use.
  private var direct: [UInt32] = []
  private let segments: Int
  private let capacity: Int

  /// From so many states on, the array is used if there is room for it.
  private static let manyStates = 4_096
  private static let largestArray = 1 << 26

  /// States of nodes below `nodes` and segments below `segments`.
  init(nodes: Int, segments: Int) {
    self.segments = segments
    let (capacity, overflow) = nodes.multipliedReportingOverflow(by: segments)
    self.capacity = overflow || capacity > Self.largestArray ? 0 : capacity
    slots = Array(repeating: .max, count: 64)
    mask = 63
  }

  /// The number of a state; `nil` if it has not been met.
  @inline(__always)
  func number(_ node: UInt32, _ segment: Int) -> Int? {
    if !direct.isEmpty {
      let place = direct[Int(node) &* segments &+ segment]
      return place == 0 ? nil : Int(place) &- 1
    }
    let key = UInt64(node) << 32 | UInt64(UInt32(truncatingIfNeeded: segment))
    var slot = Self.hash(key) & mask
    while slots[slot] != .max {
      if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The number of a state, and whether it is met for the first time.
  @inline(__always)
  mutating func add(_ node: UInt32, _ segment: Int) -> (number: Int, isNew: Bool) {
    if !direct.isEmpty {
      let index = Int(node) &* segments &+ segment
      let place = direct[index]
      if place != 0 { return (Int(place) &- 1, false) }
      count += 1
      direct[index] = UInt32(count)
      return (count &- 1, true)
    }
    let key = UInt64(node) << 32 | UInt64(UInt32(truncatingIfNeeded: segment))
    var slot = Self.hash(key) & mask
    while slots[slot] != .max {
      if keys[Int(slots[slot])] == key { return (Int(slots[slot]), false) }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = UInt32(count)
    keys.append(key)
    count += 1
    if count &* 2 > slots.count { grow() }
    return (count &- 1, true)
  }

  private mutating func grow() {
    if count >= Self.manyStates, capacity > 0 {
      direct = Array(repeating: 0, count: capacity)
      for (number, key) in keys.enumerated() {
        direct[Int(key >> 32) * segments + Int(key & 0xFFFF_FFFF)] = UInt32(number) + 1
      }
      keys = []
      slots = []
      return
    }
    slots = Array(repeating: .max, count: slots.count * 2)
    mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var slot = Self.hash(key) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number)
    }
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    let mixed = (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20)
  }
}
