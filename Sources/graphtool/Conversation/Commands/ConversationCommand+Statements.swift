import GraphQuery

/// Words that ask, and words that change what is asked of: parameters, views, times, transactions.
extension ConversationCommand {
  static let statements: [ConversationCommand] = [
    Self(
      ":questions",
      "[NAME]",
      "questions that are ready to be asked",
      completion: .questions
    ) { (_, rest) throws(Failure) in
      var output = OutputBuffer()
      try QuestionsCommand.write(rest.isEmpty ? nil : rest, to: &output)
      try output.flush()
    },
    Self(
      ":run",
      "QUESTION [VALUES]",
      "ask one; what it needs to know is asked for",
      details: """
        QUESTION is a name that ':questions' lists, or a file. Enter takes what stands in brackets.

          :run brokers
          :run who-can-introduce x='WO=MEN' y=Tosangana
        """,
      completion: .questions
    ) { (conversation, rest) throws(Failure) in try conversation.runQuestion(rest) },
    Self(
      ":source",
      "FILE",
      "run the statements and words of a file",
      completion: .files
    ) { (conversation, rest) throws(Failure) in try conversation.source(rest) },
    Self(
      ":watch",
      "SECONDS [TIMES]",
      "ask the last statement again and again",
      details: """
        Before each time the data are loaded anew if their files have changed, so that you see what an
        edit in a spreadsheet does. Ctrl-C ends it.
        """
    ) { (conversation, rest) throws(Failure) in try conversation.watch(rest) },
    Self(
      ":param",
      "[NAME VALUE]",
      "give a parameter its value, or list them",
      completion: .parameters
    ) { (conversation, rest) throws(Failure) in try conversation.setParameter(rest) },
    Self(
      ":view",
      "NAME|*",
      "what statements see: a view, or everything",
      completion: .views
    ) { (conversation, rest) throws(Failure) in try conversation.setView(rest) },
    Self(
      ":asof",
      "TIME|none",
      "what statements see: 2016, or 2016-09-23, or any time"
    ) { (conversation, rest) throws(Failure) in try conversation.setTime(rest) },
    prefix(":explain", "how a statement would be answered", "EXPLAIN"),
    prefix(":profile", "the same, with the rows and time of each step", "PROFILE"),
    statement(":begin", "open a transaction", "BEGIN"),
    statement(":commit", "keep what it has changed", "COMMIT"),
    statement(":rollback", "take back what it has changed", "ROLLBACK"),
    Self(":undo", "take back the last change, and the one before") {
      (conversation, _) throws(Failure) in try conversation.undo()
    },
  ]

  /// A word that is a statement of its own.
  private static func statement(
    _ name: String,
    _ help: String,
    _ text: String
  ) -> ConversationCommand {
    Self(name, help) { (conversation, _) throws(Failure) in try conversation.ask(text) }
  }

  /// A word that stands before a statement.
  private static func prefix(
    _ name: String,
    _ help: String,
    _ word: String
  ) -> ConversationCommand {
    Self(name, "STATEMENT", help, completion: .statement) { (conversation, rest) throws(Failure) in
      guard !rest.isEmpty else {
        throw .input("write a statement after '\(name)', on the same line")
      }
      try conversation.ask("\(word) \(rest)")
    }
  }
}
