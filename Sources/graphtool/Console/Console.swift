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

  /// Makes sure that no file that is opened later takes the place of a stream that is closed, and gets
  /// what is meant for it: to write there stays an error.
  static func holdPlaces() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest number that is free, which is this one.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Prints a text and the end of a line as an answer.
  static func print(_ text: String) throws(Failure) {
    try write(TerminalText.bytes(Array((text + "\n").utf8), for: STDOUT_FILENO), to: STDOUT_FILENO)
  }

  /// Prints a text and the end of a line beside the answers.
  static func note(_ text: String) {
    // There is nobody left to tell when even this fails.
    let bytes = TerminalText.bytes(Array((text + "\n").utf8), for: STDERR_FILENO)
    try? write(bytes, to: STDERR_FILENO)
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
          let reason = errno == EBADF ? "it is closed" : SystemFile.reason(errno)
          throw .input("the output cannot be written: \(reason); send it to a file or a program")
        }
      } else {
        done += count
      }
    }
  }
}
