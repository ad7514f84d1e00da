internal import Glibc

/// Reads statements at a terminal: brings its keys to an editor and what is to be seen back.
///
/// What was typed while the program did something else is kept for the next statement.
public final class LineReader {
  /// How reading a statement ended.
  public enum Outcome: Hashable, Sendable {
    /// With a text.
    case statement(String)
    /// The text was thrown away.
    case cancelled
    /// There is nobody who types any more.
    case end
  }

  private let input: Int32
  private let output: Int32
  private var decoder = KeyDecoder()
  private var waiting: [Key] = []
  private var painter: Painter
  private var signals = TerminalSignals()
  /// How long an Escape waits for the rest of a sequence, and a paste for its end.
  private static let escapeTime: Int32 = 40
  private static let pasteTime: Int32 = 2_000

  /// Creates a reader on a terminal, standard input and output unless given.
  public init(input: Int32 = 0, output: Int32 = 1, usesColour: Bool = true) {
    self.input = input
    self.output = output
    painter = Painter(usesColour: usesColour)
  }

  /// Whether a terminal is there that can move its cursor.
  public static func isUsable(input: Int32 = 0, output: Int32 = 1) -> Bool {
    guard isatty(input) == 1, isatty(output) == 1 else { return false }
    guard let name = getenv("TERM") else { return false }
    let terminal = String(cString: name)
    return !terminal.isEmpty && terminal != "dumb" && terminal != "unknown"
  }

  /// Reads one statement; the editor is then empty again, and its history as it was.
  ///
  /// `nil` when the terminal refuses: then lines have to be read in another way.
  public func read(_ editor: inout LineEditor) -> Outcome? {
    guard TerminalMode.enter(input: input, output: output) else { return nil }
    signals.watch()
    defer {
      signals.release()
      TerminalMode.restore()
      editor.reset()
    }
    guard send(Array("\u{1B}[?2004h".utf8)) else { return .end }
    while true {
      // Keys that came together are seen together.
      while !waiting.isEmpty {
        let key = waiting.removeFirst()
        if let outcome = take(editor.handle(key), &editor) { return outcome }
      }
      guard paint(&editor), wait() else { return .end }
    }
  }

  private func take(_ effect: LineEditor.Effect, _ editor: inout LineEditor) -> Outcome? {
    switch effect {
    case .none: return nil
    case .bell: return send([7]) ? nil : .end
    case .clearScreen: return send(painter.clear()) ? nil : .end
    case .accept(let text):
      _ = editor.handle(.alt(">"))
      guard paint(&editor), send(painter.finish()) else { return .end }
      return .statement(text)
    case .cancel:
      guard send(painter.finish()) else { return .end }
      return .cancelled
    case .leave:
      _ = send(painter.finish())
      return .end
    }
  }

  private func paint(_ editor: inout LineEditor) -> Bool {
    var size = winsize()
    let isKnown = ioctl(output, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let width = isKnown ? Int(size.ws_col) : 80
    let height = isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24
    return send(painter.paint(editor.frame(width: width, height: height), width: width))
  }

  /// Waits for keys or for another size; `false` at the end of the input.
  private func wait() -> Bool {
    let time = decoder.isPasting ? Self.pasteTime : decoder.isWaiting ? Self.escapeTime : -1
    var sources = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.reader, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&sources, 2, time)
    if count == 0 {
      waiting += decoder.flush()
      return true
    }
    guard count > 0 else { return errno == EINTR }
    if sources[1].revents != 0 {
      signals.drain()
      // After a pause the terminal is in the mode of whoever had it.
      return TerminalMode.enterAgain()
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let length = Glibc.read(input, &bytes, bytes.count)
    guard length > 0 else { return length < 0 && (errno == EINTR || errno == EAGAIN) }
    waiting += decoder.feed(bytes[..<length])
    return true
  }

  /// Writes everything; `false` when nobody is there.
  private func send(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count >= 0 {
        done += count
      } else if errno != EINTR, errno != EAGAIN {
        return false
      }
    }
    return true
  }
}
