import ArgumentParser
import GraphFormats
import GraphQuery
import NetworkGraph

/// `graphtool repl`: answers queries line by line.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Answer queries line by line.",
    discussion: "Type :help at the prompt for what else can be said there."
  )

  @OptionGroup var data: DataOptions

  @Option(help: "How answers are written.")
  var format = OutputFormat.table

  @Option(help: ArgumentHelp("End each statement after this time.", valueName: "seconds"))
  var timeout: Double?

  func run() throws {
    let timeout = try StatementOptions.checked(timeout: timeout)
    let session = try data.session()
    var conversation = Conversation(session: session, format: format, timeout: timeout)
    try conversation.run(isInteractive: Console.isInteractive)
  }
}
