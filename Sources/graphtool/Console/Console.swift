import Glibc

/// Standard output for answers, standard error for everything that is said about them.
enum Console {
  /// Whether a person sees the answers and types the questions.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// How many columns the screen has; `nil` where the answers go elsewhere.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// Prints a text and the end of a line as an answer.
  static func print(_ text: String) throws(Failure) {
    try write(Array((text + "\n").utf8), to: STDOUT_FILENO)
  }

  /// Prints a text and the end of a line beside the answers.
  static func note(_ text: String) {
    // There is nobody left to tell when even this fails.
    try? write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes bytes to an open file, a pipe or a terminal.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        guard errno == EINTR else {
          throw .input("the output cannot be written: \(SystemFile.reason(errno))")
        }
      } else {
        done += count
      }
    }
  }
}
