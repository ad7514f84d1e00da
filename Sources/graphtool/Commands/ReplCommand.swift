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
    let loader = DataLoader(options: data, isReadOnly: limits.readOnly)
    try Self.talk(loader, format: format, limits: checked)
  }

  /// Opens a conversation on the data of a loader; `greeting` takes the place of the usual first line.
  static func talk(
    _ loader: DataLoader,
    format: OutputFormat,
    limits: StatementLimits,
    greeting: String? = nil
  ) throws(Failure) {
    let isInteractive = Console.isInteractive
    var conversation = Conversation(
      try loader.opened(),
      loader: loader,
      display: AnswerDisplay(format: format, isOnScreen: isInteractive),
      limits: limits
    )
    if let greeting {
      try conversation.run(isInteractive: isInteractive, greeting: greeting)
    } else {
      try conversation.run(isInteractive: isInteractive)
    }
  }
}
