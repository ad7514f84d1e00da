import Glibc
import NetworkGraph
import Synchronization

/// A line on standard error that says how far a long measure has come, where a person sees it.
///
/// It appears when half a second has passed, changes ten times a second at most, and is gone when
/// the query ends, so that it never stands between answers.
final class ProgressBar: Sendable {
  private struct State {
    var shownAt: ContinuousClock.Instant?
    var isShown = false
  }

  private let begin = ContinuousClock.now
  private let state = Mutex(State())

  /// The progress to hand to a query; `nil` where nobody would see the bar.
  static func onTerminal() -> ProgressBar? {
    isatty(STDERR_FILENO) == 1 && getenv("TERM").map({ String(cString: $0) }) != "dumb"
      ? ProgressBar() : nil
  }

  /// What the measures of a query report to.
  var progress: Progress {
    Progress { [self] task, share in show(task, share) }
  }

  private func show(_ task: String, _ share: Double) {
    let now = ContinuousClock.now
    guard now - begin > .milliseconds(500) else { return }
    state.withLock { state in
      if let last = state.shownAt, now - last < .milliseconds(100), share < 1 { return }
      state.shownAt = now
      state.isShown = true
      try? Console.write(Array("\r\(Self.line(task, share))\u{1B}[K".utf8), to: STDERR_FILENO)
    }
  }

  /// Takes the bar away.
  func end() {
    state.withLock { state in
      guard state.isShown else { return }
      state.isShown = false
      try? Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
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
