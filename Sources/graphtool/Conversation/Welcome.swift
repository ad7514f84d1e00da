import ArgumentParser

/// The first minutes: `graphtool` without any words, in a terminal.
enum Welcome {
  /// Two lines that say what this is and what to do first.
  static let greeting = """
    PeaceGraph \(GraphTool.configuration.version): who stands between whom? ':tour' shows it in two minutes; ':help' lists the rest.
    No data are open: ':load examples/the-hague' opens the example, ':load FOLDER' your own; Ctrl-D leaves.
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
