/// Cuts a statement into rows of a width, each with its prompt.
struct StatementLayout {
  private let first: [Cell]
  private let others: [Cell]
  /// What stands before the rest of a line that is too long for one row.
  private let indentation: [Cell]
  private let width: Int

  init(prompt: String, continuation: String, width: Int) {
    self.width = width
    // On a narrow screen the text is worth more than what stands before it.
    let limit = width / 2
    first = Cell.line(prompt, .prompt, width: limit)
    others = Cell.line(continuation, .faint, width: limit)
    let blank = Cell(character: " ", style: .plain, width: 1)
    let depth = Frame.width(others)
    indentation = Array(repeating: blank, count: depth * 3 <= width ? depth : 0)
  }

  /// The rows of a text and the place of its cursor.
  func frame(of buffer: EditBuffer, _ styles: [TextStyle]) -> Frame {
    var frame = Frame(rows: [], cursorRow: 0, cursorColumn: 0)
    var row = first
    var column = Frame.width(row)
    for (index, character) in buffer.characters.enumerated() {
      if character == "\n" {
        if index == buffer.cursor { place(&frame, &row, &column) }
        frame.rows.append(row)
        row = others
        column = Frame.width(row)
        continue
      }
      let start = row.count
      Cell.append(character, styles[index], to: &row)
      let added = Frame.width(row[start...])
      if column + added > width {
        let moved = Array(row[start...])
        row.removeLast(moved.count)
        frame.rows.append(row)
        row = indentation + moved
        column = indentation.count
      }
      if index == buffer.cursor {
        (frame.cursorRow, frame.cursorColumn) = (frame.rows.count, column)
      }
      column += added
    }
    if buffer.isAtEnd { place(&frame, &row, &column) }
    frame.rows.append(row)
    return frame
  }

  /// Puts the cursor behind the row, on a row of its own where there is no column left.
  private func place(_ frame: inout Frame, _ row: inout [Cell], _ column: inout Int) {
    if column >= width {
      frame.rows.append(row)
      row = indentation
      column = indentation.count
    }
    (frame.cursorRow, frame.cursorColumn) = (frame.rows.count, column)
  }
}
