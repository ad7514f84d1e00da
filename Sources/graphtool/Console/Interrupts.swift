import Glibc
import NetworkGraph
import Synchronization

/// What Ctrl-C means: it cancels the query that runs, and ends the process when none does.
enum Interrupts {
  private struct State {
    /// The query that runs.
    var running: Cancellation?
    /// Whether Ctrl-C only drops what was typed, as at a prompt.
    var isPrompting = false
    /// Whether what was typed is to be dropped.
    var dropsLine = false
  }

  private enum Action {
    case cancel(Cancellation)
    case drop
    case leave
  }

  private static let state = Mutex(State())

  /// Hands every Ctrl-C to a thread of its own, so that no code runs inside a signal handler.
  ///
  /// To be called before any other thread begins: all of them have to leave the signal alone.
  static func watch() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    let failed = pthread_create(
      &thread,
      nil,
      { _ in
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        var received: Int32 = 0
        while sigwait(&signals, &received) == 0 { Interrupts.interrupt() }
        return nil
      },
      nil
    )
    // Without the thread Ctrl-C does what it always does.
    if failed != 0 { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  /// Runs a query that Ctrl-C cancels; a second Ctrl-C does not wait for it.
  static func cancelling<Result, Problem>(
    _ cancellation: Cancellation,
    _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    state.withLock { $0.running = cancellation }
    defer { state.withLock { $0.running = nil } }
    return try body()
  }

  /// Reads a line at a prompt, where Ctrl-C drops what was typed; `nil` at the end of the input.
  ///
  /// `isDropped` says that the lines before this one were dropped too.
  static func prompting(_ read: () -> String?) -> (line: String?, isDropped: Bool) {
    state.withLock { $0.isPrompting = true }
    let line = read()
    return state.withLock { state in
      let isDropped = state.dropsLine
      state.isPrompting = false
      state.dropsLine = false
      return (line, isDropped)
    }
  }

  private static func interrupt() {
    let action = state.withLock { state -> Action in
      if let running = state.running {
        state.running = nil
        return .cancel(running)
      }
      guard state.isPrompting else { return .leave }
      state.dropsLine = true
      return .drop
    }
    switch action {
    case .cancel(let running): running.cancel()
    case .drop:
      Console.note("\n(dropped; type :quit or Ctrl-D to leave)")
      try? Console.write(Array(Conversation.prompt.utf8), to: STDOUT_FILENO)
    case .leave:
      ChildLayouts.endRunning()
      Console.note(Failure.interrupted.message)
      _exit(Failure.Reason.interrupted.rawValue)
    }
  }
}
