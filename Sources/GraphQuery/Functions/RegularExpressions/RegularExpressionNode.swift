/// A regular expression as a tree.
indirect enum RegularExpressionNode {
  /// One of several ways.
  case alternatives([RegularExpressionNode])
  /// A condition on the place, which takes no character.
  case assertion(Assertion)
  /// One character of a set.
  case character(CharacterClass)
  /// A part from `minimum` to `maximum` times, or any number of times if there is no maximum.
  case repeated(RegularExpressionNode, minimum: Int, maximum: Int?)
  /// One part after another; none for the empty text.
  case sequence([RegularExpressionNode])

  /// A condition on a place between two characters.
  enum Assertion: Hashable, Sendable {
    /// The start of the text.
    case textStart
    /// The end of the text.
    case textEnd
    /// The end of the text, or before the line feed that ends it.
    case lastLineEnd
    /// The start of a line.
    case lineStart
    /// The end of a line.
    case lineEnd
    /// Between a word character and another one.
    case wordBoundary
    /// Not between a word character and another one.
    case noWordBoundary
  }
}
