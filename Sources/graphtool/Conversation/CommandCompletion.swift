import GraphQuery
import LineEditor
import NetworkGraph

/// What may complete a line that begins with a colon.
struct CommandCompletion {
  let session: Session?
  let parameters: [String]

  func complete(_ text: String, _ byte: Int) -> Completions {
    let before = String(decoding: text.utf8.prefix(byte), as: UTF8.self)
    guard before.first == ":" else { return .none }
    guard let blank = before.firstIndex(where: { $0.isWhitespace }) else { return words(before) }
    guard let command = ConversationCommand.named(String(before[..<blank])) else { return .none }
    let rest = before[blank...].drop { $0.isWhitespace }
    let start = before.utf8.distance(from: before.startIndex, to: rest.startIndex)
    // The last word, which starts behind the last blank.
    let typed = rest.lastIndex { $0.isWhitespace }.map { rest[rest.index(after: $0)...] } ?? rest
    let isFirst = typed.startIndex == rest.startIndex
    let range = (byte - typed.utf8.count)..<byte
    func fitting(_ words: [String], ending: String = "") -> Completions {
      Completions(range, words.filter { $0.hasPrefix(typed) }.map { .init($0 + ending) })
    }
    switch command.completion {
    case .nothing: return .none
    case .words(let words): return isFirst ? fitting(words) : files(rest, typed, range)
    // What follows the name is a value.
    case .parameters: return isFirst ? fitting(parameters.sorted(), ending: " ") : .none
    case .files: return files(rest, rest, start..<byte)
    case .drawing:
      guard typed.hasPrefix("-") else { return files(rest, typed, range) }
      return fitting(DrawingRequest.optionNames, ending: " ")
    case .questions: return isFirst ? fitting(QuestionShelf.names()) : .none
    case .topics: return fitting(ConversationHelp.topics)
    case .views: return fitting((session?.visibleGraph.views.keys.sorted() ?? []) + ["*"])
    case .statement: return statement(String(rest), start, byte)
    case .nodes: return nodes(String(rest), start, byte)
    }
  }

  private func words(_ typed: String) -> Completions {
    Completions(
      0..<typed.utf8.count,
      ConversationCommand.all.filter { $0.name.hasPrefix(typed) }.map {
        .init($0.arguments.isEmpty ? $0.name : $0.name + " ", "\($0.arguments)  \($0.help)")
      }
    )
  }

  /// Files, in quotes where they hold blanks; that of a folder stays open.
  private func files(_ rest: Substring, _ typed: Substring, _ range: Range<Int>) -> Completions {
    let isQuoted = typed.hasPrefix("'")
    let names = FileNames.beginning(with: String(isQuoted ? typed.dropFirst() : typed))
    return Completions(
      range,
      names.map { name in
        guard isQuoted || name.contains(where: \.isWhitespace) else { return .init(name) }
        return .init("'" + name + (name.hasSuffix("/") ? "" : "'"))
      }
    )
  }

  private func statement(_ rest: String, _ start: Int, _ byte: Int) -> Completions {
    guard let session else { return .none }
    let found = KnownNames.completions(session.visibleGraph, parameters, rest, byte - start)
    return Completions(
      found.bytes.lowerBound + start..<found.bytes.upperBound + start,
      found.candidates
    )
  }

  /// Names of nodes: those that would complete the text of a name in a pattern.
  private func nodes(_ rest: String, _ start: Int, _ byte: Int) -> Completions {
    guard let session else { return .none }
    let pattern = "MATCH (n {name: \""
    guard !rest.contains("\""), !rest.contains("\\") else { return .none }
    let text = pattern + rest
    let found = KnownNames.completions(session.visibleGraph, [], text, text.utf8.count)
    return Completions(
      start..<byte,
      found.candidates.map { candidate in
        let name = candidate.text.last == "\"" ? String(candidate.text.dropLast()) : candidate.text
        return Completions.Candidate(name, candidate.description)
      }
    )
  }
}
