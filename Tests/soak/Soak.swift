internal import Foundation
internal import TestSupport

/// Holds the matching of paths against the oracle on many random cases.
///
/// `soak [--from N] [--count N] [--metamorphic N] [--old] [--smallest N] [--show]`: seeds from `--from` on,
/// `--count` of them; `--metamorphic` cases of the relations between quantifiers; `--old` draws
/// only patterns without quantified parts and prefixes; `--smallest` shows the first N
/// failures of each kind made as small as they can be; `--show` prints graphs, queries and numbers
/// of rows instead, `--self` holds the oracle against itself.
/// Exit code 1 if a case fails.
@main
enum Soak {
  static func main() {
    var numbers: [String: Int] = [:]
    var isOld = false
    var shows = false
    var checksItself = false
    var compared = 0
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--old": isOld = true
      case "--show": shows = true
      case "--self": checksItself = true
      case "--from", "--count", "--metamorphic", "--smallest":
        numbers[argument] = arguments.popFirst().flatMap { Int($0) } ?? 0
      default:
        print(
          "usage: soak [--from N] [--count N] [--metamorphic N] [--old] [--smallest N] [--show]"
        )
        exit(2)
      }
    }
    let from = numbers["--from"] ?? 0
    var tally = Tally(shown: numbers["--smallest"] ?? 0)
    for seed in from..<from + (numbers["--count"] ?? 10_000) {
      let seed = UInt64(seed)
      if checksItself {
        let (count, difference) = PathOracleSelfCheck.run(seed: seed)
        compared += count
        if let difference { print(seed, difference) }
        continue
      }
      if shows {
        print(PathOracleCheck.description(seed: seed, isOld: isOld))
        continue
      }
      tally.note(PathOracleCheck.verdict(seed: seed, isOld: isOld)) {
        PathOracleCheck.smallest(seed: seed, isOld: isOld)
      }
    }
    for seed in from..<from + (numbers["--metamorphic"] ?? 0) {
      tally.note(PathMetamorphicCheck.verdict(seed: UInt64(seed))) { nil }
    }
    if checksItself { print("\(compared) pairs of ends compared") }
    for (kind, count) in tally.kinds.sorted(by: { $0.value > $1.value }) {
      print("\(count) times: \(kind)")
    }
    print("\(tally.passed) passed, \(tally.failed) failed (\(tally.skipped) too large to judge)")
    if tally.failed > 0 { exit(1) }
  }

  private struct Tally {
    var passed = 0
    var failed = 0
    var skipped = 0
    var shown: Int
    /// How often each kind of failure was seen.
    var kinds: [String: Int] = [:]

    mutating func note(_ verdict: PathOracleCheck.Verdict, _ smallest: () -> String?) {
      switch verdict {
      case .passed: passed += 1
      case .skipped: skipped += 1
      case .failed(let text):
        failed += 1
        let kind = PathOracleCheck.kind(of: text)
        kinds[kind, default: 0] += 1
        if kinds[kind, default: 0] <= max(shown, 2) {
          print(shown > 0 ? smallest() ?? text : text, "\n")
          fflush(nil)
        }
      }
      let count = passed + failed + skipped
      if count % 10_000 == 0 {
        print("\(count) cases: \(passed) passed, \(failed) failed")
        fflush(nil)
      }
    }
  }
}
