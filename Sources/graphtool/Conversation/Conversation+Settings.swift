import GraphQuery
import NetworkGraph

/// What a conversation keeps between statements: parameters, the view, the time.
extension Conversation {
  /// Gives a parameter its value, or lists the parameters.
  mutating func setParameter(_ text: String) throws(Failure) {
    let parts = text.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
    guard let name = parts.first else {
      let words = ReadableValue(session.visibleGraph)
      for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
        try Console.print("\(name)  \(words.text(of: value))")
      }
      return
    }
    guard parts.count == 2 else { throw .input("a parameter is set with ':param NAME VALUE'") }
    let plain = name.first == "$" ? String(name.dropFirst()) : name
    guard plain != LastAnswer.parameter else {
      throw .input("'$_' is the last answer; give the parameter another name")
    }
    let value = ParameterValue.value(of: Self.value(in: parts[1]))
    try suppressed?.check(value.texts.map { ("the parameter", $0) })
    parameters[plain] = value
  }

  /// The words of a value: without quotes around them, and without a sign of equality before them.
  private static func value(in text: String) -> String {
    var words = text[...]
    for sign in ["=> ", "= "] where words.hasPrefix(sign) {
      words = words.dropFirst(sign.count).drop { $0.isWhitespace }
    }
    return words.hasPrefix("'") ? CommandWords.unquoted(String(words)) : String(words)
  }

  /// Lets statements see a view, or everything with `*`.
  mutating func setView(_ name: String) throws(Failure) {
    guard !name.isEmpty else {
      let views = session.visibleGraph.views.keys.sorted()
      for view in views { try Console.print("\(view)\(view == scope.view ? "  (in use)" : "")") }
      if views.isEmpty {
        Console.note("there is no view; CREATE VIEW makes one, see docs/views.md")
      }
      return
    }
    let name = CommandWords.unquoted(name)
    var changed = scope
    changed.view = name == "*" ? nil : name
    let names = Array(session.visibleGraph.views.keys)
    guard changed.view.map({ names.contains($0) }) ?? true else {
      throw .input(
        "there is no view of that name"
          + Suggestion.text(for: name, among: names, orElse: "':view' lists those that there are")
      )
    }
    try use(changed)
  }

  /// Lets statements see what held at a time, or at any time with `none`.
  mutating func setTime(_ text: String) throws(Failure) {
    guard !text.isEmpty else {
      throw .input("write a year, month or day behind ':asof', or 'none'")
    }
    var changed = scope
    let isPlain = text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
    changed.time = text == "none" ? nil : isPlain ? "'\(text)'" : text
    try use(changed)
  }

  /// Takes another scope if a statement can be asked of it.
  private mutating func use(_ changed: Scope) throws(Failure) {
    var runner = StatementRunner(session: session, parameters: parameters, limits: limits)
    runner.scope = changed
    var count = 0
    try runner.run("MATCH (n) RETURN count(n)") { (result) throws(Failure) in
      if case .int(let number) = result.rows.first?.first { count = Int(number) }
    }
    scope = changed
    if display.isOnScreen { Console.note("statements see \(CountWords.text(of: count, "node"))") }
  }
}
