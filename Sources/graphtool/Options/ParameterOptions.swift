import ArgumentParser
import NetworkGraph

/// The options that give parameters their values.
struct ParameterOptions: ParsableArguments {
  @Option(
    name: [.customShort("p"), .customLong("param")],
    help: ArgumentHelp(
      "The value of a parameter: JSON (3, true, [\"a\"]), or any other words as a text. Repeatable.",
      valueName: "name=value"
    )
  )
  var assignments: [String] = []

  /// What was typed and may be repeated in an answer.
  var typed: [(place: String, text: String)] { assignments.map { ("a parameter", $0) } }

  /// The texts of the values by name, with or without the `$` of the query.
  func texts() throws(Failure) -> [String: String] {
    var texts: [String: String] = [:]
    for assignment in assignments {
      guard let sign = assignment.firstIndex(of: "=") else {
        throw .usage("a parameter is given as -p name=value, with an equals sign")
      }
      var name = assignment[..<sign]
      if name.first == "$" { name.removeFirst() }
      guard !name.isEmpty else {
        throw .usage("a parameter needs a name before the equals sign: -p name=value")
      }
      guard texts[String(name)] == nil else {
        throw .usage("the parameter '\(name)' is given twice")
      }
      texts[String(name)] = String(assignment[assignment.index(after: sign)...])
    }
    return texts
  }
}
