import Glibc
import LineEditor
import NetworkGraph
import Synchronization

/// What Ctrl-C means: it cancels the query that runs, and ends the process when none does.
enum Interrupts {
  private struct State {
    /// The query that runs.
    var running: Cancellation?
    /// What goes on between queries, such as asking again and again.
    var loop: Cancellation?
    /// The prompt at which someone types, where Ctrl-C only drops what was typed.
    var prompt: String?
    /// Whether what was typed is to be dropped.
    var dropsLine = false
    /// Whether statements are edited, where Ctrl-C is a key and never ends the process.
    var isEditing = false
    /// Whether a query was cancelled and has not ended.
    var isCancelled = false
    /// Whether an answer is being printed.
    var isPrinting = false
    /// Whether the rest of the answer is not wanted.
    var dropsAnswer = false
  }

  private enum Action {
    case cancel(Cancellation)
    case drop(prompt: String)
    case leave
    case nothing
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
    defer {
      state.withLock {
        $0.running = nil
        $0.isCancelled = false
      }
    }
    return try body()
  }

  /// Does something that goes on between queries and that Ctrl-C ends there, too.
  static func looping<Problem>(
    _ cancellation: Cancellation,
    _ body: () throws(Problem) -> Void
  ) throws(Problem) {
    let outer = state.withLock { state in
      defer { state.loop = cancellation }
      return state.loop
    }
    defer { state.withLock { $0.loop = outer } }
    try body()
  }

  /// Whether statements are edited: between queries Ctrl-C then means nothing.
  static var isEditing: Bool {
    get { state.withLock { $0.isEditing } }
    set { state.withLock { $0.isEditing = newValue } }
  }

  /// Prints an answer, the rest of which Ctrl-C drops where statements are edited.
  static func printing<Problem>(_ body: () throws(Problem) -> Void) throws(Problem) {
    state.withLock { ($0.isPrinting, $0.dropsAnswer) = (true, false) }
    defer { state.withLock { ($0.isPrinting, $0.dropsAnswer) = (false, false) } }
    try body()
  }

  /// Whether the rest of what is printed is not wanted.
  static var dropsAnswer: Bool { state.withLock { $0.dropsAnswer } }

  /// Reads a line at a prompt, where Ctrl-C drops what was typed; `nil` at the end of the input.
  ///
  /// `isDropped` says that the lines before this one were dropped too.
  static func prompting(
    _ prompt: String,
    _ read: () -> String?
  ) -> (line: String?, isDropped: Bool) {
    state.withLock { $0.prompt = prompt }
    let line = read()
    return state.withLock { state in
      let isDropped = state.dropsLine
      state.prompt = nil
      state.dropsLine = false
      return (line, isDropped)
    }
  }

  private static func interrupt() {
    let action = state.withLock { state -> Action in
      if let running = state.running {
        state.running = nil
        state.isCancelled = true
        return .cancel(running)
      }
      if let loop = state.loop, loop.reason == nil {
        state.dropsAnswer = state.isPrinting
        return .cancel(loop)
      }
      if state.isEditing, !state.isCancelled {
        state.dropsAnswer = state.isPrinting
        return .nothing
      }
      guard let prompt = state.prompt else { return .leave }
      state.dropsLine = true
      return .drop(prompt: prompt)
    }
    switch action {
    case .cancel(let running): running.cancel()
    case .drop(let prompt):
      Console.note("\n(dropped; type :quit or Ctrl-D to leave)")
      try? Console.write(Array(prompt.utf8), to: STDOUT_FILENO)
    case .nothing: break
    case .leave:
      ChildLayouts.endRunning()
      TerminalMode.restore()
      Console.note(Failure.interrupted.message)
      _exit(Failure.Reason.interrupted.rawValue)
    }
  }
}
