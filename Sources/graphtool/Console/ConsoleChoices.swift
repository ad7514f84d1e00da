import ArgumentParser
import Glibc
import Synchronization

/// Whether something is shown to a person only, always, or never.
enum Showing: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// What the options say about colours, progress and notes, for the whole process.
enum ConsoleChoices {
  /// All that was chosen.
  struct State {
    fileprivate var colour = Showing.auto
    fileprivate var progress = Showing.auto
    fileprivate var isQuiet = false
  }

  private static let state = Mutex(State())

  /// What was chosen, to be put back later.
  static var current: State {
    get { state.withLock { $0 } }
    set { state.withLock { $0 = newValue } }
  }

  static func set(colour: Showing, progress: Showing, isQuiet: Bool) {
    state.withLock { $0 = State(colour: colour, progress: progress, isQuiet: isQuiet) }
  }

  /// Whether what goes to an open file may have colours: `NO_COLOR` and a plain terminal have none,
  /// unless the option says otherwise.
  static func hasColour(on descriptor: Int32) -> Bool {
    switch state.withLock(\.colour) {
    case .always: true
    case .never: false
    case .auto:
      isatty(descriptor) == 1 && (environment("NO_COLOR") ?? "").isEmpty
        && environment("TERM") != "dumb"
    }
  }

  /// The bar for something long, a query unless it is named; `nil` where nobody is to see it.
  static func progressBar(_ task: String = "") -> ProgressBar? {
    let (progress, isQuiet) = state.withLock { ($0.progress, $0.isQuiet) }
    switch progress {
    case .always: return ProgressBar(task)
    case .never: return nil
    case .auto: return isQuiet ? nil : ProgressBar.onTerminal(task)
    }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}

/// The few ways in which words stand out in a terminal.
enum Emphasis: String {
  case strong = "1"
  case warning = "33"
  case error = "31"
  case faint = "2"

  /// The words, standing out where the open file is one that shows it.
  func text(_ words: String, on descriptor: Int32 = STDOUT_FILENO) -> String {
    guard ConsoleChoices.hasColour(on: descriptor), !words.isEmpty else { return words }
    return "\u{1B}[\(rawValue)m\(words)\u{1B}[0m"
  }
}
