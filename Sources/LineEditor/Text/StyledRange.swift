/// A piece of a text and what it is.
public struct StyledRange: Hashable, Sendable {
  /// The bytes of the piece in the UTF-8 of the text.
  public let bytes: Range<Int>
  /// What it is.
  public let style: TextStyle

  /// Creates a piece.
  public init(_ bytes: Range<Int>, _ style: TextStyle) {
    self.bytes = bytes
    self.style = style
  }
}
