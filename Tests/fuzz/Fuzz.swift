internal import Foundation
internal import TestSupport

/// Damages queries of the conformance kit and of the language's own cases and runs them on a small
/// graph, for as long as one likes: whatever a text holds, the engine has to answer in time.
///
/// `fuzz [--minutes N] [--jobs N] [--seed N] [--findings FOLDER]`, or `fuzz FILE ...` to run what was
/// found once more. Texts are run by processes of
/// their own, so that the end of one, or one that does not end, is a finding and not the end of all.
/// Every finding is a file. Exit code 1 if there is one.
@main
enum Fuzz {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "worker" {
      arguments.removeFirst()
      return try FuzzWorker(arguments).run()
    }
    if let first = arguments.first, !first.hasPrefix("--") {
      return try FuzzWorker.replay(arguments)
    }
    var options: [String: String] = [:]
    while let name = arguments.first {
      guard name.hasPrefix("--"), arguments.count > 1 else {
        print("usage: fuzz [--minutes N] [--jobs N] [--seed N] [--findings FOLDER]")
        exit(2)
      }
      options[name] = arguments[1]
      arguments.removeFirst(2)
    }
    let seed = options["--seed"].flatMap { UInt64($0) } ?? UInt64(Date().timeIntervalSince1970)
    var keeper = FuzzKeeper(
      folder: URL(filePath: options["--findings"] ?? ".build/fuzz"),
      end: Date() + 60 * (options["--minutes"].flatMap { Double($0) } ?? 1),
      seed: seed
    )
    let isClean = try keeper.run(jobs: options["--jobs"].flatMap { Int($0) } ?? 1)
    if !isClean { exit(1) }
  }
}
