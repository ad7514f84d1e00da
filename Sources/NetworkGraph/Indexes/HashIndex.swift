/// Node numbers by a hash: buckets of linked nodes, in chunked columns, so that copies share them.
///
/// The lists are linked both ways: where many nodes have the same value, and so stand in the same
/// bucket, taking one of them out costs no walk.
struct HashIndex: Sendable {
  private static let none = UInt32.max

  /// Per bucket its first node; the number of buckets is a power of two.
  private var heads = ChunkedArray<UInt32>(filler: HashIndex.none)
  /// Per node the next one of its bucket.
  private var next = ChunkedArray<UInt32>(filler: HashIndex.none)
  /// Per node the one before it in its bucket.
  private var previous = ChunkedArray<UInt32>(filler: HashIndex.none)
  /// Per node its hash, so that growing needs no values.
  private var hashes = ChunkedArray<UInt32>(filler: 0)
  private(set) var count = 0

  /// All nodes, in no particular order.
  var all: [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(count)
    for bucket in 0..<heads.count {
      var current = heads[bucket]
      while current != Self.none {
        found.append(current)
        current = next[Int(current)]
      }
    }
    return found
  }

  /// Replaces everything by nodes that are given once each.
  mutating func build(_ entries: [(row: UInt32, hash: UInt32)]) {
    self = HashIndex()
    guard let last = entries.map(\.row).max() else { return }
    var buckets = 16
    while buckets < entries.count { buckets *= 2 }
    heads.grow(to: buckets)
    grow(to: last)
    // The last entry goes in first: each bucket then lists its nodes in the order given.
    for (row, hash) in entries.reversed() { link(row, hash) }
  }

  /// Adds a node that is not there.
  mutating func insert(_ row: UInt32, _ hash: UInt32) {
    if count >= heads.count { enlarge() }
    grow(to: row)
    link(row, hash)
  }

  /// Takes out a node that is there, under the hash with which it came in.
  mutating func remove(_ row: UInt32, _ hash: UInt32) {
    let before = previous[Int(row)]
    let after = next[Int(row)]
    if before == Self.none {
      heads[Int(hash) & (heads.count - 1)] = after
    } else {
      next[Int(before)] = after
    }
    if after != Self.none { previous[Int(after)] = before }
    count -= 1
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

  private mutating func grow(to row: UInt32) {
    next.grow(to: Int(row) + 1)
    previous.grow(to: Int(row) + 1)
    hashes.grow(to: Int(row) + 1)
  }

  private mutating func link(_ row: UInt32, _ hash: UInt32) {
    let bucket = Int(hash) & (heads.count - 1)
    let first = heads[bucket]
    hashes[Int(row)] = hash
    next[Int(row)] = first
    previous[Int(row)] = Self.none
    if first != Self.none { previous[Int(first)] = row }
    heads[bucket] = row
    count += 1
  }

  private mutating func enlarge() {
    let entries = all
    let buckets = max(16, heads.count * 2)
    heads = ChunkedArray(filler: Self.none)
    heads.grow(to: buckets)
    count = 0
    for row in entries.reversed() { link(row, hashes[Int(row)]) }
  }
}
