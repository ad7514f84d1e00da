import GraphDiagram
import Glibc
import NetworkGraph
import Synchronization

/// Layouts in a process of their own, which can be ended: this program again, with a hidden command.
struct ChildLayouts: LayoutService {
  /// How long one layout may take.
  let seconds: Double
  /// Ends a layout early.
  var cancellation: Cancellation?

  /// The time that a layout has unless `--timeout` says otherwise.
  static let usualSeconds = 60.0

  /// The process that runs, for Ctrl-C.
  private static let running = Mutex<pid_t?>(nil)

  /// Ends the process that runs, when this one is about to end.
  static func endRunning() {
    running.withLock { if let child = $0 { kill(child, SIGKILL) } }
  }

  func positions(ofDOT text: [UInt8], engine: String) throws(DiagramError) -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      return try Renderer.positions(ofDOT: text, engine: engine)
    }
    defer { close(ends[0]) }
    let child = spawn(engine, ends[1])
    close(ends[1])
    // Where no process can be started, this one has to do.
    guard let child else { return try Renderer.positions(ofDOT: text, engine: engine) }
    Self.running.withLock { $0 = child }
    let deadline = ContinuousClock.now + .seconds(seconds)
    let isSent = send(text, to: ends[0], deadline)
    let answer = isSent ? receive(from: ends[0], deadline) : nil
    if answer == nil { kill(child, SIGKILL) }
    // After the wait the number may belong to another process.
    Self.running.withLock { $0 = nil }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    guard let answer else {
      if ContinuousClock.now >= deadline { throw .layoutTimedOut(seconds: seconds) }
      throw .layoutCrashed()
    }
    switch status {
    case 0: return answer
    case LayoutCommand.failed << 8: throw .layoutFailed(String(decoding: answer, as: UTF8.self))
    default: throw .layoutCrashed()
    }
  }

  /// Starts this program again with one end of the connection as its input and output.
  private func spawn(_ engine: String, _ end: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = ["graphtool", LayoutCommand.name, engine, "\(seconds)"]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, "/proc/self/exe", &actions, nil, &arguments, environ)
    return code == 0 ? child : nil
  }

  /// Sends everything; `false` when the other process is gone or the time is up.
  private func send(_ bytes: [UInt8], to end: Int32, _ deadline: ContinuousClock.Instant) -> Bool {
    var done = 0
    while done < bytes.count {
      guard wait(for: end, Int16(POLLOUT), deadline) else { return false }
      let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
      let count = bytes[done...].withUnsafeBytes {
        Glibc.send(end, $0.baseAddress, $0.count, flags)
      }
      if count > 0 {
        done += count
      } else if errno != EINTR && errno != EAGAIN {
        return false
      }
    }
    return shutdown(end, Int32(SHUT_WR)) == 0
  }

  /// Everything that the other process sends until it ends; `nil` when the time is up.
  private func receive(from end: Int32, _ deadline: ContinuousClock.Instant) -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while wait(for: end, Int16(POLLIN), deadline) {
      let count = recv(end, &piece, piece.count, Int32(MSG_DONTWAIT))
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: piece[..<count])
      } else if errno != EINTR && errno != EAGAIN {
        // A process that ended with unread input resets the connection.
        return bytes
      }
    }
    return nil
  }

  /// Waits until the connection is ready; `false` when the time is up.
  private func wait(
    for end: Int32,
    _ event: Int16,
    _ deadline: ContinuousClock.Instant
  ) -> Bool {
    while true {
      let left = deadline - ContinuousClock.now
      guard left > .zero, cancellation?.reason == nil else { return false }
      let (whole, part) = left.components
      // Often enough for someone who has pressed Ctrl-C.
      let milliseconds = min(50, whole * 1_000 + part / 1_000_000_000_000_000 + 1)
      var request = pollfd(fd: end, events: event, revents: 0)
      let count = poll(&request, 1, Int32(milliseconds))
      if count > 0 { return true }
      if count < 0 && errno != EINTR { return false }
    }
  }
}
