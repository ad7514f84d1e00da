import Foundation
import Synchronization

/// Runs `graphtool` as it was built beside the tests.
enum Tool {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of the answer.
    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  /// The root of the package.
  static let package: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// The data of the example.
  static let theHague = package.appending(path: "examples/the-hague").path(percentEncoded: false)

  /// The folder of the built program, which the tests share.
  static let folder: URL = {
    let link = "/proc/self/exe"
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: link))
    return URL(filePath: path ?? CommandLine.arguments[0]).deletingLastPathComponent()
  }()

  /// Runs the program in a folder and waits for its end.
  static func run(
    _ arguments: [String],
    input: String = "",
    in folder: URL = package
  ) throws -> Run {
    try execute(Self.folder.appending(path: "graphtool"), arguments, input, folder)
  }

  /// Runs the program, does something while it runs, and waits for its end.
  static func run(
    _ arguments: [String],
    input: String,
    meanwhile body: () -> Void
  ) throws -> Run {
    try execute(folder.appending(path: "graphtool"), arguments, input, package) { _, _ in body() }
  }

  /// Runs lines of a shell, in which `graphtool` is the built program.
  static func shell(_ script: String, in folder: URL = package) throws -> Run {
    try execute(URL(filePath: "/bin/bash"), ["-euo", "pipefail", "-c", script], "", folder)
  }

  /// Starts the program, waits until it has read its data, sends it a signal, waits for its end.
  static func interrupt(_ arguments: [String], after seconds: Double) throws -> Run {
    try execute(folder.appending(path: "graphtool"), arguments, "", package) { process, errors in
      // The line about the import is the sign that the query begins.
      for _ in 0..<1000 {
        let written = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
        if written.contains("\n") { break }
        Thread.sleep(forTimeInterval: 0.02)
      }
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
    }
  }

  /// Starts the program, waits until it has started a child, and sends that a signal.
  static func killChild(_ arguments: [String], _ signal: Int32) throws -> Run {
    try withChild(arguments) { kill($1, signal) }
  }

  /// Starts the program, waits until it has started a child, and does something to the two.
  static func withChild(
    _ arguments: [String],
    _ body: (_ parent: Int32, _ child: Int32) -> Void
  ) throws -> Run {
    try execute(folder.appending(path: "graphtool"), arguments, "", package) { process, _ in
      let tasks = "/proc/\(process.processIdentifier)/task"
      for _ in 0..<3_000 where process.isRunning {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
        for thread in threads {
          let list = try? String(contentsOfFile: "\(tasks)/\(thread)/children", encoding: .utf8)
          if let child = list?.split(separator: " ").first.flatMap({ Int32($0) }) {
            body(process.processIdentifier, child)
            return
          }
        }
        Thread.sleep(forTimeInterval: 0.005)
      }
    }
  }

  private static func execute(
    _ program: URL,
    _ arguments: [String],
    _ input: String,
    _ folder: URL,
    meanwhile body: (Process, URL) -> Void = { _, _ in }
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    let files = ["in", "out", "err"].map { scratch.url.appending(path: $0) }
    for file in files { try input.write(to: file, atomically: false, encoding: .utf8) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    let path = Self.folder.path(percentEncoded: false)
    environment["PATH"] = "\(path):\(environment["PATH"] ?? "")"
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    for (file, isError) in [(files[1], false), (files[2], true)] {
      let handle = try FileHandle(forWritingTo: file)
      try handle.truncate(atOffset: 0)
      if isError { process.standardError = handle } else { process.standardOutput = handle }
    }
    try process.run()
    body(process, files[2])
    process.waitUntilExit()
    // A program that a signal ended has no exit code; a negative one stands for it.
    let status = process.terminationStatus
    return Run(
      status: process.terminationReason == .exit ? status : -status,
      output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8)
    )
  }
}
