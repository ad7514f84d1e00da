internal import Glibc

/// All texts of a graph, each stored once and named by a small code.
///
/// Equality of texts is equality of codes; a column of texts is a column of codes. The bytes lie in
/// blocks that copies of the graph share, as they share the chunks of a column. Codes are not
/// taken back when the last use of a text goes away.
struct StringPool: Sendable {
  /// Marks the absence of a text in a column of codes.
  static let absent = UInt32.max

  struct Entry: Sendable {
    var block: UInt32
    var offset: UInt32
    var length: UInt32
    var hash: UInt32
  }

  /// Blocks that are full.
  private var sealed = ChunkedArray<TextBlock?>(filler: nil)
  /// The block that is being filled; its number is the number of full ones.
  private var open = TextBlock(capacity: 0)
  private var entries = ChunkedArray<Entry>(
    filler: Entry(block: 0, offset: 0, length: 0, hash: 0)
  )
  /// Open addressing with linear probing: code + 1, or 0 where free.
  ///
  /// Never more than half full.
  private var table = ChunkedArray<UInt32>(filler: 0)

  /// The largest number of texts: every code fits into 32 bits beside `absent`.
  ///
  /// Tests lower it.
  var limit = Int(UInt32.max) - 1

  /// The number of texts.
  var count: Int { entries.count }

  /// The code of a text if the pool has it.
  func code(of text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { code(of: $0) }
  }

  /// The code of a text given as UTF-8 if the pool has it.
  func code(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard table.count > 0 else { return nil }
    let hash = Self.hash(bytes)
    let mask = table.count - 1
    var slot = Int(hash) & mask
    while true {
      let stored = table[slot]
      if stored == 0 { return nil }
      if matches(stored - 1, hash, bytes) { return stored - 1 }
      slot = (slot + 1) & mask
    }
  }

  /// Whether so many new texts of usual length can be added.
  func hasRoom(for more: Int) -> Bool { count <= limit - more }

  /// The code of a text, which is added if it is new.
  ///
  /// `nil` when the pool is full, or the text longer than 4 GB.
  mutating func intern(_ text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  /// The code of a text given as valid UTF-8, which is added if it is new.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    if (entries.count + 1) * 2 > table.count { enlargeTable() }
    let hash = Self.hash(bytes)
    let mask = table.count - 1
    var slot = Int(hash) & mask
    while true {
      let stored = table[slot]
      if stored == 0 { break }
      if matches(stored - 1, hash, bytes) { return stored - 1 }
      slot = (slot + 1) & mask
    }
    guard count < limit, let entry = store(bytes, hash) else { return nil }
    let code = UInt32(count)
    entries.append(entry)
    table[slot] = code + 1
    return code
  }

