/// The words behind a word with a colon: separated by blanks, in quotes where they hold some.
struct CommandWords {
  private(set) var all: [String] = []

  /// Splits a line; a quote is doubled or has a backslash before it where it stands for itself.
  init(_ line: String) throws(Failure) {
    var word: String?
    var rest = line[...]
    while let character = rest.popFirst() {
      if character.isWhitespace {
        if let word { all.append(word) }
        word = nil
      } else if character == "'" || character == "\"" {
        let (text, tail) = try Self.quoted(rest, by: character)
        word = (word ?? "") + text
        rest = tail
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { all.append(word) }
  }

  /// Takes a flag such as `--force` out; whether it was there.
  mutating func take(_ flag: String) -> Bool {
    let count = all.count
    all.removeAll { $0 == flag }
    return all.count < count
  }

  /// A line that is one name: without the quotes around it, if there are any.
  static func unquoted(_ line: String) -> String {
    guard let words = try? CommandWords(line).all, words.count == 1, let word = words.first else {
      return line
    }
    return word
  }

  private static func quoted(
    _ rest: Substring,
    by quote: Character
  ) throws(Failure) -> (String, Substring) {
    var text = ""
    var rest = rest
    while let character = rest.popFirst() {
      if character == "\\", let next = rest.first, next == quote || next == "\\" {
        text.append(next)
        rest.removeFirst()
      } else if character == quote {
        guard rest.first == quote else { return (text, rest) }
        text.append(quote)
        rest.removeFirst()
      } else {
        text.append(character)
      }
    }
    throw .input("the quote \(quote) is not closed")
  }
}
