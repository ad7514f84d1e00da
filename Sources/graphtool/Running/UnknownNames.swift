import GraphQuery
import NetworkGraph

/// The labels, types and properties of a statement that the graph does not have: often typing
/// errors, which would otherwise show as nothing but an empty answer.
struct UnknownNames {
  /// Sentences about the unknown names of a statement that found nothing: its answer is empty, has a
  /// column without any value, or nothing was changed.
  ///
  /// Known is what the whole graph has, views apart, and the keys of maps that were given.
  static func hints(
    for statement: String,
    _ result: ResultSet,
    in graph: Graph,
    given: [String]
  ) -> [String] {
    let foundNothing =
      result.columns.isEmpty
      ? result.counts.isEmpty || result.counts.viewsAdded > 0
      : result.columns.indices.contains { column in result.rows.allSatisfy { $0[column].isNull } }
    guard foundNothing else { return [] }
    let names = Self(statement)
    let labels = graph.labels.filter { graph.nodeCount(with: $0) > 0 }
    let types = graph.types.filter { graph.relationshipCount(of: $0) > 0 }
    let keys = graph.keys.filter {
      graph.nodeCount(having: $0) > 0 || graph.relationshipCount(having: $0) > 0
    }
    return hints(names.labels, "no node has the label", labels.map { graph.name(of: $0) })
      + hints(names.types, "no relationship has the type", types.map { graph.name(of: $0) })
      + hints(names.keys, "nothing has the property", keys.map { graph.name(of: $0) } + given)
  }

  private static func hints(_ names: [String], _ words: String, _ known: [String]) -> [String] {
    names.filter { !known.contains($0) }.map {
      "\(words) '\($0)'"
        + Suggestion.text(for: $0, among: known, orElse: "'graphtool info' lists what there is")
    }
  }

  /// The labels that stand in the statement, each once.
  private(set) var labels: [String] = []
  /// The types that stand in the statement, each once.
  private(set) var types: [String] = []
  /// The keys that stand in the statement, each once.
  private(set) var keys: [String] = []

  /// Collects the names of a statement.
  ///
  /// After a colon stands a type inside of square brackets, a label elsewhere; a key stands after a
  /// point and in the braces of a node or relationship.
  init(_ statement: String) {
    let pieces = Pieces(statement).all
    var open: [Bracket] = []
    // Whether the next word is a label or type: after a colon, and after `|`, `&`, `!` behind one.
    var expectsName = false
    var isBehindName = false
    // Keys of maps that the statement makes itself, and of the evidence that procedures give.
    var made: Set<String> = ["from", "to", "ties", "sources"]
    for (index, piece) in pieces.enumerated() {
      let before = index > 0 ? pieces[index - 1] : .mark(";")
      let after = index + 1 < pieces.count ? pieces[index + 1] : .mark(";")
      switch piece {
      case .number: break
      case .word(let word):
        if expectsName {
          Self.add(word, to: open.last == .square ? \.types : \.labels, of: &self)
        } else if open.last == .properties ? after == .mark(":") : before == .mark(".") {
          let isCalled = after == .mark("(") || after == .mark(".")
          if !isCalled { Self.add(word, to: \.keys, of: &self) }
        } else if open.last == .braces, after == .mark(":") {
          made.insert(word)
        }
        isBehindName = expectsName
        expectsName = false
      case .mark(let mark):
        if let bracket = Bracket(mark, behind: before, in: open.last) { open.append(bracket) }
        if mark == ")" || mark == "]" || mark == "}" { _ = open.popLast() }
        // `(n:(A|B))` still names labels.
        if mark == "(", expectsName { continue }
        let goesOn = mark == "|" || mark == "&" || mark == "!"
        expectsName =
          mark == ":" && open.last != .braces && open.last != .properties
          || goesOn && (isBehindName || expectsName)
        if !expectsName { isBehindName = false }
      }
    }
    keys.removeAll { made.contains($0) }
  }

  /// What the innermost bracket means.
  private enum Bracket {
    case round
    case square
    case braces
    /// The braces of a node or relationship, as in `(n:Person {name: 'Ana'})`.
    case properties

    init?(_ mark: Character, behind piece: Piece, in outer: Bracket?) {
      switch mark {
      case "(": self = .round
      case "[": self = .square
      case "{":
        guard case .word = piece, outer == .round || outer == .square else {
          self = .braces
          return
        }
        self = .properties
      default: return nil
      }
    }
  }

  private static func add(
    _ name: String,
    to list: WritableKeyPath<Self, [String]>,
    of names: inout Self
  ) {
    if !names[keyPath: list].contains(name) { names[keyPath: list].append(name) }
  }
}

/// A part of a statement; texts are marks, comments are nothing.
private enum Piece: Equatable {
  case word(String)
  case number
  case mark(Character)
}

/// Splits a statement.
private struct Pieces {
  private(set) var all: [Piece] = []
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
    while let piece = next() { all.append(piece) }
  }

  private mutating func next() -> Piece? {
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
        return first.isNumber ? .number : .word(String(word))
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
