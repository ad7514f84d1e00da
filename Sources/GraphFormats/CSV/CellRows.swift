/// The cells of some consecutive records, as places in the bytes of the reader.
///
/// Row-major and of the same width everywhere: short records are filled up with empty cells. A
/// view of memory that a `CellBlock` owns, valid until the reader is asked for the next block;
/// hot loops take it once, because each look at the block itself would be checked for exclusivity.
struct CellRows {
  /// A stretch of bytes; the top bit of `extent` says that the cell was quoted.
  struct Cell {
    static let quotedBit: UInt32 = 0x8000_0000

    var start: UInt32
    var extent: UInt32

    @inline(__always)
    var count: Int { Int(extent & ~Self.quotedBit) }

    @inline(__always)
    var isQuoted: Bool { extent & Self.quotedBit != 0 }
  }

  /// The cells in a row.
  let width: Int
  /// The rows that fit.
  let capacity: Int
  /// The rows that are there.
  var count = 0
  /// What the cells point into.
  var bytes: UnsafePointer<UInt8>
  /// `count * width` cells.
  let cells: UnsafeMutablePointer<Cell>
  /// For each row whether it becomes a node or relationship of its own; set by the loaders.
  let kept: UnsafeMutablePointer<Bool>
  /// The line on which each row begins.
  let lines: UnsafeMutablePointer<Int>
  /// Room for a number per row.
  let scratch: UnsafeMutablePointer<Int64>

  @inline(__always)
  subscript(row: Int, column: Int) -> UnsafeBufferPointer<UInt8> {
    let cell = cells[row &* width &+ column]
    return UnsafeBufferPointer(start: bytes + Int(cell.start), count: cell.count)
  }

  /// Whether a cell was in quotes.
  func isQuoted(_ row: Int, _ column: Int) -> Bool {
    cells[row * width + column].isQuoted
  }

  /// A cell as text; slow, for headers and notes.
  func text(_ row: Int, _ column: Int) -> String {
    String(decoding: self[row, column], as: UTF8.self)
  }

  /// A cell as text; `nil` for an empty one without quotes.
  func optionalText(_ row: Int, _ column: Int) -> String? {
    self[row, column].isEmpty && !isQuoted(row, column) ? nil : text(row, column)
  }

  /// Marks all rows as kept.
  func keepAll() {
    kept.update(repeating: true, count: count)
  }
}
