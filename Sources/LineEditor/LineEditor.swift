/// A statement of several lines while it is being written: what the keys do to it.
///
/// It knows no terminal: keys come in, ``handle(_:)`` says what follows from them, and
/// ``frame(width:height:)`` what is to be seen. What a statement is, which colours it has and what
/// may complete it is said by its ``Host``.
///
///     var editor = LineEditor(host: LineEditor.Host(isComplete: { $0.hasSuffix(";") }))
///     _ = editor.handle(.text("RETURN 1;"))
///     editor.handle(.enter)  // .accept("RETURN 1;")
public struct LineEditor {
  /// What the program around an editor says about the text.
  public struct Host {
    /// Whether a text is done, so that Enter hands it over.
    public var isComplete: (String) -> Bool
    /// The pieces of a text that have a colour; the later of two that overlap counts.
    public var highlight: (String) -> [StyledRange]
    /// What may stand at a byte of a text.
    public var complete: (String, Int) -> Completions
    /// The bytes of the bracket beside a byte and of its partner.
    public var brackets: (String, Int) -> [Int]

    /// Creates a host; left out, every text is done and nothing is known about it.
    public init(
      isComplete: @escaping (String) -> Bool = { _ in true },
      highlight: @escaping (String) -> [StyledRange] = { _ in [] },
      complete: @escaping (String, Int) -> Completions = { _, _ in .none },
      brackets: @escaping (String, Int) -> [Int] = { _, _ in [] }
    ) {
      self.isComplete = isComplete
      self.highlight = highlight
      self.complete = complete
      self.brackets = brackets
    }
  }

  /// What follows from a key.
  public enum Effect: Hashable, Sendable {
    /// At most the text or the cursor has changed.
    case none
    /// The key cannot do anything here.
    case bell
    /// The screen is to be cleared.
    case clearScreen
    /// The text is done.
    case accept(String)
    /// The text was thrown away.
    case cancel
    /// Nobody wants to write any more.
    case leave
  }

  /// What stands before the first line.
  public var prompt: String
  /// What stands before every other line.
  public var continuationPrompt: String
  /// The statements that the arrows go through.
  public var history: History

  let host: Host
  var buffer = EditBuffer()
  var undo = UndoStack()
  /// What was cut last.
  var killed = ""
  /// Whether the last key cut something, so that the next piece joins it.
  var isKilling = false
  /// The column that the cursor wants to be in while it moves over lines.
  var goal: Int?
  /// The statement of the history that is shown; its count stands for the one that is written.
  var place: Int
  /// What was being written when the history was entered.
  var draft = EditBuffer()
  var menu: CompletionMenu?
  var search: HistorySearch?
  /// The first row that is shown of a statement that is taller than the screen.
  var top = 0

  /// Creates an editor without a text.
  public init(
    host: Host = Host(),
    history: History = History(),
    prompt: String = "> ",
    continuationPrompt: String = "  "
  ) {
    self.host = host
    self.history = history
    self.prompt = prompt
    self.continuationPrompt = continuationPrompt
    place = history.statements.count
  }

  /// The text as it is now.
  public var text: String { buffer.text }

  /// The characters before the cursor.
  public var cursor: Int { buffer.cursor }

  /// Begins a new statement.
  public mutating func reset() {
    buffer = EditBuffer()
    undo = UndoStack()
    (menu, search, goal) = (nil, nil, nil)
    isKilling = false
    place = history.statements.count
    draft = EditBuffer()
    top = 0
  }

  /// Does what a key means.
  ///
  /// O(length of the text), and what the host takes for Enter and the tabulator.
  public mutating func handle(_ key: Key) -> Effect {
    if search != nil, let effect = handleInSearch(key) { return effect }
    if menu != nil, let effect = handleInMenu(key) { return effect }
    let wasKilling = isKilling
    isKilling = false
    if key != .up, key != .down { goal = nil }
    switch key {
    case .text(let text): return type(text)
    case .paste(let text): return paste(text)
    case .control(let letter): return control(letter, wasKilling)
    case .alt(let letter): return alt(letter, wasKilling)
    case .enter: return enter()
    case .altEnter: return change { $0.insert("\n") }
    case .tab: return complete()
    case .backspace: return deleteLeft()
    case .wordBackspace: return kill(buffer.wordStart..<buffer.cursor, wasKilling)
    case .delete: return deleteRight()
    case .up: return up()
    case .down: return down()
    case .left: return move(to: buffer.cursor - 1)
    case .right: return move(to: buffer.cursor + 1)
    case .wordLeft: return move(to: buffer.wordStart)
    case .wordRight: return move(to: buffer.wordEnd)
    case .home: return move(to: buffer.lineStart(of: buffer.cursor))
    case .end: return move(to: buffer.lineEnd(of: buffer.cursor))
    case .pageUp: return recall(place - 1)
    case .pageDown: return recall(place + 1)
    case .escape, .backTab, .unknown: return .none
    }
  }

  private mutating func control(_ letter: Character, _ wasKilling: Bool) -> Effect {
    let cursor = buffer.cursor
    switch letter {
    case "a": return move(to: buffer.lineStart(of: cursor))
    case "b": return move(to: cursor - 1)
    case "c":
      reset()
      return .cancel
    case "d": return buffer.isEmpty ? .leave : deleteRight()
    case "e": return move(to: buffer.lineEnd(of: cursor))
    case "f": return move(to: cursor + 1)
    case "k":
      let end = buffer.lineEnd(of: cursor)
      // At the end of a line its line feed goes.
      return kill(cursor..<(end == cursor && !buffer.isAtEnd ? end + 1 : end), wasKilling)
    case "l": return .clearScreen
    case "n": return recall(place + 1)
    case "p": return recall(place - 1)
    case "r":
      search = HistorySearch(from: buffer, history.statements.count)
      return .none
    case "t": return change { $0.transpose() }
    case "u": return kill(buffer.lineStart(of: cursor)..<cursor, wasKilling)
    case "w": return kill(buffer.blankWordStart..<cursor, wasKilling)
    case "y":
      let killed = killed
      return change { !killed.isEmpty && $0.insert(killed) }
    case "z", "_": return restore(undo.undo(buffer))
    default: return .none
    }
  }

  private mutating func alt(_ letter: Character, _ wasKilling: Bool) -> Effect {
    switch letter {
    case "b": return move(to: buffer.wordStart)
    case "f": return move(to: buffer.wordEnd)
    case "d": return kill(buffer.cursor..<buffer.wordEnd, wasKilling)
    case "_": return restore(undo.redo(buffer))
    case "<": return move(to: 0)
    case ">": return move(to: buffer.characters.count)
    default: return .none
    }
  }

  private mutating func enter() -> Effect {
    let text = buffer.text
    guard host.isComplete(text) else {
      return change { $0.insert("\n") }
    }
    return .accept(text)
  }
}
