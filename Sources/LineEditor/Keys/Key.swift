/// What someone did at the keyboard.
public enum Key: Hashable, Sendable {
  /// Characters, one or several that came at once.
  case text(String)
  /// A text that the terminal says was pasted.
  case paste(String)
  /// A letter or sign together with Control, the letter in lower case.
  case control(Character)
  /// A letter or sign together with Alt, or after Escape; the letter in lower case.
  case alt(Character)
  /// The key that ends a line.
  case enter
  /// Enter together with Alt.
  case altEnter
  /// The tabulator.
  case tab
  /// The tabulator together with Shift.
  case backTab
  /// Deletes to the left.
  case backspace
  /// Deletes a word to the left.
  case wordBackspace
  /// Deletes to the right.
  case delete
  /// Escape alone.
  case escape
  /// An arrow.
  case up
  /// An arrow.
  case down
  /// An arrow.
  case left
  /// An arrow.
  case right
  /// An arrow together with Control or Alt.
  case wordLeft
  /// An arrow together with Control or Alt.
  case wordRight
  /// The start of the line.
  case home
  /// The end of the line.
  case end
  /// The page before, also an arrow up with Control or Alt.
  case pageUp
  /// The page after, also an arrow down with Control or Alt.
  case pageDown
  /// A key without a meaning here.
  case unknown
}
