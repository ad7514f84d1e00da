/// From the text to what is to be seen.
extension LineEditor {
  /// Most candidates that a menu shows at once.
  private static let menuRows = 8
  /// Narrower screens are treated as this wide.
  private static let leastWidth = 8

  /// The rows of the statement with its prompts, and of what is said under it.
  ///
  /// Never taller than the screen: a statement that is shows the part around the cursor. O(length of
  /// the text), and what the host takes to find the colours.
  public mutating func frame(width: Int, height: Int) -> Frame {
    let width = max(width, Self.leastWidth)
    let height = max(height, 1)
    let below = rowsBelow(width, atMost: min(Self.menuRows + 1, height - 1))
    var frame = statement(width)
    let room = height - below.count
    if frame.rows.count > room {
      top = max(min(top, frame.cursorRow), frame.cursorRow - room + 1)
      top = max(0, min(top, frame.rows.count - room))
      frame.rows = Array(frame.rows[top..<(top + room)])
      frame.cursorRow -= top
    } else {
      top = 0
    }
    frame.rows += below
    return frame
  }

  /// The statement alone, however tall.
  private func statement(_ width: Int) -> Frame {
    let text = buffer.text
    let styles = styles(of: text)
    let layout = StatementLayout(
      prompt: prompt,
      continuation: continuationPrompt,
      width: width
    )
    return layout.frame(of: buffer, styles)
  }

  /// The style of each character.
  private func styles(of text: String) -> [TextStyle] {
    var byByte = [TextStyle](repeating: .plain, count: text.utf8.count)
    for range in host.highlight(text) {
      for byte in range.bytes.clamped(to: 0..<byByte.count) { byByte[byte] = range.style }
    }
    if menu == nil, search == nil {
      for byte in host.brackets(text, buffer.cursorByte) where byByte.indices.contains(byte) {
        byByte[byte] = .match
      }
    }
    var byte = 0
    return buffer.characters.map { character in
      defer { byte += character.utf8.count }
      return byte < byByte.count ? byByte[byte] : .plain
    }
  }

  /// What is shown under the statement: the search, or the menu.
  private func rowsBelow(_ width: Int, atMost limit: Int) -> [[Cell]] {
    guard limit > 0 else { return [] }
    if let search { return [Cell.line(search.line, .faint, width: width)] }
    guard let menu else { return [] }
    let count = menu.candidates.count
    let shown = count <= limit ? count : max(1, limit - 1)
    let first = max(0, min((menu.selected ?? 0) - shown / 2, count - shown))
    let page = menu.candidates[first..<(first + shown)]
    let longest = page.map { CharacterWidth.of($0.text) }.max() ?? 0
    var rows = zip(page, first...).map { candidate, index in
      Self.row(candidate, index == menu.selected, min(longest, width - 4), width)
    }
    if shown < count, rows.count < limit {
      let rest = first > 0 ? "\(first + 1) to \(first + shown)" : "\(shown)"
      rows.append(Cell.line("  \(rest) of \(count)", .faint, width: width))
    }
    return rows
  }

  private static func row(
    _ candidate: Completions.Candidate,
    _ isSelected: Bool,
    _ column: Int,
    _ width: Int
  ) -> [Cell] {
    // The sign says which one is chosen where there are no colours.
    let style = isSelected ? TextStyle.selected : .plain
    var row = Cell.line(isSelected ? "> " : "  ", style, width: width)
    row += Cell.line(candidate.text, style, width: column)
    guard !candidate.description.isEmpty else { return row }
    let gap = max(0, 2 + column - Frame.width(row)) + 2
    row += Cell.line(String(repeating: " ", count: gap), style, width: width - Frame.width(row))
    let rest = width - Frame.width(row)
    return row + Cell.line(candidate.description, isSelected ? style : .faint, width: rest)
  }
}
