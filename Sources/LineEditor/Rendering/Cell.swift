/// A character in a row of the screen.
struct Cell: Hashable, Sendable {
  /// What is drawn.
  var character: Character
  /// Its colour.
  var style: TextStyle
  /// The columns that it takes.
  var width: UInt8

  /// The cells of a character of a text; a mark without a letter gets a circle to stand on, and
  /// what would steer the terminal or the direction of the text is shown as a sign.
  static func append(_ character: Character, _ style: TextStyle, to row: inout [Cell]) {
    if character == "\t" {
      let blank = Cell(character: " ", style: style, width: 1)
      row.append(blank)
      row.append(blank)
      return
    }
    row.append(cell(character, style))
  }

  /// The cell of a character other than a tabulator.
  static func cell(_ character: Character, _ style: TextStyle) -> Cell {
    if character.isASCII { return Cell(character: character, style: style, width: 1) }
    if character.unicodeScalars.contains(where: { $0.properties.isBidiControl }) {
      return Cell(character: "\u{FFFD}", style: style, width: 1)
    }
    let width = CharacterWidth.of(character)
    guard width == 0 else {
      return Cell(character: character, style: style, width: UInt8(min(width, 8)))
    }
    let isMark = character.unicodeScalars.first?.properties.generalCategory != .format
    let shown = isMark ? "\u{25CC}\(character)".first ?? "\u{FFFD}" : "\u{FFFD}"
    return Cell(character: shown, style: style, width: 1)
  }

  /// A text on one line as cells, cut to a width with a mark at its end.
  static func line(_ text: String, _ style: TextStyle, width limit: Int) -> [Cell] {
    var row: [Cell] = []
    var width = 0
    for character in text {
      let cell = cell(character.isWhitespace ? " " : character, style)
      guard width + Int(cell.width) <= limit else {
        while let last = row.last, width + 1 > limit {
          width -= Int(last.width)
          row.removeLast()
        }
        if limit > 0 { row.append(Cell(character: "…", style: style, width: 1)) }
        break
      }
      width += Int(cell.width)
      row.append(cell)
    }
    return row
  }
}
