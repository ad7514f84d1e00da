internal import Foundation

/// The queries that there are to be damaged: those of the conformance kit, and those of the
/// language's own cases.
public enum QueryCorpus {
  /// Every text once, in a fixed order.
  public static func texts() throws -> [String] {
    var texts: Set<String> = []
    var features = try ConformanceKit.features().map(\.feature)
    let own = URL(fileURLWithPath: #filePath).deletingLastPathComponent()  // Fuzz
      .deletingLastPathComponent()  // TestSupport
      .deletingLastPathComponent()  // Tests
      .appendingPathComponent("GraphQueryTests/Language/features", isDirectory: true)
    let paths = FileManager.default.enumerator(atPath: own.path)?.compactMap { $0 as? String } ?? []
    for path in paths.sorted() where path.hasSuffix(".feature") {
      let text = try String(contentsOf: own.appendingPathComponent(path), encoding: .utf8)
      features.append(try GherkinReader.read(text))
    }
    for scenario in features.flatMap(\.scenarios) {
      for step in scenario.steps {
        guard case .text(let text) = step.argument else { continue }
        texts.insert(text)
      }
    }
    return texts.sorted()
  }
}
