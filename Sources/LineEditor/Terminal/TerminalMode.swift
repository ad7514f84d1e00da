internal import Glibc

/// The mode of the terminal in which every key is handed on at once, and the way back.
///
/// The way back is open from everywhere: at the end of reading, when a signal ends the process, and
/// from the handler of a crash, which may do nothing but system calls.
public enum TerminalMode {
  /// Turns pastes in brackets off.
  private static let goodbye: StaticString = "\u{1B}[?2004l\u{1B}[0m"
  // Written before any handler that reads it is there, and by one thread: the one that reads keys.
  nonisolated(unsafe) private static var before: UnsafeMutablePointer<termios>?
  nonisolated(unsafe) private static var isRaw = false
  nonisolated(unsafe) private static var input: Int32 = 0
  nonisolated(unsafe) private static var output: Int32 = 1

  /// Hands every key on at once, without showing it; `false` for what is no terminal.
  static func enter(input: Int32, output: Int32) -> Bool {
    var mode = termios()
    guard tcgetattr(input, &mode) == 0 else { return false }
    let kept = before ?? .allocate(capacity: 1)
    kept.initialize(to: mode)
    (before, self.input, self.output) = (kept, input, output)
    isRaw = apply(mode)
    return isRaw
  }

  /// Turns the mode on once more, after a pause of the process has turned it off.
  static func enterAgain() -> Bool {
    guard isRaw, let before else { return false }
    return apply(before.pointee)
  }

  private static func apply(_ usual: termios) -> Bool {
    var mode = usual
    mode.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON | INLCR | IGNCR)
    mode.c_cflag |= tcflag_t(CS8)
    mode.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    withUnsafeMutableBytes(of: &mode.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    // What was typed ahead is kept.
    return tcsetattr(input, TCSADRAIN, &mode) == 0
  }

  /// Goes back to the mode before, if another is on; safe in the handler of a signal.
  public static func restore() {
    guard isRaw, let before else { return }
    isRaw = false
    _ = write(output, goodbye.utf8Start, goodbye.utf8CodeUnitCount)
    tcsetattr(input, TCSADRAIN, before)
  }
}
