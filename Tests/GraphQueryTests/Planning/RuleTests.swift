import TestSupport
import Testing

@testable import GraphQuery

/// The kit gives the same rows without the rules of the optimiser, all of them or any one, and with
/// an index on everything.
@Suite struct RuleTests {
  private static let ways: [String] =
    ["without rules", "with indexes"] + Optimiser.Rule.allCases.map { "without \($0)" }

  @Test(arguments: ways)
  func theKitPasses(_ way: String) throws {
    var options = ConformanceCase.Options()
    options.rules = Set(Optimiser.Rule.allCases.filter { way != "without \($0)" })
    if way == "without rules" { options.rules = [] }
    options.indexesEverything = way == "with indexes"
    // A fair sample in everyday runs; other cases for every single rule.
    let (share, offset) =
      way == "without rules" || way == "with indexes"
      ? (4, 0) : (16, Self.ways.firstIndex(of: way) ?? 0)
    var index = 0
    for file in try ConformanceKit.features()
    where file.path.hasPrefix("clauses/") || file.path.hasPrefix("expressions/existential") {
      for scenario in file.feature.scenarios {
        index += 1
        guard soak > 1 || index % share == offset % share else { continue }
        guard let failure = ConformanceCase.run(scenario, options) else { continue }
        // What fails in the usual way as well is not the rules' doing.
        guard ConformanceCase.run(scenario) == nil else { continue }
        Issue.record("\(way): \(file.path):\(scenario.line) \(scenario.name)\n    \(failure)")
      }
    }
  }
}
