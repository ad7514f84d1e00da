/// Turns frames into bytes for a terminal (ECMA-48), and writes only what has changed.
///
/// It only moves relative to where it is: the rows above the statement belong to others, and so does
/// what the terminal has scrolled away.
public struct Painter: Sendable {
  /// Whether colours are written.
  public let usesColour: Bool
  private var shown = Frame(rows: [], cursorRow: 0, cursorColumn: 0)
  private var width = 0
  /// Where the cursor of the terminal is; no column is known after a row that is full.
  private var row = 0
  private var column: Int?
  private var output: [UInt8] = []

  /// Creates a painter for a cursor in the first column of an empty row.
  public init(usesColour: Bool) {
    self.usesColour = usesColour
    column = 0
  }

  /// The bytes that turn what is shown into a frame made for a width.
  ///
  /// O(cells of both).
  public mutating func paint(_ frame: Frame, width: Int) -> [UInt8] {
    if width != self.width, self.width > 0 { forget(width) }
    self.width = width
    for index in frame.rows.indices { update(index, frame.rows[index]) }
    if shown.rows.count > frame.rows.count, !frame.rows.isEmpty {
      move(toRow: frame.rows.count, 0)
      write("\u{1B}[J")
    }
    shown = frame
    move(toRow: frame.cursorRow, frame.cursorColumn)
    return take()
  }

  /// The bytes that clear the screen; the next frame begins at its top.
  public mutating func clear() -> [UInt8] {
    write("\u{1B}[H\u{1B}[2J")
    begin()
    return take()
  }

  /// The bytes that leave the statement as it is shown and go to the row below.
  public mutating func finish() -> [UInt8] {
    if !shown.rows.isEmpty { move(toRow: shown.rows.count - 1, nil) }
    write("\r\n")
    begin()
    return take()
  }

  private mutating func begin() {
    shown = Frame(rows: [], cursorRow: 0, cursorColumn: 0)
    (row, column) = (0, 0)
  }

  private mutating func take() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  /// Clears what is shown after the terminal has another width and may have broken the rows anew.
  private mutating func forget(_ width: Int) {
    let broken = shown.rows.prefix(row).reduce(0) { total, row in
      total + max(0, Frame.width(row) - 1) / max(1, width)
    }
    let inside = (column ?? self.width) / max(1, width)
    row += broken + inside
    move(toRow: 0, 0)
    write("\u{1B}[J")
    begin()
  }

  // MARK: - Rows

  private mutating func update(_ index: Int, _ cells: [Cell]) {
    let isNew = index >= shown.rows.count
    let old = isNew ? [] : shown.rows[index]
    if isNew, index > 0 {
      move(toRow: index - 1, nil)
      // Scrolls where the screen ends, which moving down does not.
      write("\r\n")
      (row, column) = (index, 0)
    }
    guard old != cells else { return }
    var same = 0
    while same < old.count, same < cells.count, old[same] == cells[same] { same += 1 }
    // Terminals disagree about the widths of other characters: they are drawn from the start.
    if cells[..<same].contains(where: { !$0.character.isASCII }) { same = 0 }
    move(toRow: index, Frame.width(cells[..<same]))
    draw(cells[same...])
    let (before, after) = (Frame.width(old), Frame.width(cells))
    if after >= width {
      column = nil
    } else {
      column = after
      if before > after { write("\u{1B}[K") }
    }
  }

  private mutating func draw(_ cells: ArraySlice<Cell>) {
    var style = TextStyle.plain
    for cell in cells {
      if cell.style != style, usesColour {
        if style != .plain { write("\u{1B}[0m") }
        if cell.style != .plain { write("\u{1B}[\(cell.style.codes)m") }
        style = cell.style
      }
      output.append(contentsOf: cell.character.utf8)
    }
    if style != .plain { write("\u{1B}[0m") }
  }

  // MARK: - Moves

  /// Moves the cursor inside of the rows that are there; without a column only the row counts.
  private mutating func move(toRow target: Int, _ wanted: Int?) {
    if target < row { write("\u{1B}[\(row - target)A") }
    if target > row { write("\u{1B}[\(target - row)B") }
    row = target
    guard let wanted, wanted != column else { return }
    if column == nil || wanted == 0 {
      write("\r")
      if wanted > 0 { write("\u{1B}[\(wanted)C") }
    } else if let column, wanted > column {
      write("\u{1B}[\(wanted - column)C")
    } else if let column {
      write("\u{1B}[\(column - wanted)D")
    }
    column = wanted
  }

  private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }
}
