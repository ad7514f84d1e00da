/// The memory of a block of rows, used again for every block of a file.
final class CellBlock {
  /// Something about a record that the report should name.
  struct Irregularity {
    /// What is irregular about a record.
    enum Kind {
      case tooFewCells(Int), tooManyCells(Int), textAfterQuote, blank
    }

    var kind: Kind
    var line: Int
  }

  /// The rows of the block.
  var rows: CellRows
  /// What is worth a note, in the order of the lines.
  var irregularities: [Irregularity] = []
  /// Where the cells point to before the first block.
  private let nothing: UnsafeMutablePointer<UInt8>

  /// Makes room for some ten thousand cells, and one row at least.
  init(width stated: Int, cellTarget: Int = 32_768) {
    let width = max(1, stated)
    let capacity = max(1, cellTarget / width)
    nothing = .allocate(capacity: 1)
    nothing.initialize(to: 0)
    rows = CellRows(
      width: width,
      capacity: capacity,
      bytes: UnsafePointer(nothing),
      cells: .allocate(capacity: width * capacity),
      kept: .allocate(capacity: capacity),
      lines: .allocate(capacity: capacity),
      scratch: .allocate(capacity: capacity)
    )
  }

  deinit {
    rows.cells.deallocate()
    rows.kept.deallocate()
    rows.lines.deallocate()
    rows.scratch.deallocate()
    nothing.deallocate()
  }
}
