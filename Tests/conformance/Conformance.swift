internal import Foundation
internal import GraphQuery
internal import TestSupport

/// Runs the cases of the openCypher conformance kit and prints how many pass.
///
/// `conformance [--list] [--only PATH] [--without RULE] [FOLDER]`: `--list` shows every case that
/// fails and why, `--only` takes the features whose path contains a text, `--without` leaves out a
/// rule of the optimiser, or `all` of them. The folder holds `features/` and `graphs/`; without it
/// `OPENCYPHER_TCK` and `../shared/tck` are tried. Exit code 1 if a case fails.
@main
enum Conformance {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    var lists = false
    var only = ""
    var options = ConformanceCase.Options()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--list": lists = true
      case "--only": only = arguments.popFirst() ?? ""
      case "--without":
        let name = arguments.popFirst() ?? ""
        let left = Optimiser.Rule.allCases.filter { name == "all" || name == "\($0)" }
        guard !left.isEmpty else {
          print("rules: all, \(Optimiser.Rule.allCases.map { "\($0)" }.joined(separator: ", "))")
          exit(2)
        }
        options.rules.subtract(left)
      default: setenv("OPENCYPHER_TCK", argument, 1)
      }
    }
    var folders: [String: (passed: Int, failed: Int)] = [:]
    var passed = 0
    var failed = 0
    for file in try ConformanceKit.features() where only.isEmpty || file.path.contains(only) {
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      for scenario in file.feature.scenarios {
        if let failure = ConformanceCase.run(scenario, options) {
          folders[folder, default: (0, 0)].failed += 1
          failed += 1
          if lists {
            let example = scenario.example.map { " example \($0)" } ?? ""
            print("\(file.path):\(scenario.line)\(example) \(scenario.name)\n    \(failure)")
          }
        } else {
          folders[folder, default: (0, 0)].passed += 1
          passed += 1
        }
      }
    }
    for (folder, counts) in folders.sorted(by: { $0.key < $1.key }) {
      print("\(folder): \(counts.passed) passed, \(counts.failed) failed")
    }
    print("\(passed) passed, \(failed) failed")
    if failed > 0 { exit(1) }
  }
}
