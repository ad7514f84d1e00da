/// Node numbers by a hash: buckets of linked nodes, in chunked columns, so that copies share them.
struct HashIndex: Sendable {
  private static let none = UInt32.max

  /// Per bucket its first node; the number of buckets is a power of two.
  private var heads = ChunkedArray<UInt32>(filler: HashIndex.none)
  /// Per node the next one of its bucket.
  private var next = ChunkedArray<UInt32>(filler: HashIndex.none)
  /// Per node its hash, so that growing needs no values.
  private var hashes = ChunkedArray<UInt32>(filler: 0)
  private var count = 0

  mutating func build(_ entries: [(row: UInt32, hash: UInt32)]) {
    var buckets = 16
    while buckets < entries.count { buckets *= 2 }
    heads = ChunkedArray(filler: Self.none)
    heads.grow(to: buckets)
    next = ChunkedArray(filler: Self.none)
    hashes = ChunkedArray(filler: 0)
    count = 0
    // The last entry goes in first: each bucket then lists its nodes ascending.
    if let last = entries.map(\.row).max() {
      next.grow(to: Int(last) + 1)
      hashes.grow(to: Int(last) + 1)
    }
    for (row, hash) in entries.reversed() { link(row, hash) }
  }

  mutating func insert(_ row: UInt32, _ hash: UInt32) {
    if count >= heads.count { enlarge() }
    next.grow(to: Int(row) + 1)
    hashes.grow(to: Int(row) + 1)
    link(row, hash)
  }

  mutating func remove(_ row: UInt32, _ hash: UInt32) {
    guard heads.count > 0 else { return }
    let bucket = Int(hash) & (heads.count - 1)
    var previous = Self.none
    var current = heads[bucket]
    while current != Self.none {
      let following = next[Int(current)]
      if current == row {
        if previous == Self.none {
          heads[bucket] = following
        } else {
          next[Int(previous)] = following
        }
        count -= 1
        return
      }
      previous = current
      current = following
    }
  }

  /// The nodes with a hash.
  func candidates(_ hash: UInt32) -> [UInt32] {
    guard heads.count > 0 else { return [] }
    var found: [UInt32] = []
    var current = heads[Int(hash) & (heads.count - 1)]
    while current != Self.none {
      if hashes[Int(current)] == hash { found.append(current) }
      current = next[Int(current)]
    }
    return found
  }

  private mutating func link(_ row: UInt32, _ hash: UInt32) {
    let bucket = Int(hash) & (heads.count - 1)
    hashes[Int(row)] = hash
    next[Int(row)] = heads[bucket]
    heads[bucket] = row
    count += 1
  }

  private mutating func enlarge() {
    var entries: [(row: UInt32, hash: UInt32)] = []
    entries.reserveCapacity(count)
    for bucket in 0..<heads.count {
      var current = heads[bucket]
      while current != Self.none {
        entries.append((current, hashes[Int(current)]))
        current = next[Int(current)]
      }
    }
    let buckets = max(16, heads.count * 2)
    heads = ChunkedArray(filler: Self.none)
    heads.grow(to: buckets)
    count = 0
    for (row, hash) in entries.reversed() { link(row, hash) }
  }
}
