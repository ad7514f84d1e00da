import ArgumentParser
import GraphFormats
import GraphQuery
import NetworkGraph

/// `graphtool repl`: answers queries as they are typed.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Answer queries line by line.",
    discussion: "Type :help at the prompt for what else can be said there."
  )

  @OptionGroup var data: DataOptions

  @Option(help: "How answers are written.")
  var format = OutputFormat.table

  @OptionGroup var limits: LimitOptions

  func run() throws {
    let checked = try limits.checked()
    let (session, suppressed) = try data.opened(isReadOnly: limits.readOnly)
    var conversation = Conversation(session: session, format: format, limits: checked)
    conversation.suppressed = suppressed
    try conversation.run(isInteractive: Console.isInteractive)
  }
}
