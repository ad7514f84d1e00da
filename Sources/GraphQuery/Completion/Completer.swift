public import NetworkGraph

/// Says what may stand at a place of a query that is being typed: from the graph, the language and
/// the text before the place.
///
///     Completer(graph: graph).complete("MATCH (p:Per", at: 12)  // Person
public struct Completer: Sendable {
  private let graph: Graph
  private let procedures: ProcedureRegistry
  private let parameters: [String]

  /// Creates a completer for a graph, the procedures of the session, and names of parameters.
  public init(
    graph: Graph,
    procedures: ProcedureRegistry = .standard,
    parameters: [String] = []
  ) {
    self.graph = graph
    self.procedures = procedures
    self.parameters = parameters
  }

  /// The candidates at a byte of the UTF-8 of a text.
  ///
  /// The text need not be correct. O(n) for the text; O(labels, types and keys) for names; O(nodes of
  /// a label) for the inside of a text.
  public func complete(_ text: String, at byte: Int) -> CompletionList {
    let bytes = Array(text.utf8)
    var end = max(0, min(byte, bytes.count))
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let place = CompletionPlace(bytes, end)
    let candidates = candidates(at: place, bytes, end)
    return CompletionList(bytes: place.start..<end, candidates: candidates)
  }

  private func candidates(
    at place: CompletionPlace,
    _ bytes: [UInt8],
    _ end: Int
  ) -> [CompletionCandidate] {
    let names = GraphNames(graph: graph)
    let typed = place.typed
    switch place.expected {
    case .nothing: return []
    case .start: return matching(typed, LanguageNames.starts(like: typed))
    case .label: return matching(typed, names.labels)
    case .type: return matching(typed, names.types)
    case .key(let thing, let isInBraces):
      let keys = matching(typed, names.keys(of: thing))
      return isInBraces ? keys.map { CompletionCandidate($0.text + ": ", $0.detail) } : keys
    case .parameter:
      return matching("$" + typed, parameters.sorted().map { CompletionCandidate("$" + $0) })
    case .text(let key, let thing, let quote):
      let isClosed = end < bytes.count && bytes[end] == quote
      return names.texts(key, of: thing, beginningWith: typed).map {
        CompletionCandidate(Self.escaped($0, quote) + (isClosed ? "" : Self.text(quote)))
      }
    case .procedure:
      return matching(
        typed,
        procedures.procedures.map { CompletionCandidate("\($0.name)(", $0.signature) }
      )
    case .column(let name):
      return matching(
        typed,
        (procedures[name]?.outputs ?? []).map { CompletionCandidate($0.name, $0.type.rawValue) }
      )
    case .subject: return matching(typed, LanguageNames.subjects(like: typed))
    case .variable: return matching(typed, variables(place.scope))
    case .function: return matching(typed, LanguageNames.functions)
    case .expression:
      let known = matching(typed, variables(place.scope))
      guard !typed.isEmpty else { return known }
      return known + matching(typed, LanguageNames.keywords(like: typed))
        + matching(typed, LanguageNames.functions)
    }
  }

  private func variables(_ scope: ScopeReader.Scope) -> [CompletionCandidate] {
    scope.bindings.map { binding in
      let kind =
        switch binding.kind {
        case .node: "node"
        case .relationship: "relationship"
        case .value: "variable"
        }
      let names = binding.names.joined(separator: ", ")
      return CompletionCandidate(
        GraphNames.quoted(binding.name),
        names.isEmpty ? kind : "\(kind) :\(names)"
      )
    }
  }

  /// The candidates that go on from what was typed, in any case.
  private func matching(
    _ typed: String,
    _ candidates: [CompletionCandidate]
  ) -> [CompletionCandidate] {
    guard !typed.isEmpty else { return candidates }
    let wanted = typed.lowercased()
    return candidates.filter { candidate in
      let text = candidate.text.first == "`" ? candidate.text.dropFirst() : candidate.text[...]
      return text.lowercased().hasPrefix(wanted)
    }
  }

  private static func text(_ quote: UInt8) -> String { String(Unicode.Scalar(quote)) }

  /// A text as it has to stand between quotes.
  private static func escaped(_ text: String, _ quote: UInt8) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      default:
        if scalar.value == UInt32(quote) { result.append("\\") }
        result.append(scalar)
      }
    }
    return String(result)
  }
}
