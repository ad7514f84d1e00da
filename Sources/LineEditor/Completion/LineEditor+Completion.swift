/// Completing what is before the cursor.
extension LineEditor {
  /// How far the tabulator moves where there is nothing to complete.
  private static let indentation = "  "

  /// Completes as far as there is no choice, and opens the menu where there is one.
  mutating func complete() -> Effect {
    let text = buffer.text
    let start = buffer.lineStart(of: buffer.cursor)
    let isBlank = buffer.characters[start..<buffer.cursor].allSatisfy { $0.isWhitespace }
    // Inside of a statement the tabulator at the start of a line indents it.
    if isBlank, start > 0 { return change { $0.insert(Self.indentation) } }
    let offer = host.complete(text, buffer.cursorByte)
    guard let first = offer.candidates.first else {
      return isBlank ? change { $0.insert(Self.indentation) } : .bell
    }
    let lower = buffer.place(ofByte: offer.bytes.lowerBound)
    let range = lower..<max(lower, buffer.place(ofByte: offer.bytes.upperBound))
    if offer.candidates.count == 1 { return change { $0.replace(range, with: first.text) } }
    let common = offer.commonPrefix
    var filled = range
    if common.count > range.count || common.count == range.count && !range.isEmpty {
      _ = change { $0.replace(range, with: common) }
      filled = range.lowerBound..<buffer.cursor
    }
    menu = CompletionMenu(offer.candidates, buffer, filled)
    return .none
  }

  /// Does what a key means while the menu is open; `nil` when the menu is closed and the key means
  /// what it always does.
  mutating func handleInMenu(_ key: Key) -> Effect? {
    guard var open = menu else { return nil }
    switch key {
    case .tab, .down: buffer = open.step(1)
    case .backTab, .up: buffer = open.step(-1)
    case .escape, .control("g"):
      buffer = open.original
      menu = nil
      return Effect.none
    case .enter where open.selected != nil:
      closeMenu(open)
      return Effect.none
    case .text, .paste, .control, .alt, .altEnter, .enter, .backspace, .wordBackspace, .delete,
      .left, .right, .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .unknown:
      closeMenu(open)
      return nil
    }
    menu = open
    return Effect.none
  }

  /// Keeps the candidate that stands in the text.
  private mutating func closeMenu(_ open: CompletionMenu) {
    if open.selected != nil { undo.note(open.original, .other) }
    menu = nil
  }
}
