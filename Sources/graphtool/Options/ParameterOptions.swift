import ArgumentParser
import GraphFormats
import NetworkGraph
import OrderedCollections

/// The options that give parameters their values.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: [.customShort("p"), .customLong("param")],
    help: ArgumentHelp(
      "The value of a parameter: JSON (3, true, [\"a\"]), any other words as a text, or @file. "
        + "Repeatable.",
      valueName: "name=value"
    )
  )
  var assignments: [String] = []

  @Option(help: ArgumentHelp("A JSON object with values of parameters.", valueName: "file"))
  var params: String?

  /// What was given and may be repeated in an answer: as it was typed, and all texts in the values
  /// that came of it, of files and of questions.
  func given(_ values: [String: Value]) -> [(place: String, text: String)] {
    let texts = assignments + values.keys + values.values.flatMap(\.texts)
    return texts.map { ("a parameter", $0) }
  }

  /// The values by name, with or without the `$` of the query; -p goes before --params.
  func given() throws(Failure) -> [String: GivenValue] {
    var given: [String: GivenValue] = [:]
    for assignment in assignments {
      guard let sign = assignment.firstIndex(of: "=") else {
        throw .usage("a parameter is given as -p name=value, with an equals sign")
      }
      let name = Self.name(assignment[..<sign])
      guard !name.isEmpty else {
        throw .usage("a parameter needs a name before the equals sign: -p name=value")
      }
      guard given[name] == nil else { throw .usage("the parameter '\(name)' is given twice") }
      let text = String(assignment[assignment.index(after: sign)...])
      given[name] = .text(try Self.text(text, of: name))
    }
    guard let params else { return given }
    return try Self.object(in: params).merging(given) { _, typed in typed }
  }

  private static func name(_ words: Substring) -> String {
    String(words.first == "$" ? words.dropFirst() : words)
  }

  /// The text, or that of the file behind an @; two of them stand for one.
  private static func text(_ text: String, of name: String) throws(Failure) -> String {
    guard text.hasPrefix("@"), text.count > 1 else { return text }
    if text.hasPrefix("@@") { return String(text.dropFirst()) }
    var words: String
    do throws(Failure) {
      words = try SystemFile.text(String(text.dropFirst()))
    } catch {
      throw .usage(
        "the parameter '\(name)' names a file that cannot be read; "
          + "a text that begins with @ is written with two of them"
      )
    }
    // Editors end the last line.
    if words.last?.isNewline == true { words.removeLast() }
    return words
  }

  /// The members of a JSON file.
  private static func object(in file: String) throws(Failure) -> [String: GivenValue] {
    let text = try SystemFile.text(file)
    let value: Value
    do throws(JSONText.Failure) {
      value = try JSONText.value(of: text)
    } catch {
      let line = text.utf8.prefix(error.position).count { $0 == 0x0A } + 1
      throw .input("\(file):\(line): it is not JSON: \(error.reason)")
    }
    guard case .map(let fields) = value else {
      throw .input("\(file): it holds no JSON object, such as {\"name\": \"Ada\", \"top\": 5}")
    }
    var given: [String: GivenValue] = [:]
    for (key, value) in fields { given[name(key[...])] = .value(value) }
    return given
  }
}

/// The value of a parameter as it came in.
enum GivenValue {
  /// Words from the command line, whose type the question decides.
  case text(String)
  /// A value with a type.
  case value(Value)
}
