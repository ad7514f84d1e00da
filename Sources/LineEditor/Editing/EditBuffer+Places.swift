/// Places in a text: lines and words.
extension EditBuffer {
  /// The start of the line that a place is in.
  func lineStart(of place: Int) -> Int {
    var place = place
    while place > 0, characters[place - 1] != "\n" { place -= 1 }
    return place
  }

  /// The end of the line that a place is in, before its line feed.
  func lineEnd(of place: Int) -> Int {
    var place = place
    while place < characters.count, characters[place] != "\n" { place += 1 }
    return place
  }

  /// Whether the cursor is in the first line.
  var isInFirstLine: Bool { lineStart(of: cursor) == 0 }

  /// Whether the cursor is in the last line.
  var isInLastLine: Bool { lineEnd(of: cursor) == characters.count }

  /// The columns of the line before the cursor.
  var column: Int {
    characters[lineStart(of: cursor)..<cursor].reduce(0) { $0 + CharacterWidth.of($1) }
  }

  /// The place in the line above that is closest to a column; `nil` in the first line.
  func place(above column: Int) -> Int? {
    let start = lineStart(of: cursor)
    return start > 0 ? place(column, from: lineStart(of: start - 1)) : nil
  }

  /// The place in the line below that is closest to a column; `nil` in the last line.
  func place(below column: Int) -> Int? {
    let end = lineEnd(of: cursor)
    return end < characters.count ? place(column, from: end + 1) : nil
  }

  private func place(_ column: Int, from start: Int) -> Int {
    var (place, width) = (start, 0)
    while place < characters.count, characters[place] != "\n" {
      width += CharacterWidth.of(characters[place])
      if width > column { break }
      place += 1
    }
    return place
  }

  /// The start of the word before the cursor.
  var wordStart: Int {
    var place = cursor
    while place > 0, !Self.isWord(characters[place - 1]) { place -= 1 }
    while place > 0, Self.isWord(characters[place - 1]) { place -= 1 }
    return place
  }

  /// The end of the word after the cursor.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, !Self.isWord(characters[place]) { place += 1 }
    while place < characters.count, Self.isWord(characters[place]) { place += 1 }
    return place
  }

  /// The start of what stands between blanks before the cursor.
  var blankWordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
