/// Why a command ends early: a sentence for people and an exit code for programs.
struct Failure: Error, Hashable {
  /// What the exit code says.
  enum Reason: Int32, Hashable {
    /// The query or the data are wrong.
    case input = 1
    /// The command was used wrongly.
    case usage = 2
    /// Ctrl-C ended it.
    case interrupted = 130
  }

  /// What the exit code says.
  let reason: Reason
  /// What is wrong and the way out.
  let message: String

  init(_ reason: Reason, _ message: String) {
    self.reason = reason
    self.message = message
  }

  /// The failure of a query or of data.
  static func input(_ message: String) -> Self { Self(.input, message) }

  /// The failure of whoever typed the command.
  static func usage(_ message: String) -> Self {
    Self(.usage, usageStart + message + usageEnd)
  }

  private static let usageStart = "Error: "
  private static let usageEnd = "\n  See 'graphtool --help' for more information."

  /// What is wrong, without words about the command line.
  var words: String {
    guard reason == .usage, message.hasPrefix(Self.usageStart) else { return message }
    return String(message.dropFirst(Self.usageStart.count)).replacing(Self.usageEnd, with: "")
  }

  /// The end by Ctrl-C.
  static let interrupted = Self(.interrupted, "interrupted")
}
