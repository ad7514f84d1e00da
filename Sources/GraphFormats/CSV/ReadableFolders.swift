/// The folders from which a query may read tables; nothing outside of them is opened.
public struct ReadableFolders: Sendable {
  /// The folders as the file system names them, without links and `..`.
  private let roots: [String]

  /// Takes folders, or files in whose place their folders stand.
  ///
  /// Throws if one of them is not there.
  public init(_ paths: [String]) throws(ImportError) {
    var roots: [String] = []
    for path in paths {
      var folder = path
      if FileSystem.kind(of: path) == .file {
        folder = FileSystem.folder(of: path)
        if folder.isEmpty { folder = "." }
      }
      guard FileSystem.kind(of: folder) == .folder, let root = FileSystem.resolved(folder) else {
        throw ImportError(.fileNotFound, file: path)
      }
      roots.append(root)
    }
    self.roots = roots
  }

  /// Opens the table of a location: a path relative to one of the folders, a path, or either of
  /// them behind `file://`.
  ///
  /// Links and `..` are resolved before it is asked whether the file lies in one of the folders.
  public func table(
    at location: String,
    delimiter: UInt8 = UInt8(ascii: ","),
    hasHeaders: Bool
  ) throws(ImportError) -> CSVTable {
    let path = try resolved(location)
    return try CSVTable(path: path, name: location, delimiter: delimiter, hasHeaders: hasHeaders)
  }

  private func resolved(_ location: String) throws(ImportError) -> String {
    let name = try Self.path(of: location)
    let isAbsolute = name.utf8.first == UInt8(ascii: "/")
    // `file:///name.csv` means the file in the folder, as other engines read it.
    let relative = String(name.drop { $0 == "/" })
    var candidates = roots.map { FileSystem.joined($0, relative) }
    if isAbsolute { candidates.append(name) }
    var isOutside = isAbsolute
    for candidate in candidates {
      guard let found = FileSystem.resolved(candidate) else { continue }
      if roots.contains(where: { Self.lies(found, in: $0) }) { return found }
      isOutside = true
    }
    // Whether something is there outside of the folders is not told.
    if isOutside || relative.split(separator: "/").contains("..") {
      throw ImportError(.notAllowed, file: location, explanation: ImportWording.notAllowed)
    }
    throw ImportError(.fileNotFound, file: location)
  }

  private static func lies(_ path: String, in root: String) -> Bool {
    path.utf8.starts(with: (root == "/" ? root : root + "/").utf8)
  }

  /// The path of a location; what begins with another scheme than `file` is refused.
  private static func path(of location: String) throws(ImportError) -> String {
    guard !location.isEmpty, !location.utf8.contains(0) else {
      throw ImportError(.fileNotFound, file: location)
    }
    guard let colon = location.firstRange(of: "://") else { return location }
    let scheme = location[..<colon.lowerBound]
    guard scheme.lowercased() == "file" else {
      throw ImportError(
        .notAllowed,
        file: location,
        explanation: ImportWording.notAFile(String(scheme))
      )
    }
    return decoded(location[colon.upperBound...])
  }

  /// Text with the bytes that `%20` and its like stand for.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16),
        value != 0
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
