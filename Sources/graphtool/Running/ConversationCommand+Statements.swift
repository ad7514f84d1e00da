/// Words that stand for statements: short ways to say what the language can say as well.
extension ConversationCommand {
  static let statements = [
    statement(":begin", "open a transaction: what follows can be taken back", "BEGIN"),
    statement(":commit", "keep what the transaction has changed", "COMMIT"),
    prefix(":explain", "how a statement would be answered", "EXPLAIN"),
    prefix(":profile", "how a statement was answered: rows and time of each step", "PROFILE"),
    statement(":rollback", "take back what the transaction has changed", "ROLLBACK"),
  ]

  /// A word that is a statement of its own.
  private static func statement(
    _ name: String,
    _ help: String,
    _ text: String
  ) -> ConversationCommand {
    Self(name, "", help) { (conversation, _) throws(Failure) in
      try conversation.ask(text)
      return .goOn
    }
  }

  /// A word that stands before a statement.
  private static func prefix(
    _ name: String,
    _ help: String,
    _ word: String
  ) -> ConversationCommand {
    Self(name, "STATEMENT", help) { (conversation, rest) throws(Failure) in
      guard !rest.isEmpty else {
        throw .input("write a statement after '\(name)', on the same line")
      }
      try conversation.ask("\(word) \(rest)")
      return .goOn
    }
  }
}
