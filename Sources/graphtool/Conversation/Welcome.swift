import ArgumentParser

/// The first minutes: `graphtool` without any words, in a terminal.
enum Welcome {
  /// Two lines that say what this is and what to do first.
  static let greeting = """
    PeaceGraph \(GraphTool.configuration.version). ':tour' shows in two minutes what it does, ':help' the rest.
    ':load examples/the-hague' opens the example, ':load FOLDER' your own data.
    """

  /// Opens a conversation without data.
  static func talk() throws(Failure) {
    try ReplCommand.talk(
      DataLoader(options: nil, isReadOnly: false),
      format: .table,
      limits: LimitOptions.usual(),
      greeting: greeting
    )
  }
}
