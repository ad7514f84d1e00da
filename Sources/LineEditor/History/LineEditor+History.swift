/// Going through the history, and searching in it.
extension LineEditor {
  /// Shows a statement of the history; the place behind the last is what was being written.
  mutating func recall(_ wanted: Int) -> Effect {
    let count = history.statements.count
    guard wanted >= 0, wanted <= count, wanted != place else { return .bell }
    if place == count { draft = buffer }
    place = wanted
    undo = UndoStack()
    goal = nil
    buffer = wanted == count ? draft : EditBuffer(history.statements[wanted])
    top = 0
    return .none
  }

  /// Does what a key means while the history is searched; `nil` when the search is over and the key
  /// means what it always does.
  mutating func handleInSearch(_ key: Key) -> Effect? {
    guard let current = search else { return nil }
    switch key {
    case .text(let text), .paste(let text):
      let line = text.filter { !$0.isNewline }
      return find(current.words + line, from: current.found.map { $0 + 1 } ?? current.start)
    case .backspace:
      guard !current.words.isEmpty else { return .bell }
      return find(String(current.words.dropLast()), from: current.start)
    case .control("r"): return find(current.words, from: current.found ?? current.start)
    case .control("s"):
      let next = current.found.flatMap { history.first(holding: current.words, after: $0) }
      return show(next)
    case .escape, .control("g"), .control("c"):
      buffer = current.original
      search = nil
      return Effect.none
    case .enter, .tab:
      endSearch()
      return Effect.none
    case .control, .alt, .altEnter, .backTab, .wordBackspace, .delete, .up, .down, .left, .right,
      .wordLeft, .wordRight, .home, .end, .pageUp, .pageDown, .unknown:
      endSearch()
      return nil
    }
  }

  /// Looks for words before a position.
  private mutating func find(_ words: String, from position: Int) -> Effect {
    search?.words = words
    guard !words.isEmpty else {
      search?.found = nil
      search?.hasFailed = false
      if let original = search?.original { buffer = original }
      return .none
    }
    return show(history.last(holding: words, before: position))
  }

  private mutating func show(_ position: Int?) -> Effect {
    search?.hasFailed = position == nil
    guard let position else { return .bell }
    search?.found = position
    buffer = EditBuffer(history.statements[position])
    top = 0
    return .none
  }

  /// Takes what was found.
  private mutating func endSearch() {
    if let current = search, let found = current.found {
      if place == history.statements.count { draft = current.original }
      place = found
      undo = UndoStack()
      undo.note(current.original, .other)
    }
    search = nil
  }
}
