internal import Glibc

/// The signals that matter while keys are read: another size of the window, the return from a
/// pause, and what ends the process.
///
/// A handler writes one byte into a pipe, so that waiting for keys ends; nothing else happens inside
/// of it.
struct TerminalSignals {
  private static let woken: [Int32] = [SIGWINCH, SIGCONT]
  private static let ending: [Int32] = [SIGTERM, SIGHUP, SIGQUIT]
  // Written once, before the handlers are there.
  nonisolated(unsafe) private static var writer: Int32 = -1

  /// Where a byte arrives with every signal.
  let reader: Int32
  private var before: [(signal: Int32, action: sigaction)] = []

  /// Opens the pipe; without one no signal is noticed.
  init() {
    var ends: [Int32] = [-1, -1]
    let isOpen = pipe(&ends) == 0
    if isOpen {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    reader = isOpen ? ends[0] : -1
    Self.writer = isOpen ? ends[1] : -1
  }

  /// Begins to notice.
  mutating func watch() {
    for signal in Self.woken {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in
        let saved = errno
        var byte: UInt8 = 0
        _ = write(TerminalSignals.writer, &byte, 1)
        errno = saved
      }
      action.sa_flags = SA_RESTART
      set(signal, action)
    }
    for signal in Self.ending {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        TerminalMode.restore()
        signalDefault(number)
        raise(number)
      }
      set(signal, action)
    }
  }

  private mutating func set(_ signal: Int32, _ action: sigaction) {
    var old = sigaction()
    var new = action
    if sigaction(signal, &new, &old) == 0 { before.append((signal, old)) }
  }

  /// Leaves the signals to what they did before.
  mutating func release() {
    for entry in before {
      var action = entry.action
      sigaction(entry.signal, &action, nil)
    }
    before.removeAll()
  }

  /// Takes the bytes that have arrived.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(reader, &bytes, bytes.count) > 0 {}
  }
}

/// Lets a signal do what it does without a handler.
private func signalDefault(_ number: Int32) { signal(number, SIG_DFL) }
