internal import Foundation

/// Starts workers, watches over them, and keeps what they found.
struct FuzzKeeper {
  let folder: URL
  let end: Date
  let seed: UInt64
  private var nextSeed: UInt64
  private var cases: UInt64 = 0
  private var answered: UInt64 = 0
  private var refused: UInt64 = 0
  private var crashes = 0
  private var hangs = 0

  /// A text that runs for so many seconds does not end.
  private static let patience = 30.0

  init(folder: URL, end: Date, seed: UInt64) {
    self.folder = folder
    self.end = end
    self.seed = seed
    nextSeed = seed
  }

  private struct Job {
    var process: Process
    var state: String
    var seed: UInt64
    var cases: UInt64 = 0
    var changed = Date()
  }

  /// Works until the time is over; `true` when nothing was found.
  mutating func run(jobs count: Int) throws -> Bool {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let before = Set(try problems())
    print("seed \(seed), \(count) at once, findings in \(folder.path(percentEncoded: false))")
    var jobs: [Job] = []
    for _ in 0..<max(1, count) { jobs.append(try start()) }
    var lastWord = Date()
    while !jobs.isEmpty {
      Thread.sleep(forTimeInterval: 0.2)
      for index in jobs.indices.reversed() where try !isRunning(&jobs[index]) {
        let job = jobs.remove(at: index)
        // One that was lost is replaced, as long as there is time.
        if Date() < end - 1, job.process.terminationStatus != 3 { jobs.append(try start()) }
      }
      if Date().timeIntervalSince(lastWord) > 60 {
        lastWord = Date()
        say(jobs, Set(try problems()).subtracting(before).count)
      }
    }
    let found = Set(try problems()).subtracting(before)
    say([], found.count)
    for name in found.sorted() { print("  \(name)") }
    return crashes + hangs + found.count == 0
  }

  private func say(_ jobs: [Job], _ problems: Int) {
    let running = jobs.map { FuzzState(from: $0.state) }
    print(
      "\(running.reduce(cases) { $0 + $1.cases }) cases,",
      "\(running.reduce(answered) { $0 + $1.answered }) answered,",
      "\(running.reduce(refused) { $0 + $1.refused }) refused,",
      "\(crashes) crashes, \(hangs) hangs, \(problems) problems"
    )
    fflush(nil)
  }

  private mutating func start() throws -> Job {
    let own = nextSeed
    nextSeed += 1
    let state = folder.appending(path: "state-\(own)").path(percentEncoded: false)
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [
      "worker", "\(own)", "\(end.timeIntervalSince1970)", state,
      folder.path(percentEncoded: false),
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no"],
      uniquingKeysWith: { $1 }
    )
    try process.run()
    return Job(process: process, state: state, seed: own)
  }

  /// Looks after a worker; `false` when it has ended.
  private mutating func isRunning(_ job: inout Job) throws -> Bool {
    let state = FuzzState(from: job.state)
    if state.cases != job.cases {
      job.cases = state.cases
      job.changed = Date()
    }
    let isStuck = Date().timeIntervalSince(job.changed) > Self.patience
    if isStuck, job.process.isRunning {
      kill(job.process.processIdentifier, SIGKILL)
      job.process.waitUntilExit()
      hangs += 1
      try keep(state.text, "hang-\(job.seed)-\(state.cases)", "it does not end")
    } else if job.process.isRunning {
      return true
    } else if job.process.terminationStatus != 0 {
      crashes += 1
      let status = job.process.terminationStatus
      try keep(state.text, "crash-\(job.seed)-\(state.cases)", "the process ended with \(status)")
    }
    cases += state.cases
    answered += state.answered
    refused += state.refused
    try? FileManager.default.removeItem(atPath: job.state)
    return false
  }

  private func keep(_ text: String, _ name: String, _ reason: String) throws {
    print("\(name): \(reason)")
    try "// \(reason)\n\(text)".write(
      to: folder.appending(path: "\(name).cypher"),
      atomically: true,
      encoding: .utf8
    )
  }

  /// What workers found without being ended by it.
  private func problems() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasPrefix("problem-") }
  }
}
