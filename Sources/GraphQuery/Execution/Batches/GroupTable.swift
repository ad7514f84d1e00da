internal import NetworkGraph

/// Numbers groups of rows that agree in their keys, in order of appearance.
///
/// Keys that are numbers (nodes, relationships, codes of texts, integers, truth values) are compared
/// as numbers: one of them through an array where it is small, several through a hash table of
/// words. As soon as a key is anything else, the table turns to values.
struct GroupTable {
  /// The number of groups.
  private(set) var count = 0
  private let keyCount: Int
  private var form = Form.undecided
  /// The keys of all groups, one after the other, while they are words.
  private var words: [UInt64] = []
  private var kinds: [WordKind] = []
  /// By small key, the group; `GroupTable.free` where there is none.
  private var direct: [UInt32] = []
  /// Open addressing: group, or `free`.
  private var slots: [UInt32] = []
  private var byValues: [[Value]: UInt32] = [:]
  private var keyValues: [[Value]] = []
  /// What the values of the keys hold.
  private var footprint = Footprint()

  private static let free = UInt32.max
  /// The largest key of an array.
  private static let largestDirect = 1 << 22

  private enum Form {
    case undecided
    case direct
    case words
    case values
  }

  /// What a word stands for.
  private enum WordKind {
    case node
    case relationship
    case text
    case int
    case truth
  }

  init(keyCount: Int) { self.keyCount = keyCount }

  /// About how many bytes the table takes up.
  var memory: Int {
    // A key that is values stands in an array of its own, in the dictionary and in the list.
    let perKey = 2 * MemoryLayout<[Value]>.stride + 48
    return Footprint.sum(
      words.count * 8 + (direct.count + slots.count) * 4 + keyValues.count * perKey,
      footprint.bytes
    )
  }

  /// The group of each row; new groups get the next numbers.
  mutating func assign(
    _ keys: [Vector],
    _ rows: Int,
    _ graph: borrowing Graph
  ) -> [UInt32] {
    if keyCount == 0 {
      if rows > 0 { count = 1 }
      return Array(repeating: 0, count: rows)
    }
    let found = keys.map(Self.kind)
    if form == .undecided {
      if found.contains(where: { $0 == nil }) {
        form = .values
      } else {
        kinds = found.compactMap { $0 }
        form = keyCount == 1 && kinds[0] != .int ? .direct : .words
      }
    } else if form != .values, found != kinds.map(Optional.some) {
      turnToValues(graph)
    }
    switch form {
    case .direct:
      if let numbers = assignDirect(keys[0], rows) { return numbers }
      turnToWords()
      return assignWords(keys, rows)
    case .words: return assignWords(keys, rows)
    case .values, .undecided: return assignValues(keys, rows, graph)
    }
  }

  /// The keys of all groups as columns.
  func keys(_ graph: borrowing Graph) -> [Vector] {
    (0..<keyCount).map { key in
      guard form == .direct || form == .words else {
        return Vector(keyValues.map { $0[key] })
      }
      let column = stride(from: key, to: words.count, by: keyCount).map { words[$0] }
      switch kinds[key] {
      case .node: return .nodes(column.map { UInt32(truncatingIfNeeded: $0) })
      case .relationship: return .relationships(column.map { UInt32(truncatingIfNeeded: $0) })
      case .text: return .texts(column.map { UInt32(truncatingIfNeeded: $0) })
      case .int: return .ints(column.map { Int64(bitPattern: $0) }, present: [])
      case .truth: return .truths(column.map { Truth(rawValue: UInt8($0)) ?? .unknown })
      }
    }
  }

  private static func kind(_ vector: Vector) -> WordKind? {
    switch vector {
    case .nodes: .node
    case .relationships: .relationship
    case .texts: .text
    case .ints(_, let present): present.isEmpty ? .int : nil
    case .truths: .truth
    case .unset, .constant, .doubles, .values: nil
    }
  }

