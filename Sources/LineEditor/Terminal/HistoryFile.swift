internal import Glibc

/// The file in which a user's statements are kept: private, one statement a line.
///
/// Line feeds and backslashes inside of a statement are written as `\n` and `\\`. Several sessions
/// may write at once: each adds its statements under a lock. What cannot be read or written is said
/// in a sentence, and the work goes on without.
public struct HistoryFile {
  /// Where the file is.
  public let path: String
  private let limit: Int
  /// A larger file is not ours.
  private static let largest = 1 << 26

  /// Names a file, and how many statements it keeps.
  public init(path: String, limit: Int = 5_000) {
    self.path = path
    self.limit = limit
  }

  /// The usual place: `history` in `peacegraph` under `XDG_STATE_HOME`, or under `~/.local/state`.
  ///
  /// `nil` where the user has no home.
  public static func usualPath(_ program: String) -> String? {
    func folder(_ name: String) -> String? {
      guard let value = getenv(name) else { return nil }
      let path = String(cString: value)
      return path.first == "/" ? path : nil
    }
    let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { $0 + "/.local/state" }
    return state.map { "\($0)/\(program)/history" }
  }

  /// The statements of the file, none when there is no file; and what is wrong with it.
  ///
  /// A file that has grown far over its limit is shortened.
  public func load() -> (history: History, note: String?) {
    let empty = History(limit: limit)
    let (bytes, reason) = contents()
    guard let bytes else { return (empty, reason.map { "\(path): \($0); starting without it" }) }
    var statements: [String] = []
    var broken = 0
    for line in bytes.split(separator: 0x0A) {
      if let statement = Self.statement(line) { statements.append(statement) } else { broken += 1 }
    }
    let history = History(statements, limit: limit)
    if broken == 0, statements.count > history.statements.count + limit / 10 + 10 {
      shorten()
    }
    let note = broken > 0 ? "\(path): \(broken) lines are not text and were passed over" : nil
    return (history, note)
  }

  /// Adds a statement; what prevented it, if something did.
  public func append(_ statement: String) -> String? {
    makeFolder()
    return locked { () -> String? in
      let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard file >= 0 else { return Self.reason }
      defer { close(file) }
      guard Self.isRegular(file) else { return "it is no file" }
      fchmod(file, 0o600)
      return Self.write(Self.line(statement), to: file) ? nil : Self.reason
    }.map { "\(path): \($0); statements are not kept" }
  }

  // MARK: - Lines

  private static func line(_ statement: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in statement.utf8 {
      switch byte {
      case 0x0A: bytes += Array("\\n".utf8)
      case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes + [0x0A]
  }

  private static func statement(_ line: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }

  // MARK: - Files

  private static var reason: String { String(cString: strerror(errno)).lowercased() }

  private static func isRegular(_ file: Int32) -> Bool {
    var status = stat()
    return fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The bytes of the file; nothing and no reason when there is no file.
  private func contents() -> (bytes: [UInt8]?, reason: String?) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      return (nil, errno == ENOENT || errno == ENOTDIR ? nil : Self.reason)
    }
    defer { close(file) }
    guard Self.isRegular(file) else { return (nil, "it is no file") }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &piece, piece.count)
      if count == 0 { return (bytes, nil) }
      guard count > 0 else { return (nil, Self.reason) }
      bytes += piece[..<count]
      guard bytes.count <= Self.largest else { return (nil, "it is larger than 64 MB") }
    }
  }

  /// Writes the file anew with what it keeps, beside the old one and then in its place.
  private func shorten() {
    _ = locked { () -> String? in
      guard let bytes = contents().bytes else { return nil }
      let statements = bytes.split(separator: 0x0A).compactMap(Self.statement)
      let kept = History(statements, limit: limit).statements
      let beside = "\(path).new"
      let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { return nil }
      let isWritten = Self.write(kept.flatMap(Self.line), to: file)
      close(file)
      if isWritten { rename(beside, path) } else { unlink(beside) }
      return nil
    }
  }

  /// Does something while no other session changes the file; without a lock where none can be had.
  private func locked(_ body: () -> String?) -> String? {
    let lock = open("\(path).lock", O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { flock(lock, LOCK_EX) }
    return body()
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return false }
      done += max(0, count)
    }
    return true
  }

  /// Makes the folders on the way, which nobody else may look into.
  private func makeFolder() {
    var made = path.first == "/" ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      made += part + "/"
      mkdir(made, 0o700)
    }
  }
}
