import Foundation

/// Finds the conformance kit of openCypher: a folder that holds `features` and `graphs`.
public enum ConformanceKit {
  /// The folder that the environment variable `OPENCYPHER_TCK` names, or else `../shared/tck`
  /// beside the package; `nil` when there is none.
  private static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["OPENCYPHER_TCK"]
    let folder =
      environment.map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()  // Gherkin
      .deletingLastPathComponent()  // TestSupport
      .deletingLastPathComponent()  // Tests
      .deletingLastPathComponent()  // the package
      .appendingPathComponent("../shared/tck", isDirectory: true).standardizedFileURL
    let features = folder.appendingPathComponent("features").path
    return FileManager.default.fileExists(atPath: features) ? folder : nil
  }()

  /// One file of the kit.
  public struct File: Sendable {
    /// From the folder `features` on, such as `clauses/match/Match1.feature`.
    public let path: String
    /// What it holds.
    public let feature: GherkinFeature

    /// The folder that the file lies in, such as `clauses/match`.
    public var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }
  }

  /// The folders with features, ordered; empty without a kit, or when it cannot be read.
  public static var folders: [String] {
    Set((try? features())?.map(\.folder) ?? []).sorted()
  }

  /// All features, ordered by path; empty without a kit, about which a line is printed.
  ///
  /// They are read once.
  public static func features() throws -> [File] {
    try cached.get()
  }

  private static let cached = Result { try read() }

  private static func read() throws -> [File] {
    guard let folder else {
      print("The openCypher kit is not here (OPENCYPHER_TCK names its folder): skipped.")
      return []
    }
    let features = folder.appendingPathComponent("features", isDirectory: true)
    let paths = FileManager.default.enumerator(atPath: features.path)?.compactMap { $0 as? String }
    return try (paths ?? []).filter { $0.hasSuffix(".feature") }.sorted().map { path in
      let text = try String(contentsOf: features.appendingPathComponent(path), encoding: .utf8)
      return File(path: path, feature: try GherkinReader.read(text))
    }
  }

  /// The statement that creates one of the named graphs, such as `binary-tree-1`.
  public static func graph(named name: String) throws -> String? {
    guard let folder else { return nil }
    let graphs = folder.appendingPathComponent("graphs", isDirectory: true)
    let candidates = ["\(name)/\(name).cypher", "\(name).cypher"]
    for candidate in candidates.map({ graphs.appendingPathComponent($0) })
    where FileManager.default.fileExists(atPath: candidate.path) {
      return try String(contentsOf: candidate, encoding: .utf8)
    }
    return nil
  }
}