  /// Through the array; `nil` when a key is too large for it.
  private mutating func assignDirect(_ key: Vector, _ rows: Int) -> [UInt32]? {
    let codes: [UInt32]
    switch key {
    case .nodes(let rows), .relationships(let rows), .texts(let rows): codes = rows
    case .truths(let truths): codes = truths.map { UInt32($0.rawValue) }
    case .unset, .constant, .ints, .doubles, .values: return nil
    }
    // Null is the largest number; it wraps round to the first place.
    let largest = codes.reduce(0) { max($0, $1 &+ 1) }
    guard Int(largest) < Self.largestDirect else { return nil }
    if direct.count <= Int(largest) {
      let size = max(Int(largest) + 1, direct.count * 2, 256)
      direct += Array(repeating: Self.free, count: size - direct.count)
    }
    var numbers = [UInt32](repeating: 0, count: rows)
    var count = UInt32(self.count)
    direct.withUnsafeMutableBufferPointer { direct in
      for row in 0..<rows {
        let place = Int(codes[row] &+ 1)
        var number = direct[place]
        if number == Self.free {
          number = count
          direct[place] = number
          count += 1
          words.append(UInt64(codes[row]))
        }
        numbers[row] = number
      }
    }
    self.count = Int(count)
    return numbers
  }

  private mutating func assignWords(_ keys: [Vector], _ rows: Int) -> [UInt32] {
    let columns = keys.map { Self.words($0, rows) }
    var numbers = [UInt32](repeating: 0, count: rows)
    for row in 0..<rows {
      if (count + 1) * 2 > slots.count { enlarge() }
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for column in columns { hash = Self.mix(hash ^ column[row]) }
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: hash) & mask
      search: while true {
        let number = slots[slot]
        if number == Self.free {
          slots[slot] = UInt32(count)
          numbers[row] = UInt32(count)
          for column in columns { words.append(column[row]) }
          count += 1
          break
        }
        let start = Int(number) * keyCount
        for key in 0..<keyCount where words[start + key] != columns[key][row] {
          slot = (slot + 1) & mask
          continue search
        }
        numbers[row] = number
        break
      }
    }
    return numbers
  }

  private mutating func assignValues(
    _ keys: [Vector],
    _ rows: Int,
    _ graph: borrowing Graph
  ) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: rows)
    for row in 0..<rows {
      let key = keys.map { $0.value(row, graph) }
      if let known = byValues[key] {
        numbers[row] = known
      } else {
        numbers[row] = UInt32(count)
        byValues[key] = UInt32(count)
        keyValues.append(key)
        footprint.add(key)
        count += 1
      }
    }
    return numbers
  }

  private mutating func turnToValues(_ graph: borrowing Graph) {
    let columns = keys(graph)
    form = .values
    for group in 0..<count {
      let key = columns.map { $0.value(group, graph) }
      byValues[key] = UInt32(group)
      keyValues.append(key)
      footprint.add(key)
    }
    words = []
    direct = []
    slots = []
  }

  private mutating func turnToWords() {
    form = .words
    direct = []
    slots = []
    enlarge()
  }

  private mutating func enlarge() {
    var size = max(64, slots.count * 2)
    while (count + 1) * 2 > size { size *= 2 }
    slots = Array(repeating: Self.free, count: size)
    for group in 0..<count {
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for key in 0..<keyCount { hash = Self.mix(hash ^ words[group * keyCount + key]) }
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != Self.free { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(group)
    }
  }

  private static func words(_ vector: Vector, _ rows: Int) -> [UInt64] {
    switch vector {
    case .nodes(let column), .relationships(let column), .texts(let column):
      column.map(UInt64.init)
    case .ints(let column, _): column.map { UInt64(bitPattern: $0) }
    case .truths(let column): column.map { UInt64($0.rawValue) }
    // Columns of other kinds have no words; the caller has turned to values.
    case .unset, .constant, .doubles, .values: Array(repeating: 0, count: rows)
    }
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
