import Glibc

/// A program that runs in a terminal of its own, which a test types into and reads.
public final class PseudoTerminal {
  /// Why no program runs.
  public struct Failure: Error {
    let step: String
  }

  /// TIOCSPTLCK and TIOCGPTN, which the headers hide.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let master: Int32
  private var process: pid_t = 0
  private var width: Int
  private var height: Int
  /// What the program has written, in pieces between which the size has changed.
  private var pieces: [(width: Int, height: Int, bytes: [UInt8])] = []
  private var exitStatus: Int32?
  private let scratch: AnyObject?

  /// Starts a program with arguments and an environment.
  ///
  /// `scratch`, such as the owner of a folder into which the program writes, outlives the program.
  public init(
    _ program: String,
    _ arguments: [String],
    environment: [String: String],
    width: Int = 80,
    height: Int = 24,
    scratch: AnyObject? = nil
  ) throws {
    (self.width, self.height) = (width, height)
    self.scratch = scratch
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, Self.setLock, &lock) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { throw Failure(step: "a terminal cannot be opened") }
    let path = "/dev/pts/\(number)"
    pieces = [(width, height, [])]
    setSize()
    try spawn(program, arguments, environment, path)
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(master)
  }

  private func spawn(
    _ program: String,
    _ arguments: [String],
    _ environment: [String: String],
    _ path: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens is the one whose keys send signals.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A session of its own (POSIX_SPAWN_SETSID), and no signal blocked.
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    guard posix_spawn(&process, program, &actions, &attributes, &words, &settings) == 0 else {
      throw Failure(step: "the program cannot be started")
    }
  }

  private func setSize() {
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(width), UInt16(height))
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Changes the size of the terminal, of which the program is told.
  public func resize(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    pieces.append((width, height, []))
    setSize()
    kill(process, SIGWINCH)
  }

  /// Types.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Types bytes, which need not be text.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 1024)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      // Whoever types more than the terminal holds has to be read meanwhile.
      read(for: 0)
    }
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(process, number) }

  /// What is to be seen now.
  public var screen: TerminalScreen {
    var screen = TerminalScreen(width: pieces[0].width, height: pieces[0].height)
    for piece in pieces {
      screen.resize(width: piece.width, height: piece.height)
      screen.show(piece.bytes)
    }
    return screen
  }

  /// Everything that was written, with the sequences for the terminal.
  public var output: String { String(decoding: pieces.flatMap(\.bytes), as: UTF8.self) }

  /// Reads until the screen is as wanted; `false` after some seconds without.
  public func wait(seconds: Double = 20, until isReached: (TerminalScreen) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      if isReached(screen) { return true }
      guard ContinuousClock.now < end else { return false }
      if !read(for: 50), exitStatus != nil { return isReached(screen) }
    }
  }

  /// Reads until a line of the screen is the given one.
  public func wait(forLine line: String) -> Bool { wait { $0.lines.contains(line) } }

  /// Reads until the last line of the screen is the given one.
  public func wait(forLast line: String) -> Bool { wait { $0.lines.last == line } }

  /// Waits for the end of the program; its exit code, negative for a signal, `nil` if it goes on.
  public func end(seconds: Double = 20) -> Int32? {
    let end = ContinuousClock.now + .seconds(seconds)
    while exitStatus == nil, ContinuousClock.now < end { read(for: 20) }
    return exitStatus
  }

  /// The modes of the terminal as they are now: whether it shows what is typed and waits for lines.
  public var isUsual: Bool {
    var mode = termios()
    guard tcgetattr(master, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(ECHO) != 0 && mode.c_lflag & tcflag_t(ICANON) != 0
  }

  @discardableResult
  private func read(for milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else {
      look()
      return false
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(master, &bytes, bytes.count)
    guard count > 0 else {
      usleep(UInt32(milliseconds) * 1000)
      look()
      return false
    }
    pieces[pieces.count - 1].bytes += bytes[..<count]
    return true
  }

  /// Looks whether the program has ended.
  private func look() {
    var status: Int32 = 0
    guard exitStatus == nil, waitpid(process, &status, WNOHANG) == process else { return }
    let signal = status & 0x7F
    exitStatus = signal == 0 ? (status >> 8) & 0xFF : -signal
  }
}
