/// The text of a report with the queries that fill it: Markdown in which fenced blocks called `query`,
/// `values` and `diagram` stand for what they ask.
///
/// ````
/// ```query
/// MATCH (n:Person) RETURN n.name
/// ```
/// ````
/// A block `values` gives names to what is written as `{{name}}` in the text; a block `diagram` begins
/// with options as lines `key: value`, then an empty line. Blocks without a name, or called `text`, are
/// shown as they are. Lines that begin with `//` at the very top are a header for others to read.
public struct Recipe: Hashable, Sendable {
  /// One piece of the text.
  public enum Part: Hashable, Sendable {
    /// Markdown, with `{{name}}` in it, and the line where it begins.
    case text(String, line: Int)
    /// A query whose answer is a table, and the line where it begins.
    case query(String, line: Int)
    /// A query whose one row gives values to names.
    case values(String, line: Int)
    /// A query whose answer is drawn.
    case diagram(options: [Option], query: String, line: Int)
  }

  /// An option of a diagram.
  public struct Option: Hashable, Sendable {
    /// The name, as that of an option of `render`.
    public let name: String
    /// What follows the colon.
    public let value: String
  }

  /// The pieces in order.
  public private(set) var parts: [Part] = []

  /// Reads a recipe; throws for a block that does not end or has an unknown name.
  public init(_ text: String) throws(RecipeError) {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let header = lines.prefix { $0.hasPrefix("//") }.count
    for index in 0..<header { lines[index] = "" }
    var start = 0
    var index = 0
    while index < lines.count {
      guard lines[index].hasPrefix("```") else {
        index += 1
        continue
      }
      let kind = String(lines[index].drop { $0 == "`" }).trimmedEnd
      guard let end = lines[(index + 1)...].firstIndex(where: { $0.trimmedEnd == "```" }) else {
        throw RecipeError(line: index + 1, reason: "the block does not end; close it with ```")
      }
      if !["", "text"].contains(kind) {
        add(text: lines, start..<index)
        try add(kind, Array(lines[(index + 1)..<end]), line: index + 2)
        start = end + 1
      }
      index = end + 1
    }
    add(text: lines, start..<lines.count)
  }

  private mutating func add(text lines: [String], _ range: Range<Int>) {
    // The empty lines around blocks are not part of the text.
    let lines = lines[range]
    guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
      let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) })
    else { return }
    parts.append(.text(lines[first...last].joined(separator: "\n"), line: first + 1))
  }

  private mutating func add(_ kind: String, _ lines: [String], line: Int) throws(RecipeError) {
    let text = lines.joined(separator: "\n")
    if kind == "query" { return parts.append(.query(text, line: line)) }
    if kind == "values" { return parts.append(.values(text, line: line)) }
    guard kind == "diagram" else {
      throw RecipeError(
        line: line - 1,
        reason:
          "there are no blocks called '\(kind)'; 'query', 'values' and 'diagram' hold queries, 'text' "
          + "is shown as it is"
      )
    }
    var options: [Option] = []
    var index = 0
    while index < lines.count, !lines[index].allSatisfy(\.isWhitespace) {
      // A query may begin at once where there are no options.
      guard let colon = lines[index].firstIndex(of: ":"),
        lines[index][..<colon].allSatisfy({ $0.isLetter || $0 == "-" }),
        colon > lines[index].startIndex
      else {
        guard options.isEmpty else {
          throw RecipeError(
            line: line + index,
            reason: "an option is written 'key: value'; an empty line ends the options"
          )
        }
        break
      }
      let value = lines[index][lines[index].index(after: colon)...].drop(while: \.isWhitespace)
      options.append(Option(name: String(lines[index][..<colon]), value: String(value).trimmedEnd))
      index += 1
    }
    let query = lines[index...].joined(separator: "\n")
    parts.append(.diagram(options: options, query: query, line: line + index))
  }

  /// A text with values in place of `{{name}}`; throws for a name without a value.
  ///
  /// Values are words of the text: what Markdown would read as a sign is escaped, unless the text is
  /// plain.
  public static func filled(
    _ text: String,
    _ values: [String: String],
    isPlain: Bool = false
  ) throws(RecipeError) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else { break }
      let name = String(rest[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace })
      guard let value = values[name] else {
        let line = text[..<start.lowerBound].count { $0.isNewline } + 1
        throw RecipeError(
          line: line,
          reason:
            "nothing has the name '\(name)'; name a parameter or a column of a block 'values' "
            + "above"
        )
      }
      result += rest[..<start.lowerBound] + (isPlain ? value : MarkdownText.escaped(value))
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}

/// What is wrong with a recipe.
public struct RecipeError: Error, Hashable, Sendable {
  /// The line, the first being 1; in a text that is filled, counted from its start.
  public let line: Int
  /// The reason and the way out.
  public let reason: String
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
