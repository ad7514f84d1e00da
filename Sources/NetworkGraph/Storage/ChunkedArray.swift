/// A column: an array whose copies share chunks, so that a copy is O(1) and a write after it copies
/// one chunk and a short part of the spine.
///
/// The spine has two levels (blocks of 32 chunks): a flat one would have to be copied whole at the
/// first write after every snapshot. Rows that were never written share one chunk of `filler`, so a
/// sparse column costs little.
struct ChunkedArray<Element: Sendable>: Sendable {
  private static var blockShift: Int { 5 }
  private static var rowMask: Int { (1 << Chunk<Element>.shift) - 1 }
  private static var chunkMask: Int { (1 << blockShift) - 1 }

  private var blocks: [[Chunk<Element>]] = []
  /// Made when the column gets its first rows: an empty column costs nothing.
  private var untouched: Chunk<Element>?
  private(set) var count = 0

  /// What a row holds that was never written.
  let filler: Element

  init(filler: Element) {
    self.filler = filler
  }

  /// The number of chunks that the rows need.
  var chunkCount: Int {
    (count + Chunk<Element>.capacity - 1) >> Chunk<Element>.shift
  }

  /// Reads and writes one row, which must exist.
  subscript(row: Int) -> Element {
    get {
      precondition(row >= 0 && row < count, "row outside of the column")
      return chunk(at: row >> Chunk<Element>.shift).base[row & Self.rowMask]
    }
    set {
      precondition(row >= 0 && row < count, "row outside of the column")
      writableRows(ofChunk: row >> Chunk<Element>.shift)[row & Self.rowMask] = newValue
    }
  }

  /// The chunk at a position of the spine.
  func chunk(at position: Int) -> Chunk<Element> {
    blocks[position >> Self.blockShift][position & Self.chunkMask]
  }

  /// Makes the column longer; new rows hold `filler`.
  ///
  /// A shorter length is ignored.
  mutating func grow(to newCount: Int) {
    guard newCount > count else { return }
    let needed = (newCount + Chunk<Element>.capacity - 1) >> Chunk<Element>.shift
    if chunkCount < needed { addChunks(needed) }
    count = newCount
  }

  private mutating func addChunks(_ needed: Int) {
    let shared = untouched ?? Chunk(repeating: filler)
    untouched = shared
    for position in chunkCount..<needed {
      if position & Self.chunkMask == 0 {
        blocks.append([])
        blocks[blocks.count - 1].reserveCapacity(1 << Self.blockShift)
      }
      blocks[position >> Self.blockShift].append(shared)
    }
  }

  /// Adds one row.
  mutating func append(_ element: Element) {
    grow(to: count + 1)
    self[count - 1] = element
  }

  /// The rows of one chunk for writing, after making sure that nobody else sees them.
  mutating func writableRows(ofChunk position: Int) -> UnsafeMutablePointer<Element> {
    let block = position >> Self.blockShift
    let slot = position & Self.chunkMask
    if !isKnownUniquelyReferenced(&blocks[block][slot]) {
      blocks[block][slot] = Chunk(copying: blocks[block][slot])
    }
    return blocks[block][slot].base
  }

  /// Calls `body` with every stretch of consecutive rows of a range: first row, rows for writing,
  /// length.
  ///
  /// Bulk loading writes through it at the speed of a flat array.
  mutating func write(
    _ range: Range<Int>,
    _ body: (_ first: Int, _ rows: UnsafeMutablePointer<Element>, _ length: Int) -> Void
  ) {
    precondition(range.upperBound <= count, "rows outside of the column")
    var row = range.lowerBound
    while row < range.upperBound {
      let offset = row & Self.rowMask
      let length = min(Chunk<Element>.capacity - offset, range.upperBound - row)
      body(row, writableRows(ofChunk: row >> Chunk<Element>.shift) + offset, length)
      row += length
    }
  }

  /// Calls `body` with every stretch of consecutive rows, in order.
  func forEachChunk(
    _ body: (_ first: Int, _ rows: UnsafePointer<Element>, _ length: Int) -> Void
  ) {
    var first = 0
    for position in 0..<chunkCount {
      let held = chunk(at: position)
      withExtendedLifetime(held) {
        body(first, UnsafePointer(held.base), min(Chunk<Element>.capacity, count - first))
      }
      first += Chunk<Element>.capacity
    }
  }
}