  /// The text of a code; empty if the pool has no such code.
  func text(_ code: UInt32) -> String {
    withBytes(of: code) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the UTF-8 of a code, empty if the pool has no such code.
  func withBytes<R>(of code: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    guard Int(code) < count else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let entry = entries[Int(code)]
    let isOpen = Int(entry.block) == sealed.count
    guard let block = isOpen ? open : sealed[Int(entry.block)] else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return withExtendedLifetime(block) {
      body(UnsafeBufferPointer(start: block.base + Int(entry.offset), count: Int(entry.length)))
    }
  }

  /// The entries and the addresses of the blocks, for reading many texts.
  var readers: (entries: ColumnReader<Entry>, blocks: Blocks) {
    (ColumnReader(entries), Blocks((0..<sealed.count).compactMap { sealed[$0] } + [open]))
  }

  /// The addresses of the blocks in one table, which keeps them alive.
  ///
  /// Sendable without the compiler's proof: nothing is written after `init`.
  final class Blocks: @unchecked Sendable {
    private let blocks: [TextBlock]
    private let bases: UnsafeMutablePointer<UnsafePointer<UInt8>>

    fileprivate init(_ blocks: [TextBlock]) {
      self.blocks = blocks
      bases = .allocate(capacity: blocks.count)
      for (number, block) in blocks.enumerated() {
        (bases + number).initialize(to: UnsafePointer(block.base))
      }
    }

    deinit { bases.deallocate() }

    /// Where a block begins; the number is that of an entry of the same pool.
    @inline(__always)
    func base(_ number: UInt32) -> UnsafePointer<UInt8> { bases[Int(number)] }
  }

  /// The order of two texts by code point, which is the order of their UTF-8 bytes.
  func order(_ left: UInt32, relativeTo right: UInt32) -> Value.Order {
    withBytes(of: left) { left in withBytes(of: right) { right in Self.order(left, right) } }
  }

  /// The order of a text and one that need not be in the pool.
  func order(_ left: UInt32, relativeTo right: String) -> Value.Order {
    var right = right
    return right.withUTF8 { right in withBytes(of: left) { left in Self.order(left, right) } }
  }

  private static func order(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Value.Order {
    let difference = compare(left, right, count: min(left.count, right.count))
    if difference != 0 { return difference < 0 ? .less : .greater }
    return Value.Order(left.count, right.count)
  }

  /// Whether two texts are the same.
  static func areEqual(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    left.count == right.count && compare(left, right, count: left.count) == 0
  }

  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>,
    count: Int
  ) -> Int32 {
    guard count > 0, let left = left.baseAddress, let right = right.baseAddress else { return 0 }
    return memcmp(left, right, count)
  }

  /// A 32-bit hash of bytes: eight at a time, multiplied and folded; deterministic.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      state = fold(state ^ word)
      index += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while index < raw.count {
      tail |= UInt64(raw[index]) << shift
      shift += 8
      index += 1
    }
    state = fold(state ^ tail)
    return UInt32(truncatingIfNeeded: state ^ (state >> 32))
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  private func matches(_ code: UInt32, _ hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool
  {
    guard entries[Int(code)].hash == hash else { return false }
    return withBytes(of: code) { Self.areEqual($0, bytes) }
  }

  private mutating func store(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Entry? {
    guard let length = UInt32(exactly: bytes.count) else { return nil }
    if open.capacity - open.used < bytes.count {
      sealed.append(open)
      open = TextBlock(capacity: max(TextBlock.usualCapacity, bytes.count))
    } else if !isKnownUniquelyReferenced(&open) {
      open = TextBlock(copying: open)
    }
    guard let block = UInt32(exactly: sealed.count) else { return nil }
    return Entry(block: block, offset: UInt32(open.append(bytes)), length: length, hash: hash)
  }

  private mutating func enlargeTable() {
    let size = max(1 << 10, table.count * 2)
    var fresh = ChunkedArray<UInt32>(filler: 0)
    fresh.grow(to: size)
    for code in 0..<entries.count {
      var slot = Int(entries[code].hash) & (size - 1)
      while fresh[slot] != 0 { slot = (slot + 1) & (size - 1) }
      fresh[slot] = UInt32(code) + 1
    }
    table = fresh
  }
}

/// A block of text bytes that only grows.
///
/// Sendable without the compiler's proof: only a pool that is the block's only owner appends to it,
/// and the bytes before `used` never change.
private final class TextBlock: @unchecked Sendable {
  static let usualCapacity = 16 << 10

  let base: UnsafeMutablePointer<UInt8>
  let capacity: Int
  private(set) var used = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  init(copying other: TextBlock) {
    capacity = other.capacity
    base = .allocate(capacity: capacity)
    base.initialize(from: other.base, count: other.used)
    used = other.used
  }

  deinit { base.deallocate() }

  /// Copies bytes in and returns where they begin.
  ///
  /// There must be room.
  func append(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let offset = used
    if let source = bytes.baseAddress {
      (base + offset).initialize(from: source, count: bytes.count)
    }
    used += bytes.count
    return offset
  }
}
