/// Reads feature files line by line.
///
/// Known: tags, comments, descriptions, `Feature`, `Rule`, `Background`, `Scenario`/`Example`,
/// `Scenario Outline`/`Scenario Template`, `Examples`/`Scenarios`, steps with texts and tables,
/// and line ends of LF, CRLF and CR. English keywords only.
public struct GherkinReader {
  private var lines: [Substring]
  private var index = 0

  private init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    // A byte order mark belongs to no line.
    if let first = lines.first, first.first == "\u{FEFF}" { lines[0] = first.dropFirst() }
  }

  /// Reads the text of one file.
  public static func read(_ text: String) throws(GherkinError) -> GherkinFeature {
    var reader = Self(text)
    return try reader.feature()
  }

  // MARK: Lines

  private var number: Int { min(index, lines.count - 1) + 1 }

  /// The line without the blanks around it.
  private var line: String { index < lines.count ? Self.trimmed(lines[index]) : "" }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop { $0.isWhitespace }
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return String(line)
  }

  /// Moves to the next line that is neither empty nor a comment; `false` at the end.
  private mutating func skip() -> Bool {
    while index < lines.count {
      let line = line
      if !line.isEmpty, !line.hasPrefix("#") { return true }
      index += 1
    }
    return false
  }

  /// What follows one of these keywords and its colon.
  private func title(_ keywords: String...) -> String? {
    for keyword in keywords where line.hasPrefix(keyword + ":") {
      return Self.trimmed(line.dropFirst(keyword.count + 1))
    }
    return nil
  }

  private mutating func tags() -> [String] {
    var tags: [String] = []
    while skip(), line.hasPrefix("@") {
      let words = line.split { $0.isWhitespace }
      tags += words.prefix { !$0.hasPrefix("#") }.map(String.init)
      index += 1
    }
    return tags
  }

  /// Free text up to the next line with a meaning.
  private mutating func description() -> String {
    var texts: [String] = []
    while index < lines.count, !hasMeaning {
      if !line.hasPrefix("#") { texts.append(line) }
      index += 1
    }
    while texts.last == "" { texts.removeLast() }
    return texts.drop { $0.isEmpty }.joined(separator: "\n")
  }

  private var hasMeaning: Bool {
    let titles = [
      "Feature", "Rule", "Background", "Scenario Outline", "Scenario Template", "Scenario",
      "Example", "Examples", "Scenarios",
    ]
    return line.hasPrefix("@") || line.hasPrefix("|") || role != nil
      || titles.contains { line.hasPrefix($0 + ":") }
  }

  // MARK: Sections

  private mutating func feature() throws(GherkinError) -> GherkinFeature {
    let tags = tags()
    guard skip(), let name = title("Feature") else {
      throw GherkinError(line: number, reason: "expected 'Feature:'")
    }
    index += 1
    let description = description()
    let scenarios = try section(tags: tags, background: [])
    if index < lines.count {
      throw GherkinError(line: number, reason: "unexpected '\(line)'")
    }
    return GherkinFeature(
      name: name,
      description: description,
      tags: tags,
      scenarios: scenarios
    )
  }

  /// The scenarios of a feature with its rules.
  private mutating func section(
    tags: [String],
    background: [GherkinStep]
  ) throws(GherkinError) -> [GherkinScenario] {
    var scenarios: [GherkinScenario] = []
    // What holds for the feature, and for the rule that is being read.
    var (common, ruleTags) = (background, tags)
    var inherited = background
    var isInRule = false
    while skip() {
      let own = self.tags()
      guard skip() else { break }
      if title("Background") != nil {
        index += 1
        _ = description()
        let steps = try steps()
        inherited += steps
        if !isInRule { common = inherited }
      } else if title("Rule") != nil {
        index += 1
        _ = description()
        (inherited, ruleTags, isInRule) = (common, tags + own, true)
      } else if let name = title("Scenario Outline", "Scenario Template", "Scenario", "Example") {
        scenarios += try scenario(name, tags: ruleTags + own, background: inherited)
      } else {
        throw GherkinError(line: number, reason: "unexpected '\(line)'")
      }
    }
    return scenarios
  }

  /// The scenario at the index: itself, or one for each row of its examples.
  private mutating func scenario(
    _ name: String,
    tags: [String],
    background: [GherkinStep]
  ) throws(GherkinError) -> [GherkinScenario] {
    let line = number
    index += 1
    _ = description()
    let steps = try steps()
    var expanded: [GherkinScenario] = []
    var isOutline = false
    while true {
      // Tags may belong to examples or to the next scenario.
      let before = index
      let own = self.tags()
      guard skip(), title("Examples", "Scenarios") != nil else {
        index = before
        break
      }
      isOutline = true
      index += 1
      _ = description()
      let first = skip() ? number : lines.count
      let table = try table()
      guard let header = table.rows.first else { continue }
      for (row, place) in zip(table.rows, table.lines).dropFirst() {
        let values = Dictionary(zip(header, row)) { first, _ in first }
        expanded.append(
          GherkinScenario(
            name: Self.fill(name, values),
            tags: tags + own,
            line: place,
            example: expanded.count + 1,
            steps: background + steps.map { Self.fill($0, values) }
          )
        )
      }
      if table.rows.count < 2 {
        throw GherkinError(line: first, reason: "examples without rows")
      }
    }
    guard !isOutline else { return expanded }
    return [
      GherkinScenario(
        name: name,
        tags: tags,
        line: line,
        example: nil,
        steps: background + steps
      )
    ]
  }

  // MARK: Steps

  /// The role of the step at the index and the text behind its keyword; the role is `nil` for
  /// one that continues the step before.
  private var role: (role: GherkinStep.Role?, text: String)? {
    let keywords: [(String, GherkinStep.Role?)] = [
      ("Given ", .given), ("When ", .when), ("Then ", .then), ("And ", nil), ("But ", nil),
      ("* ", nil),
    ]
    for (keyword, role) in keywords where line.hasPrefix(keyword) {
      return (role, Self.trimmed(line.dropFirst(keyword.count)))
    }
    return nil
  }

  private mutating func steps() throws(GherkinError) -> [GherkinStep] {
    var steps: [GherkinStep] = []
    while skip(), let (role, text) = role {
      let place = number
      index += 1
      steps.append(
        GherkinStep(
          role: role ?? steps.last?.role ?? .given,
          text: text,
          argument: try argument(),
          line: place
        )
      )
    }
    return steps
  }

  private mutating func argument() throws(GherkinError) -> GherkinStep.Argument {
    guard skip() else { return .none }
    for delimiter in ["\"\"\"", "```"] where line.hasPrefix(delimiter) {
      return .text(try text(until: delimiter))
    }
    guard line.hasPrefix("|") else { return .none }
    return .table(try table().rows)
  }

  /// The lines up to the delimiter, without the indentation of the opening one.
  private mutating func text(until delimiter: String) throws(GherkinError) -> String {
    let opening = number
    let indentation = lines[index].prefix { $0 == " " || $0 == "\t" }.count
    index += 1
    var texts: [String] = []
    while index < lines.count {
      if line == delimiter {
        index += 1
        return texts.joined(separator: "\n")
      }
      let blanks = lines[index].prefix { $0 == " " || $0 == "\t" }.count
      let text = String(lines[index].dropFirst(min(indentation, blanks)))
      texts.append(Self.unescaped(text, delimiter))
      index += 1
    }
    throw GherkinError(line: opening, reason: "'\(delimiter)' is not closed")
  }

  /// Inside a text the delimiter is written with a backslash before each, or the first, sign.
  private static func unescaped(_ text: String, _ delimiter: String) -> String {
    guard text.contains("\\"), let sign = delimiter.first else { return text }
    let each = delimiter.map { "\\\($0)" }.joined()
    return replace(
      each,
      in: replace("\\\(sign)\(sign)\(sign)", in: text, by: delimiter),
      by: delimiter
    )
  }

  // MARK: Tables

  private mutating func table() throws(GherkinError) -> (rows: [[String]], lines: [Int]) {
    var rows: [[String]] = []
    var places: [Int] = []
    while skip(), line.hasPrefix("|") {
      let cells = try cells()
      if let first = rows.first, first.count != cells.count {
        throw GherkinError(
          line: number,
          reason: "\(cells.count) cells in a table of \(first.count) columns"
        )
      }
      rows.append(cells)
      places.append(number)
      index += 1
    }
    return (rows, places)
  }

  /// The cells of the row; `\|` is a bar, `\n` a line feed and `\\` a backslash.
  ///
  /// Blanks around a cell are dropped before escapes are resolved, so that a cell may begin or end
  /// with a line feed.
  private func cells() throws(GherkinError) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(Self.unescapedCell(Self.trimmed(cell[...])))
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    guard Self.trimmed(cell[...]).isEmpty else {
      throw GherkinError(line: number, reason: "a row ends with '|'")
    }
    return cells
  }

  private static func unescapedCell(_ cell: String) -> String {
    guard cell.contains("\\") else { return cell }
    var result = ""
    var characters = cell.makeIterator()
    while let character = characters.next() {
      guard character == "\\" else {
        result.append(character)
        continue
      }
      switch characters.next() {
      case "|"?: result.append("|")
      case "n"?: result.append("\n")
      case "\\"?: result.append("\\")
      case let other?: result += "\\\(other)"
      case nil: result.append("\\")
      }
    }
    return result
  }

  // MARK: Outlines

  private static func fill(_ step: GherkinStep, _ values: [String: String]) -> GherkinStep {
    var step = step
    step.text = fill(step.text, values)
    switch step.argument {
    case .none: break
    case .text(let text): step.argument = .text(fill(text, values))
    case .table(let rows):
      step.argument = .table(rows.map { $0.map { fill($0, values) } })
    }
    return step
  }

  /// Puts the values in place of `<name>`; what a value holds is not looked at again.
  private static func fill(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      rest = rest[open...]
      if let close = rest.firstIndex(of: ">"),
        let value = values[String(rest[rest.index(after: open)..<close])]
      {
        result += value
        rest = rest[rest.index(after: close)...]
      } else {
        result.append("<")
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func replace(_ part: String, in text: String, by other: String) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
