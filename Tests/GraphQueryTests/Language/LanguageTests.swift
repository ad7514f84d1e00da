import Foundation
import TestSupport
import Testing

/// The language in text form: each file below `features` holds set-ups, statements and what they have
/// to give.
@Suite struct LanguageTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("features", isDirectory: true)

  static let paths: [String] =
    (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".feature") }.sorted()

  @Test func thereAreFeatures() {
    #expect(Self.paths.count >= 15)
  }

  @Test(arguments: paths)
  func casesPass(in path: String) throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent(path),
      encoding: .utf8
    )
    let feature = try GherkinReader.read(text)
    #expect(!feature.scenarios.isEmpty, "\(path) has no cases")
    for scenario in feature.scenarios {
      let place = "\(path):\(scenario.line) \(scenario.name)"
      #expect(
        scenario.steps.contains { $0.role == .then },
        "\(place): the case expects nothing"
      )
      // Large inputs take their time and look at nothing that a plan decides.
      let ways = path.hasPrefix("batches/") && soak == 1 ? 1 : 3
      for options in ConformanceCase.Options.all.prefix(ways) {
        guard let failure = ConformanceCase.run(scenario, options) else { continue }
        Issue.record("\(place) \(options)\n    \(failure)")
        break
      }
    }
  }
}

extension ConformanceCase.Options {
  /// The usual way; without rules of the optimiser; with an index on everything.
  static var all: [Self] {
    var withoutRules = Self()
    withoutRules.leavesOutRules = true
    var withIndexes = Self()
    withIndexes.indexesEverything = true
    return [Self(), withoutRules, withIndexes]
  }
}
