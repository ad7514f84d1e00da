/// Earlier states of a text, so that changes can be taken back and made again.
struct UndoStack: Sendable {
  /// What a change is; typing that goes on is taken back a word at a time.
  enum Change: Hashable, Sendable {
    /// A character inside of a word.
    case letter
    /// Anything else.
    case other
  }

  private var past: [EditBuffer] = []
  private var future: [EditBuffer] = []
  private var last = Change.other
  private static let limit = 1_000

  /// Notes the state before a change.
  mutating func note(_ state: EditBuffer, _ change: Change) {
    defer { last = change }
    future.removeAll()
    if change == .letter, last == .letter, !past.isEmpty { return }
    past.append(state)
    if past.count > Self.limit { past.removeFirst() }
  }

  /// Says that the next letter begins a change of its own.
  mutating func endTyping() { last = .other }

  /// The state before the last change, in exchange for the present one.
  mutating func undo(_ present: EditBuffer) -> EditBuffer? {
    last = .other
    guard let state = past.popLast() else { return nil }
    future.append(present)
    return state
  }

  /// The state that was taken back last, in exchange for the present one.
  mutating func redo(_ present: EditBuffer) -> EditBuffer? {
    last = .other
    guard let state = future.popLast() else { return nil }
    past.append(present)
    return state
  }
}
