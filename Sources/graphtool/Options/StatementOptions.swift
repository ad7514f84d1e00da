import ArgumentParser

/// The query that a command runs, from the command line, a file or standard input.
struct StatementOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The query; '-' reads it from standard input.", valueName: "query")
  )
  var query: String?

  @Option(
    name: [.customShort("f"), .customLong("file")],
    help: ArgumentHelp("Read the query from a file.", valueName: "file")
  )
  var file: String?

  @OptionGroup var parameters: ParameterOptions

  @Option(help: ArgumentHelp("End each statement after this time.", valueName: "seconds"))
  var timeout: Double?

  /// The query with the values of its parameters; `nil` when none is given.
  func question() throws(Failure) -> QuestionFile? {
    if let file {
      guard query == nil else {
        throw .usage("a query is given on the command line or with --file, not both")
      }
      return try QuestionFile(text: SystemFile.text(file), name: file)
    }
    guard let query else { return nil }
    guard query == "-" else { return QuestionFile(query: query) }
    return try QuestionFile(text: SystemFile.text("-"), name: "standard input")
  }

  /// The seconds after which a statement ends.
  func checkedTimeout() throws(Failure) -> Double? {
    try Self.checked(timeout: timeout)
  }

  /// A time as it was typed, refused unless a statement can end after it.
  static func checked(timeout: Double?) throws(Failure) -> Double? {
    guard let timeout else { return nil }
    // A billion seconds are thirty years.
    guard timeout > 0, timeout <= 1e9 else {
      throw .usage("--timeout takes a number of seconds greater than zero")
    }
    return timeout
  }
}
