import NetworkGraph

/// A query with a header that says, in comments, what it asks and which parameters it takes.
///
/// ```
/// // title: Who can introduce one actor to another?
/// // question: Through whom does the shortest way lead?
/// // data: examples/the-hague
/// // param x: TEXT = "ADPC" - the name of the one who asks
/// ```
/// The header ends at the first line that is no comment; other comments in it mean nothing.
struct QuestionFile {
  /// A parameter of the header.
  struct Parameter: Hashable {
    /// What values it takes.
    enum Kind: String, Hashable, CaseIterable {
      case boolean = "BOOLEAN"
      case integer = "INTEGER"
      case list = "LIST"
      case number = "NUMBER"
      case text = "TEXT"
    }

    let name: String
    let kind: Kind
    /// The value that it has unless another is given.
    let fallback: Value?
    let meaning: String
  }

  /// What stands above the answer; empty for a query without a header.
  private(set) var title = ""
  /// The question in plain words.
  private(set) var question = ""
  /// The data that the question was written for.
  private(set) var data = ""
  /// The parameters in the order of the header.
  private(set) var parameters: [Parameter] = []
  /// The whole text, header included.
  let text: String
  private let name: String

  /// A query as it is typed, without a header.
  init(query: String) {
    text = query
    name = ""
  }

  /// Reads a header; `name` stands for the file in messages.
  init(text: String, name: String) throws(Failure) {
    self.text = text
    self.name = name
    var rest = text[...]
    var number = 0
    while !rest.isEmpty {
      let full = rest.prefix { !$0.isNewline }
      rest = rest.dropFirst(full.count + 1)
      number += 1
      let line = full.trimmed
      if line.isEmpty { continue }
      guard line.hasPrefix("//") else { break }
      let comment = line.dropFirst(2).trimmed
      if let words = comment.after("title:") { title = String(words) }
      if let words = comment.after("question:") { question = String(words) }
      if let words = comment.after("data:") { data = String(words) }
      if let words = comment.after("param ") {
        guard let parameter = Parameter(header: words) else {
          throw .input(
            "\(name):\(number): a parameter is described as "
              + "'// param NAME: TYPE = DEFAULT - meaning', TYPE being one of "
              + Parameter.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          )
        }
        guard !parameters.contains(where: { $0.name == parameter.name }) else {
          throw .input(
            "\(name):\(number): the parameter '\(parameter.name)' is described twice; leave one out"
          )
        }
        parameters.append(parameter)
      }
    }
  }

  /// The values of all parameters from texts by name, defaults filled in.
  func values(_ texts: [String: String]) throws(Failure) -> [String: Value] {
    try values(texts.mapValues { GivenValue.text($0) })
  }

  /// The values of all parameters from what was given by name, defaults filled in.
  ///
  /// `ask` may get the values that were not given. Fails for a name that a header with parameters does
  /// not have, for a value of another type and for a parameter without a value.
  func values(
    _ given: [String: GivenValue],
    ask: (Parameter) throws(Failure) -> String? = { _ in nil }
  ) throws(Failure) -> [String: Value] {
    guard !parameters.isEmpty else { return given.mapValues(\.value) }
    for name in given.keys.sorted() where !parameters.contains(where: { $0.name == name }) {
      let names = parameters.map(\.name)
      throw .usage(
        "\(self.name) has no parameter '\(name)'"
          + Suggestion.text(for: name, among: names, orElse: "it has \(names.quotedList)")
      )
    }
    var values = given.mapValues(\.value)
    for parameter in parameters {
      if let given = given[parameter.name] {
        values[parameter.name] = try parameter.value(of: given)
      } else if let text = try ask(parameter) {
        values[parameter.name] = try parameter.value(of: .text(text))
      } else if let fallback = parameter.fallback {
        values[parameter.name] = fallback
      } else {
        let meaning = parameter.meaning.isEmpty ? "" : " (\(parameter.meaning))"
        throw .usage(
          "the parameter '\(parameter.name)'\(meaning) has no value; "
            + "give it with -p \(parameter.name)=..."
        )
      }
    }
    return values
  }
}

extension GivenValue {
  /// The value where no question says which type it has.
  fileprivate var value: Value {
    switch self {
    case .text(let text): ParameterValue.value(of: text)
    case .value(let value): value
    }
  }
}

extension QuestionFile.Parameter {
  /// Reads `NAME: TYPE = DEFAULT - meaning`; the default and the meaning may be left out.
  init?(header: Substring) {
    guard let colon = header.firstIndex(of: ":") else { return nil }
    let name = header[..<colon].trimmed
    var rest = header[header.index(after: colon)...].trimmed
    let word = rest.prefix { $0.isLetter }
    guard !name.isEmpty, !name.contains(" "), let kind = Kind(rawValue: word.uppercased()) else {
      return nil
    }
    rest = rest.dropFirst(word.count).trimmed
    var fallback: Value?
    if rest.first == "=" {
      guard let (value, tail) = Self.fallback(rest.dropFirst()), kind.takes(value) else {
        return nil
      }
      fallback = value
      rest = tail
    }
    guard rest.isEmpty || rest.first == "-" else { return nil }
    self.name = String(name)
    self.kind = kind
    self.fallback = fallback
    meaning = String(rest.dropFirst().trimmed)
  }

  /// The value that was given, if it is of the right kind.
  fileprivate func value(of given: GivenValue) throws(Failure) -> Value {
    let found: Value? =
      switch given {
      case .text(let text): kind.value(of: text)
      case .value(let value): kind.takes(value) ? value : nil
      }
    guard let found else { throw .usage("the parameter '\(name)' takes \(kind.description)") }
    return found
  }

  /// The JSON before the first hyphen that does not belong to it, and what follows.
  private static func fallback(_ words: Substring) -> (Value, Substring)? {
    for hyphen in words.ranges(of: " - ") {
      if let value = ParameterValue.json(String(words[..<hyphen.lowerBound])) {
        return (value, words[hyphen.lowerBound...].trimmed)
      }
    }
    return ParameterValue.json(String(words)).map { ($0, "") }
  }
}

extension QuestionFile.Parameter.Kind: CustomStringConvertible {
  var description: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "a whole number"
    case .list: "a list such as [\"a\", \"b\"]"
    case .number: "a number"
    case .text: "a text"
    }
  }

  /// The value that a text from the command line stands for; a text is taken as it stands.
  fileprivate func value(of text: String) -> Value? {
    if self == .text { return .string(text) }
    let value = ParameterValue.value(of: text)
    return takes(value) ? value : nil
  }

  fileprivate func takes(_ value: Value) -> Bool {
    switch (self, value) {
    case (.boolean, .bool), (.integer, .int), (.list, .list), (.number, .int), (.number, .double),
      (.text, .string):
      true
    default: false
    }
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// What follows a word at the start, or `nil`.
  fileprivate func after(_ word: String) -> Substring? {
    hasPrefix(word) ? dropFirst(word.count).trimmed : nil
  }
}
