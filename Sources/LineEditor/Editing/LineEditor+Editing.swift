/// Typing, deleting, cutting and moving.
extension LineEditor {
  /// Changes the text in a way that can be taken back; `false` says that it cannot be done.
  mutating func change(
    _ kind: UndoStack.Change = .other,
    _ body: (inout EditBuffer) -> Bool
  ) -> Effect {
    var changed = buffer
    guard body(&changed) else { return .bell }
    if changed.characters != buffer.characters { undo.note(buffer, kind) }
    buffer = changed
    return .none
  }

  mutating func type(_ text: String) -> Effect {
    let isLetter = text.count == 1 && text.first?.isWhitespace == false
    return change(isLetter ? .letter : .other) { $0.insert(text) }
  }

  /// Inserts what was pasted; the line feeds at its end would only add empty lines.
  mutating func paste(_ text: String) -> Effect {
    var text = text[...]
    if buffer.isAtEnd {
      while text.last?.isNewline == true { text.removeLast() }
    }
    return change { $0.insert(String(text)) }
  }

  mutating func move(to place: Int) -> Effect {
    undo.endTyping()
    let before = buffer.cursor
    buffer.move(to: place)
    return buffer.cursor == before && place != before ? .bell : .none
  }

  mutating func deleteLeft() -> Effect {
    change { buffer in
      guard buffer.cursor > 0 else { return false }
      buffer.delete((buffer.cursor - 1)..<buffer.cursor)
      return true
    }
  }

  mutating func deleteRight() -> Effect {
    change { buffer in
      guard !buffer.isAtEnd else { return false }
      buffer.delete(buffer.cursor..<(buffer.cursor + 1))
      return true
    }
  }

  /// Cuts a range that touches the cursor; pieces that are cut one after the other stay together.
  mutating func kill(_ range: Range<Int>, _ joins: Bool) -> Effect {
    guard !range.isEmpty else {
      isKilling = joins
      return .bell
    }
    let isBefore = range.upperBound == buffer.cursor
    let piece = buffer.text(in: range)
    killed = !joins ? piece : isBefore ? piece + killed : killed + piece
    isKilling = true
    return change { buffer in
      buffer.delete(range)
      return true
    }
  }

  mutating func restore(_ state: EditBuffer?) -> Effect {
    guard let state else { return .bell }
    buffer = state
    return .none
  }

  mutating func up() -> Effect {
    let column = goal ?? buffer.column
    guard let target = buffer.place(above: column) else { return recall(place - 1) }
    goal = column
    return move(to: target)
  }

  mutating func down() -> Effect {
    let column = goal ?? buffer.column
    guard let target = buffer.place(below: column) else { return recall(place + 1) }
    goal = column
    return move(to: target)
  }
}
