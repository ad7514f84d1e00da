import Glibc

/// Other programs that show something to a person.
///
/// No shell is involved, so that no name of a file can be taken for a command.
enum ExternalProgram {
  /// Opens a file with the program that the desktop has for it.
  static func open(_ path: String) throws(Failure) {
    guard access(path, R_OK) == 0 else {
      throw .input("\(path): it cannot be read: \(SystemFile.reason(errno))")
    }
    // A name that begins with a hyphen is no option.
    let file = path.hasPrefix("-") ? "./" + path : path
    guard start(["xdg-open", file], input: nil, isSilent: true) != nil else {
      throw .input("no program 'xdg-open' opens files here; open '\(path)' yourself")
    }
  }

  /// Shows a text page by page, with the program that `PAGER` names, or `less`.
  static func page(_ text: String) throws(Failure) {
    var words = (getenv("PAGER").map { String(cString: $0) } ?? "").split(separator: " ")
      .map(String.init)
    if words.isEmpty { words = ["less", "-S", "-F"] }
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw .input("no pager can be started: \(SystemFile.reason(errno))")
    }
    let child = start(words, input: ends[1], isSilent: false)
    close(ends[1])
    defer { close(ends[0]) }
    guard let child else {
      throw .input(
        "no pager '\(words[0])' is here; the variable PAGER names another, ':all' shows all"
      )
    }
    send(Array(text.utf8), to: ends[0])
    shutdown(ends[0], Int32(SHUT_WR))
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  }

  /// Sends everything, or what the other side wants to have.
  private static func send(_ bytes: [UInt8], to end: Int32) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.send(end, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Starts a program that is found as a shell finds it; `nil` where there is none.
  private static func start(_ words: [String], input: Int32?, isSilent: Bool) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    // Ctrl-C is blocked in this process, but has its usual meaning in another.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var flags = Int16(POSIX_SPAWN_SETSIGMASK)
    if isSilent {
      // It outlives this process, and Ctrl-C is not meant for it.
      flags |= Int16(POSIX_SPAWN_SETPGROUP)
      for (end, mode) in [
        (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY),
      ] {
        posix_spawn_file_actions_addopen(&actions, end, "/dev/null", mode, 0)
      }
    }
    posix_spawnattr_setflags(&attributes, flags)
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, environ)
    return code == 0 ? child : nil
  }
}
