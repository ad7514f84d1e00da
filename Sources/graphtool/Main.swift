import ArgumentParser
import Glibc

/// The process: arguments in, an exit code out.
///
/// 0 is fine, 1 says that the query or the data are wrong, 2 that the command was used wrongly, 130
/// that Ctrl-C ended it.
@main
enum Main {
  static func main() {
    Console.holdPlaces()
    // Whoever closes the other end of the pipe has seen enough.
    signal(SIGPIPE, SIG_DFL)
    Crashes.speakPlainly()
    Interrupts.watch()
    // An option of the parser has a value always or never.
    let plain = PrivacyOptions.plain
    exit(run(CommandLine.arguments.dropFirst().map { $0 == plain.written ? plain.meant : $0 }))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    do {
      try checkText()
      if [["--help"], ["-h"], ["help"]].contains(arguments) {
        try Console.print(GraphTool.overview)
        return 0
      }
      if arguments.isEmpty, Console.isInteractive {
        try Welcome.talk()
        return 0
      }
      try CommandNames.check(arguments)
      var command = try GraphTool.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch let failure as Failure {
      if !failure.message.isEmpty { Console.note(failure.message) }
      return failure.reason.rawValue
    } catch {
      return explain(error, arguments)
    }
  }

  /// Refuses arguments that are not text, before their broken bytes are replaced.
  private static func checkText() throws(Failure) {
    for (index, argument) in UnsafeBufferPointer(
      start: CommandLine.unsafeArgv,
      count: Int(CommandLine.argc)
    ).enumerated() {
      guard let argument, String(validatingCString: argument) == nil else { continue }
      throw .usage("argument \(index) of the command is not text in UTF-8")
    }
  }

  /// Prints what the argument parser has to say: help that was asked for, or what is wrong.
  private static func explain(_ error: any Error, _ arguments: [String]) -> Int32 {
    let message = Suggestion.completed(GraphTool.fullMessage(for: error))
    guard GraphTool.exitCode(for: error).isSuccess else {
      Console.note(message)
      return Failure.Reason.usage.rawValue
    }
    do throws(Failure) {
      try Console.print(message + HelpExamples.ending(for: arguments))
      return 0
    } catch {
      return error.reason.rawValue
    }
  }
}
