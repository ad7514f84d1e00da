/// Words that help.
extension ConversationCommand {
  static let helping: [ConversationCommand] = [
    Self(
      ":help",
      "[TOPIC]",
      "this list; more about a word, a function, or keys",
      completion: .topics
    ) { (_, rest) throws(Failure) in try Console.print(ConversationHelp.text(about: rest)) },
    Self(":tour", "five questions in two minutes, on the example") {
      (conversation, _) throws(Failure) in try conversation.tour()
    },
    Self(
      ":history",
      "[COUNT]",
      "what was asked before"
    ) { (conversation, rest) throws(Failure) in
      guard let count = rest.isEmpty ? 20 : Int(rest), count > 0 else {
        throw .input("write how many statements to list, one or more")
      }
      let all = conversation.history
      for (index, text) in all.enumerated().suffix(count) {
        let lines = text.replacing("\n", with: "\n" + String(repeating: " ", count: 6))
        let number = String(index + 1)
        let blanks = String(repeating: " ", count: max(0, 4 - number.count))
        try Console.print("\(blanks)\(number)  \(lines)")
      }
    },
    Self(":clear", "clear the screen (or Ctrl-L)") { (conversation, _) throws(Failure) in
      guard conversation.display.isOnScreen else { return }
      try Console.write(Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8), to: 1)
    },
  ]
}
