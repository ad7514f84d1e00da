/// The line that an error speaks of, and carets to put below it.
struct SourceExcerpt {
  /// Where the error begins.
  let position: SourcePosition
  /// The line, fit for a terminal: tabs and control characters replaced, cut when it is long.
  let line: String
  /// Spaces and carets that stand below the place.
  let carets: String

  /// How many columns of a terminal a line may take.
  private static let width = 90

  /// Cuts the excerpt for a range out of a text; a range over several lines shows its first one.
  init(of range: SourceRange, in bytes: [UInt8]) {
    let source = SourceLine(around: range.lower, in: bytes)
    position = SourcePosition(source)
    let marked = max(0, min(range.upper, source.range.upper) - range.lower)
    let markedText = String(decoding: source.after.utf8.prefix(marked), as: UTF8.self)
    let restText = String(decoding: source.after.utf8.dropFirst(marked), as: UTF8.self)

    var before = Self.printable(source.before)
    var middle = Self.printable(markedText)
    var rest = Self.printable(restText)
    // The marked part comes first, then what stands before it, then what follows.
    if Self.cut(&middle, to: Self.width / 2) { rest = [] }
    let room = Self.width - Self.width(of: middle)
    let restWidth = min(Self.width(of: rest), room / 2)
    if Self.width(of: before) > room - restWidth {
      before.reverse()
      _ = Self.cut(&before, to: room - restWidth)
      before.reverse()
    }
    _ = Self.cut(&rest, to: room - Self.width(of: before))

    line = String(before + middle + rest)
    carets =
      String(repeating: " ", count: Self.width(of: before))
      + String(repeating: "^", count: max(1, Self.width(of: middle)))
  }

  /// Shortens to a width, with a mark at the end; `false` when nothing had to go.
  private static func cut(_ text: inout [Character], to limit: Int) -> Bool {
    guard width(of: text) > limit else { return false }
    var total = 0
    var kept: [Character] = []
    for character in text {
      total += TerminalWidth.of(character)
      guard total < limit else { break }
      kept.append(character)
    }
    kept.append("…")
    text = kept
    return true
  }

  private static func width(of text: [Character]) -> Int {
    text.reduce(0) { $0 + TerminalWidth.of($1) }
  }

  /// Two spaces for a tab, a mark for every other control character.
  private static func printable(_ text: String) -> [Character] {
    text.flatMap { character -> [Character] in
      if character == "\t" { return [" ", " "] }
      let isControl = character.unicodeScalars.contains { scalar in
        scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
      }
      return isControl ? ["\u{FFFD}"] : [character]
    }
  }
}
