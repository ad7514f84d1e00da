internal import Foundation
internal import Synchronization
internal import TestSupport

/// Runs texts one after the other until its time is over: `worker SEED END STATE FINDINGS`.
struct FuzzWorker {
  private let seed: UInt64
  private let end: Date
  private let descriptor: Int32
  private let findings: String

  /// More than the budget of a query, its graph and the kit may take together, in kilobytes.
  private static let mostMemory = 600_000

  init(_ arguments: [String]) throws {
    guard arguments.count == 4, let seed = UInt64(arguments[0]), let end = Double(arguments[1])
    else { throw CocoaError(.fileReadUnknown) }
    self.seed = seed
    self.end = Date(timeIntervalSince1970: end)
    descriptor = FuzzState.open(arguments[2])
    findings = arguments[3]
  }

  /// Works until its time is over.
  func run() throws {
    let queries = try QueryCorpus.texts()
    Self.onSmallStack { try work(queries) }
  }

  /// Runs texts from files, one after the other; the first line of each says what was found.
  static func replay(_ paths: [String]) throws {
    onSmallStack {
      for path in paths {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let query = text.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
        var trial = try QueryTrial()
        print("\(path): \(trial.run(query) ?? (trial.answered > 0 ? "answered" : "refused"))")
        fflush(nil)
      }
    }
  }

  /// Works on a thread with the stack of a task, as a session may be used there.
  private static func onSmallStack(_ work: @escaping @Sendable () throws -> Void) {
    let done = DispatchSemaphore(value: 0)
    let failure = Mutex<String?>(nil)
    let thread = Thread {
      do {
        try work()
      } catch {
        failure.withLock { $0 = "\(error)" }
      }
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    if let failure = failure.withLock({ $0 }) {
      print(failure)
      exit(3)
    }
  }

  private func work(_ queries: [String]) throws {
    var mutator = QueryMutator(queries, seed: seed)
    var trial = try QueryTrial()
    var state = FuzzState()
    var isLarge = false
    while Date() < end {
      state.text = mutator.next()
      state.cases += 1
      state.answered = UInt64(trial.answered)
      state.refused = UInt64(trial.refused)
      state.write(to: descriptor)
      var problem = trial.run(state.text)
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      if problem == nil, !isLarge, usage.ru_maxrss > Self.mostMemory {
        problem = "\(usage.ru_maxrss / 1024) MB of memory"
        isLarge = true
      }
      if let problem {
        let name = "\(findings)/problem-\(seed)-\(state.cases).cypher"
        try "// \(problem)\n\(state.text)".write(toFile: name, atomically: true, encoding: .utf8)
      }
    }
    state.answered = UInt64(trial.answered)
    state.refused = UInt64(trial.refused)
    state.write(to: descriptor)
  }
}
