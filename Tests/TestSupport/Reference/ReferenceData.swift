public import Foundation

/// The published networks and reference values, which lie beside the package when it is developed.
public enum ReferenceData {
  /// The folder with the data; it need not exist.
  public static let folder: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 {
      folder.deleteLastPathComponent()
    }
    return folder.deletingLastPathComponent().appending(path: "shared/data")
  }()

  /// Whether the data are there.
  public static let isPresent = FileManager.default.fileExists(
    atPath: folder.appending(path: "reference").path(percentEncoded: false)
  )

  /// What a test run says when they are not.
  public static let absence = "no reference data beside the package (../shared/data): skipped"

  /// A table of the data by its path inside the folder.
  public static func table(_ path: String) throws -> ReferenceTable {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    return ReferenceTable(csv: text)
  }
}
