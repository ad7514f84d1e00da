import Glibc
import NetworkGraph

/// Questions to the person at the terminal, which Ctrl-C answers with an end.
extension Console {
  /// The line that someone types after a question; `nil` at the end of the input.
  static func answer(to question: String) throws(Failure) -> String? {
    let cancellation = Cancellation()
    var line: String?
    Interrupts.looping(cancellation) {
      // Asked when Ctrl-C has its meaning already.
      try? write(TerminalText.bytes(Array(question.utf8), for: STDERR_FILENO), to: STDERR_FILENO)
      // A terminal hands over whole lines, so that nothing waits while one is read.
      while cancellation.reason == nil, !isReady() {}
      if cancellation.reason == nil { line = readLine() }
    }
    guard cancellation.reason == nil else { throw .interrupted }
    return line
  }

  /// Whether someone says yes.
  static func agrees(to question: String) throws(Failure) -> Bool {
    ["y", "yes"].contains(try answer(to: question + " [y/N] ")?.lowercased() ?? "")
  }

  /// Waits a moment for the terminal; `false` when nothing was typed.
  private static func isReady() -> Bool {
    var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 50) != 0 && request.revents != 0
  }
}
