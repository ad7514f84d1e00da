import TestSupport
import Testing

/// Every case of the openCypher conformance kit, folder by folder: values with their types, order,
/// side effects, and errors with type, phase and detail.
@Suite struct ConformanceTests {
  @Test func theKitCanBeRead() throws {
    for file in try ConformanceKit.features() {
      #expect(!file.feature.scenarios.isEmpty, "\(file.path) has no cases")
    }
  }

  @Test(arguments: ConformanceKit.folders)
  func casesPass(in folder: String) throws {
    for file in try ConformanceKit.features() where file.folder == folder {
      for scenario in file.feature.scenarios {
        guard let failure = ConformanceCase.run(scenario) else { continue }
        Issue.record("\(file.path):\(scenario.line) \(scenario.name)\n    \(failure)")
      }
    }
  }
}
