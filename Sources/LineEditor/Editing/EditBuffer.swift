/// A text of several lines and a cursor in it, counted in characters as people see them.
///
/// Lines end with a line feed. Whatever is inserted or deleted, the text is cut into characters
/// anew around the place, so that an accent joins the letter before it.
struct EditBuffer: Hashable, Sendable {
  /// The characters; line feeds are characters of their own.
  private(set) var characters: [Character] = []
  /// The number of characters before the cursor.
  private(set) var cursor = 0

  /// More characters are no statement.
  static let limit = 4_000_000

  /// Creates a text with the cursor at its end.
  init(_ text: String = "") {
    characters = Array(Self.cleaned(text).prefix(Self.limit))
    cursor = characters.count
  }

  /// The whole text.
  var text: String { String(characters) }

  /// Whether there is no text.
  var isEmpty: Bool { characters.isEmpty }

  /// Whether the cursor is behind the last character.
  var isAtEnd: Bool { cursor == characters.count }

  /// The text between two places.
  func text(in range: Range<Int>) -> String { String(characters[range]) }

  /// The cursor as a place in the UTF-8 of the text.
  ///
  /// O(n).
  var cursorByte: Int { characters[..<cursor].reduce(0) { $0 + $1.utf8.count } }

  /// The place of a character by a byte of the UTF-8 of the text; inside of a character its end.
  func place(ofByte byte: Int) -> Int {
    var seen = 0
    for (index, character) in characters.enumerated() {
      if seen >= byte { return index }
      seen += character.utf8.count
    }
    return characters.count
  }

  /// Moves the cursor, at most to the start or the end.
  mutating func move(to place: Int) { cursor = max(0, min(place, characters.count)) }

  // MARK: - Changes

  /// Puts a text in the place of a range, the cursor behind it; `false` when it is too long.
  @discardableResult
  mutating func replace(_ range: Range<Int>, with text: String) -> Bool {
    let text = Self.cleaned(text)
    guard characters.count - range.count + text.count <= Self.limit else { return false }
    if isSimple(text), isSimple(around: range) {
      characters.replaceSubrange(range, with: text)
      cursor = range.lowerBound + text.count
      return true
    }
    // Characters never reach over the end of a line.
    let (first, last) = (lineStart(of: range.lowerBound), lineEnd(of: range.upperBound))
    let before = String(characters[first..<range.lowerBound]) + text
    let line = before + String(characters[range.upperBound..<last])
    let scalars = before.unicodeScalars.count
    let pieces = Array(line)
    characters.replaceSubrange(first..<last, with: pieces)
    cursor = first
    var seen = 0
    for piece in pieces where seen < scalars {
      seen += piece.unicodeScalars.count
      cursor += 1
    }
    return true
  }

  /// Inserts a text at the cursor; `false` when it is too long.
  @discardableResult
  mutating func insert(_ text: String) -> Bool { replace(cursor..<cursor, with: text) }

  /// Deletes a range and returns what it held; the cursor is then there.
  @discardableResult
  mutating func delete(_ range: Range<Int>) -> String {
    let text = text(in: range)
    replace(range, with: "")
    return text
  }

  /// Swaps the characters beside the cursor, or the last two of the line; `false` without two.
  mutating func transpose() -> Bool {
    let (first, last) = (lineStart(of: cursor), lineEnd(of: cursor))
    let place = cursor == last ? cursor - 1 : cursor
    guard place > first, place < last else { return false }
    let pair = String(characters[place]) + String(characters[place - 1])
    return replace((place - 1)..<(place + 1), with: pair)
  }

  private func isSimple(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private func isSimple(around range: Range<Int>) -> Bool {
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    return (before < 0 || characters[before].isASCII)
      && (after >= characters.count || characters[after].isASCII)
  }

  /// One line feed for every end of a line, and no other character that would steer a terminal.
  private static func cleaned(_ text: String) -> String {
    func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
    }
    if text.unicodeScalars.allSatisfy({ isPlain($0) || $0 == "\n" }) { return text }
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" && last != "\r" {
        result.append("\n")
      } else if isPlain(scalar) || scalar == "\t" {
        result.append(scalar)
      }
      last = scalar
    }
    return String(result)
  }
}
