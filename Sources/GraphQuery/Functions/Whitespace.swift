/// Blanks at the ends of texts.
enum Whitespace {
  /// A text without the white space (as Unicode defines it) at its ends.
  static func trim(_ text: String) -> String {
    trim(text, atStart: true, atEnd: true) { $0.properties.isWhitespace }
  }

  /// A text without the characters at its ends that are `unwanted`.
  static func trim(
    _ text: String,
    atStart: Bool,
    atEnd: Bool,
    _ unwanted: (Unicode.Scalar) -> Bool
  ) -> String {
    var rest = text.unicodeScalars[...]
    while atStart, let first = rest.first, unwanted(first) { rest.removeFirst() }
    while atEnd, let last = rest.last, unwanted(last) { rest.removeLast() }
    return String(rest)
  }
}
