/// The cells of some consecutive records, as places in the bytes of the reader.
///
/// Row-major and of the same width everywhere: short records are filled up with empty cells. The
/// bytes stay valid until the reader is asked for the next block.
final class CellBlock {
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

  /// Something about a record that the report should name.
  struct Irregularity {
    /// What is irregular about a record.
    enum Kind {
      case tooFewCells(Int), tooManyCells(Int), textAfterQuote, blank
    }

    var kind: Kind
    var line: Int
  }

  /// The cells in a row.
  let width: Int
  /// The rows that fit.
  let capacity: Int
  /// The rows that are there.
  var rowCount = 0
  /// `rowCount * width` cells.
  let cells: UnsafeMutablePointer<Cell>
  /// For each row whether it becomes a node or relationship of its own; set by the loaders.
  let kept: UnsafeMutablePointer<Bool>
  /// The line on which each row begins.
  let lines: UnsafeMutablePointer<Int>
  /// What the cells point into.
  var bytes: UnsafePointer<UInt8>
  /// What is worth a note, in the order of the lines.
  var irregularities: [Irregularity] = []
  /// Where `bytes` points to before the first block.
  private let nothing: UnsafeMutablePointer<UInt8>

  /// Makes room for some ten thousand cells, and one row at least.
  init(width: Int, cellTarget: Int = 32_768) {
    self.width = max(1, width)
    capacity = max(1, cellTarget / self.width)
    cells = .allocate(capacity: self.width * capacity)
    kept = .allocate(capacity: capacity)
    lines = .allocate(capacity: capacity)
    nothing = .allocate(capacity: 1)
    nothing.initialize(to: 0)
    bytes = UnsafePointer(nothing)
  }

  deinit {
    cells.deallocate()
    kept.deallocate()
    lines.deallocate()
    nothing.deallocate()
  }

  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8> {
    let cell = cells[row &* width &+ column]
    return UnsafeBufferPointer(start: bytes + Int(cell.start), count: cell.count)
  }

  /// The cell as text; slow, for headers and notes.
  func text(_ row: Int, _ column: Int) -> String {
    String(decoding: cell(row, column), as: UTF8.self)
  }

  /// Marks all rows as kept.
  func keepAll() {
    kept.update(repeating: true, count: rowCount)
  }
}
