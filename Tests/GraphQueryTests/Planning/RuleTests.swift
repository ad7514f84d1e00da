import TestSupport
import Testing

@testable import GraphQuery

/// The kit gives the same rows without the rules of the optimiser, and with an index on everything.
@Suite struct RuleTests {
  @Test(arguments: ["without rules", "with indexes"])
  func theKitPasses(_ way: String) throws {
    var options = ConformanceCase.Options()
    options.leavesOutRules = way == "without rules"
    options.indexesEverything = way == "with indexes"
    var index = 0
    for file in try ConformanceKit.features()
    where file.path.hasPrefix("clauses/") || file.path.hasPrefix("expressions/existential") {
      for scenario in file.feature.scenarios {
        index += 1
        // A fair sample in everyday runs.
        guard soak > 1 || index % 4 == 0 else { continue }
        guard let failure = ConformanceCase.run(scenario, options) else { continue }
        // What fails in the usual way as well is not the rules' doing.
        guard ConformanceCase.run(scenario) == nil else { continue }
        Issue.record("\(way): \(file.path):\(scenario.line) \(scenario.name)\n    \(failure)")
      }
    }
  }
}
