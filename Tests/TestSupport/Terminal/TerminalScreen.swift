import LineEditor

/// What a terminal shows after some bytes: a small model of one, held against what programs write.
///
/// It knows the sequences that move the cursor and clear, scrolls at its end, and waits with the
/// wrap at the last column as terminals do. Rows that were scrolled away are kept.
public struct TerminalScreen: Sendable {
  /// The columns.
  public private(set) var width: Int
  /// The rows.
  public private(set) var height: Int
  /// The rows that were scrolled away, and those that are shown.
  private var rows: [[String]] = [[]]
  /// The first row that is shown.
  private var base = 0
  private var row = 0
  private var column = 0
  /// How many characters were drawn.
  public private(set) var drawn = 0
  /// How many bells rang.
  public private(set) var bells = 0

  /// Creates an empty screen.
  public init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
  }

  /// The rows that are shown, without blanks at their ends, and without empty rows at the end.
  public var lines: [String] { Self.text(rows[base...]) }

  /// All rows, also those that were scrolled away.
  public var allLines: [String] { Self.text(rows[...]) }

  /// The row of the cursor on the screen.
  public var cursorRow: Int { row }

  /// The column of the cursor.
  public var cursorColumn: Int { min(column, width - 1) }

  private static func text(_ rows: ArraySlice<[String]>) -> [String] {
    var lines = rows.map { cells in
      var line = cells.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Changes the size; rows stay as they are.
  public mutating func resize(width: Int, height: Int) {
    let place = base + row
    (self.width, self.height) = (width, height)
    base = max(0, min(base, place), place - height + 1)
    row = place - base
    column = min(column, width - 1)
  }

  /// Shows more bytes, which have to end between characters and sequences.
  public mutating func show(_ bytes: some Collection<UInt8>) {
    var text = ""
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar.value >= 0x20, scalar.value != 0x7F {
        text.unicodeScalars.append(scalar)
        continue
      }
      draw(&text)
      switch scalar.value {
      case 0x07: bells += 1
      case 0x08: column = max(0, column - 1)
      case 0x0A: lineFeed()
      case 0x0D: column = 0
      case 0x1B: sequence(&rest)
      default: break
      }
    }
    draw(&text)
  }

  private mutating func draw(_ text: inout String) {
    for character in text {
      let width = CharacterWidth.of(character)
      if column + width > self.width {
        column = 0
        lineFeed()
      }
      extend()
      let place = base + row
      while rows[place].count < column + width { rows[place].append(" ") }
      if width > 0 {
        rows[place][column] = String(character)
        for next in 1..<max(1, width) { rows[place][column + next] = "" }
      }
      column += width
      drawn += 1
    }
    text = ""
  }

  private mutating func extend() {
    while rows.count <= base + row { rows.append([]) }
  }

  private mutating func lineFeed() {
    if row == height - 1 { base += 1 } else { row += 1 }
    extend()
  }

  private mutating func sequence(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.popFirst() == "[" else { return }
    var parameters = ""
    while let scalar = rest.popFirst() {
      guard scalar.value >= 0x40 else {
        parameters.unicodeScalars.append(scalar)
        continue
      }
      let number = Int(parameters) ?? 1
      switch scalar {
      case "A": row = max(0, row - number)
      case "B": row = min(height - 1, row + number)
      case "C": column = min(width - 1, column + number)
      case "D": column = max(0, min(column, width - 1) - number)
      case "H": (row, column) = (0, 0)
      case "J": clear(isWhole: parameters == "2")
      case "K": clearLine()
      default: break
      }
      extend()
      return
    }
  }

  private mutating func clear(isWhole: Bool) {
    if isWhole {
      for place in rows.indices where place >= base { rows[place] = [] }
    } else {
      clearLine()
      for place in rows.indices where place > base + row { rows[place] = [] }
    }
  }

  private mutating func clearLine() {
    extend()
    let place = base + row
    if rows[place].count > column { rows[place].removeLast(rows[place].count - column) }
  }
}
