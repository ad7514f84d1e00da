import Glibc
import NetworkGraph
import Synchronization

/// A line on standard error that says how far a long measure has come, or that a query still runs,
/// where a person sees it.
///
/// It appears when half a second has passed, changes ten times a second at most, and is gone when
/// the query ends, so that it never stands between answers.
final class ProgressBar: Sendable {
  private struct State {
    var shownAt: ContinuousClock.Instant?
    var isShown = false
    /// Whether a measure says how far it has come, so that the time need not be shown.
    var isMeasuring = false
    var hasEnded = false
  }

  /// What runs, where it is not a query.
  private let name: String
  private let begin = ContinuousClock.now
  private let state = Mutex(State())

  /// The progress to hand to a query; `nil` where nobody would see the bar.
  static func onTerminal(_ task: String) -> ProgressBar? {
    isatty(STDERR_FILENO) == 1 && getenv("TERM").map({ String(cString: $0) }) != "dumb"
      ? ProgressBar(task) : nil
  }

  /// Begins to show that something runs; for a query without measures that is all there is to see.
  init(_ task: String) {
    name = task
    var thread = pthread_t()
    let bar = Unmanaged.passRetained(self)
    let failed = pthread_create(
      &thread,
      nil,
      { bar in
        guard let bar else { return nil }
        Unmanaged<ProgressBar>.fromOpaque(bar).takeRetainedValue().turn()
        return nil
      },
      bar.toOpaque()
    )
    if failed == 0 { pthread_detach(thread) } else { bar.release() }
  }

  /// Turns the wheel until the query ends.
  private func turn() {
    let wheel = Array("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏")
    var position = 0
    while true {
      usleep(100_000)
      let time = ContinuousClock.now - begin
      let goesOn = state.withLock { state in
        guard !state.hasEnded else { return false }
        guard time > .milliseconds(500), !state.isMeasuring else { return true }
        state.isShown = true
        let words = name.isEmpty ? "" : name + ", "
        Self.write("\(wheel[position % wheel.count]) \(words)\(CountWords.text(of: time))")
        return true
      }
      guard goesOn else { return }
      position += 1
    }
  }

  private static func write(_ line: String) {
    try? Console.write(Array("\r\(line)\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// What the measures of a query report to.
  var progress: Progress {
    Progress { [self] task, share in show(task, share) }
  }

  private func show(_ task: String, _ share: Double) {
    let now = ContinuousClock.now
    guard now - begin > .milliseconds(500) else { return }
    state.withLock { state in
      guard !state.hasEnded else { return }
      state.isMeasuring = true
      if let last = state.shownAt, now - last < .milliseconds(100), share < 1 { return }
      state.shownAt = now
      state.isShown = true
      Self.write(Self.line(task, share))
    }
  }

  /// Takes the bar away.
  func end() {
    state.withLock { state in
      state.hasEnded = true
      guard state.isShown else { return }
      state.isShown = false
      Self.write("")
    }
  }

  /// `betweenness ██████▌░░░░░░░░ 43 %`.
  static func line(_ task: String, _ share: Double) -> String {
    let width = 24
    let full = Int(share * Double(width))
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    return "\(task.isEmpty ? "measuring" : task) \(bar) \(Int(share * 100)) %"
  }
}
