import TestSupport
import Testing

/// Every case of the openCypher conformance kit, folder by folder: values with their types, order,
/// side effects, and errors with type, phase and detail.
@Suite struct ConformanceTests {
  /// Features with cases that need what the language does not have yet.
  ///
  /// A feature whose cases all pass does not belong here.
  static let open = [
    "clauses/call/",
    "clauses/with-orderBy/WithOrderBy1.feature",
    "clauses/with-orderBy/WithOrderBy2.feature",
    "expressions/temporal/",
  ]

  @Test func theKitCanBeRead() throws {
    for file in try ConformanceKit.features() {
      #expect(!file.feature.scenarios.isEmpty, "\(file.path) has no cases")
    }
  }

  @Test(arguments: ConformanceKit.folders)
  func casesPass(in folder: String) throws {
    var failures: [String: [String]] = [:]
    for file in try ConformanceKit.features() where file.folder == folder {
      for scenario in file.feature.scenarios {
        guard let failure = ConformanceCase.run(scenario) else { continue }
        failures[file.path, default: []].append(
          "\(file.path):\(scenario.line) \(scenario.name)\n    \(failure)"
        )
      }
    }
    for (path, texts) in failures.sorted(by: { $0.key < $1.key })
    where !Self.open.contains(where: path.hasPrefix) {
      Issue.record("\(texts.joined(separator: "\n"))")
    }
    for entry in Self.open where entry.hasPrefix(folder + "/") {
      #expect(
        failures.keys.contains { $0.hasPrefix(entry) },
        "every case of \(entry) passes: take it off the list of open features"
      )
    }
  }
}
