import GraphQuery
import NetworkGraph

/// The labels and types of a statement that the graph does not have: often typing errors, which
/// would otherwise show as nothing but an empty answer.
struct UnknownNames {
  /// Sentences about the unknown names of a statement whose answer is empty.
  static func hints(for statement: String, _ result: ResultSet) -> [String] {
    guard result.rows.isEmpty, !result.columns.isEmpty else { return [] }
    let names = Self(statement)
    let graph = result.graph
    let labels = graph.labels.filter { graph.nodeCount(with: $0) > 0 }.map { graph.name(of: $0) }
    let types = graph.types.filter { graph.relationshipCount(of: $0) > 0 }
      .map { graph.name(of: $0) }
    return names.labels.filter { !labels.contains($0) }.map {
      "no node has the label '\($0)'"
        + NearestWord.hint(for: $0, among: labels, orElse: "'graphtool info' lists the labels")
    }
      + names.types.filter { !types.contains($0) }.map {
        "no relationship has the type '\($0)'"
          + NearestWord.hint(for: $0, among: types, orElse: "'graphtool info' lists the types")
      }
  }

  /// The labels that stand in the statement, each once.
  private(set) var labels: [String] = []
  /// The types that stand in the statement, each once.
  private(set) var types: [String] = []

  /// Collects the names after colons: types inside of square brackets, labels elsewhere.
  init(_ statement: String) {
    var scanner = Scanner(statement)
    var open: [Character] = []
    // Whether the next word is a name: after a colon, and after `|`, `&` or `!` behind a name.
    var expectsName = false
    var isBehindName = false
    while let piece = scanner.next() {
      switch piece {
      case .word(let word):
        if expectsName { add(word, isType: open.last == "[") }
        isBehindName = expectsName
        expectsName = false
      case .mark(let mark):
        switch mark {
        case "(", "[", "{":
          // `(n:(A|B))` still names labels.
          open.append(mark)
          if mark == "(", expectsName { continue }
        case ")", "]", "}": _ = open.popLast()
        default: break
        }
        let isColon = mark == ":" && open.last != "{"
        expectsName =
          isColon || (isBehindName || expectsName) && (mark == "|" || mark == "&" || mark == "!")
        if !expectsName { isBehindName = false }
      }
    }
  }

  private mutating func add(_ name: String, isType: Bool) {
    if isType {
      if !types.contains(name) { types.append(name) }
    } else if !labels.contains(name) {
      labels.append(name)
    }
  }
}

/// Splits a statement into words and marks; texts, numbers and comments are passed over.
private struct Scanner {
  enum Piece {
    case word(String)
    case mark(Character)
  }

  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  mutating func next() -> Piece? {
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
      } else if first == "'" || first == "\"" {
        skipText(first)
        return .mark(first)
      } else if first == "`" {
        let name = rest.dropFirst().prefix { $0 != "`" }
        rest = rest.dropFirst(name.count + 2)
        return .word(String(name))
      } else if first == "_" || first.isLetter || first.isNumber {
        let word = rest.prefix { $0 == "_" || $0.isLetter || $0.isNumber }
        rest = rest.dropFirst(word.count)
        return .word(String(word))
      } else {
        rest.removeFirst()
        return .mark(first)
      }
    }
    return nil
  }

  private mutating func skipText(_ quote: Character) {
    rest.removeFirst()
    while let character = rest.popFirst(), character != quote {
      if character == "\\" { _ = rest.popFirst() }
    }
  }
}
