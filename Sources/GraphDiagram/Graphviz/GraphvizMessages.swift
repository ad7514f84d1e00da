internal import CGraphviz
internal import Synchronization

/// What Graphviz complained about.
///
/// Graphviz hands each message over in fragments and without a user pointer, so they meet in one
/// guarded list: the heading "Error: " or "Warning: " first, then the text.
enum GraphvizMessages {
  private static let fragments = Mutex<[String]>([])

  static func startCollecting() {
    graphviz_collect_messages { text in
      guard let text else { return 0 }
      let fragment = String(cString: text)
      GraphvizMessages.fragments.withLock { list in
        // A layout can repeat one complaint for every node.
        if list.count < 300 { list.append(fragment) }
      }
      return 0
    }
  }

  static func clear() {
    fragments.withLock { $0 = [] }
  }

  /// The errors since the last call, each once and without words that could come from the diagram;
  /// warnings are dropped.
  static func takeErrors() -> [String] {
    let list = fragments.withLock { list in
      defer { list = [] }
      return list
    }
    var errors: [String] = []
    var isError = false
    for fragment in list {
      if fragment.hasPrefix("Error") {
        isError = true
      } else if fragment.hasPrefix("Warning") {
        isError = false
      } else if isError {
        let text = withoutContent(fragment)
        if !errors.contains(text) && errors.count < 5 { errors.append(text) }
      }
    }
    return errors
  }

  /// The message with everything but plain words of Graphviz's own vocabulary blanked out.
  ///
  /// A message may quote a label or an id, and those may be names of persons.
  static func withoutContent(_ message: String) -> String {
    let words = message.split { $0 == " " || $0 == "\n" || $0 == "\t" }
    return words.map { vocabulary.contains($0.lowercased()) ? String($0) : "…" }
      .reduce(into: [String]()) { if !($1 == "…" && $0.last == "…") { $0.append($1) } }
      .joined(separator: " ")
  }

  private static let vocabulary: Set<String> = [
    "a", "all", "allocate", "an", "and", "bad", "be", "bounding", "box", "cairo", "cannot", "could",
    "edge", "edges", "engine", "expected", "failed", "failure", "font", "for", "format", "found",
    "graph", "has", "in", "invalid", "is", "label", "layout", "library", "load", "memory",
    "missing", "no", "node", "nodes", "not", "of", "out", "plugin", "position", "positions",
    "renderer", "shape", "size", "spline", "support", "the", "there", "to", "too", "type",
    "unable", "unknown", "unrecognized", "use", "using", "was", "with",
  ]
}
