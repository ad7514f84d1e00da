import GraphDiagram

/// Words about the last answer and about how answers are shown.
extension ConversationCommand {
  static let answers: [ConversationCommand] = [
    Self(":all", "show every row of the last answer") { (conversation, _) throws(Failure) in
      let display = conversation.display
      let answer = try conversation.lastAnswer()
      try Interrupts.printing { () throws(Failure) in
        try display.show(answer.result, isWhole: true)
      }
    },
    Self(
      ":mode",
      "FORMAT",
      "how answers are written",
      details: "The formats are \(formats.joined(separator: ", ")).",
      completion: .words(formats)
    ) { (conversation, rest) throws(Failure) in
      guard !rest.isEmpty else {
        try Console.print(conversation.display.format.rawValue)
        return
      }
      guard let chosen = OutputFormat(rawValue: rest) else {
        throw .input("the formats are \(formats.joined(separator: ", "))")
      }
      conversation.display.format = chosen
    },
    Self(
      ":open",
      "[FILE]",
      "open the last diagram or file in its viewer",
      completion: .files
    ) { (conversation, rest) throws(Failure) in
      guard let file = rest.isEmpty ? conversation.lastFile : CommandWords.unquoted(rest) else {
        throw .input("nothing was drawn yet; ':render network.svg' draws")
      }
      try ExternalProgram.open(file)
    },
    Self(":pager", "read the last answer page by page") { (conversation, _) throws(Failure) in
      let answer = try conversation.lastAnswer()
      guard conversation.display.isOnScreen else {
        try conversation.display.show(answer.result, isWhole: true)
        return
      }
      var output = OutputBuffer(keeping: ())
      try conversation.display.format.write(answer.result, to: &output)
      try ExternalProgram.page(output.text)
    },
    Self(
      ":render",
      "FILE [OPTIONS]",
      "draw the last answer, or the network without one",
      details: """
        FILE ends in .svg, .html, .pdf, .png, .json or .dot; several files show the same layout. The
        options are those of 'graphtool render'. Without a file, the last one is drawn again.

          :render brokers.svg
          :render brokers.svg brokers.pdf --size betweenness --title 'Who stands between'
          :render part.html --group component --hulls
        """,
      completion: .drawing
    ) { (conversation, rest) throws(Failure) in try conversation.render(rest) },
    Self(
      ":save",
      "FILE|FOLDER",
      "keep the last answer (file) or the network (folder)",
      details: """
        The ending of FILE says how: .csv, .tsv, .json, .jsonl, .md; .svg, .pdf, .png, .html, .dot for
        its diagram. A name without an ending is a folder, which gets nodes.csv and edges.csv. What is
        there already is replaced with --force, or when you say so.

          :save brokers.csv
          :save my-network
        """,
      completion: .files
    ) { (conversation, rest) throws(Failure) in try conversation.save(rest) },
    Self(
      ":timing",
      "[on|off]",
      "say how long each statement took",
      completion: .words(["on", "off"])
    ) { (conversation, rest) throws(Failure) in
      conversation.display.showsTime = try isOn(rest, now: conversation.display.showsTime)
    },
  ]

  private static let formats = OutputFormat.allCases.map(\.rawValue)
}
