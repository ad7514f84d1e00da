/// What a piece of text is, as far as its colour goes.
public enum TextStyle: UInt8, Hashable, Sendable, CaseIterable {
  /// Nothing in particular.
  case plain
  /// What stands before a line.
  case prompt
  /// A word of the grammar.
  case keyword
  /// A function that is called.
  case function
  /// The kind of a thing.
  case label
  /// The kind of a connection.
  case type
  /// A value that is given from outside.
  case parameter
  /// A text in quotes.
  case string
  /// A number.
  case number
  /// A comment.
  case comment
  /// Something that cannot be read.
  case error
  /// A bracket beside the cursor, and its partner.
  case match
  /// Explanations.
  case faint
  /// The chosen line of a menu.
  case selected

  /// The parameters of the escape sequence that turns the style on; empty for plain.
  ///
  /// Only colours that every terminal has and that are readable on white as on black.
  var codes: String {
    switch self {
    case .plain: ""
    case .prompt: "1"
    case .keyword: "1;34"
    case .function: "34"
    case .label: "36"
    case .type: "35"
    case .parameter: "35"
    case .string: "32"
    case .number: "33"
    case .comment: "90"
    case .error: "31;4"
    case .match: "1;4"
    case .faint: "90"
    case .selected: "7"
    }
  }
}
