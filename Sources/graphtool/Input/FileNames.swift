import Glibc

/// The names of files that go on from a piece of a path.
enum FileNames {
  /// So many names are enough for a list.
  private static let most = 200

  /// The paths, in alphabetical order; folders end with a slash.
  ///
  /// None where nothing can be read. Files whose names begin with a point are left out unless the piece does.
  static func beginning(with path: String) -> [String] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let typed = slash.map { String(path[path.index(after: $0)...]) } ?? path
    guard let directory = opendir(opened(folder)) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory), names.count < most {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let isHidden = name.first == "." && typed.first != "."
      guard name.hasPrefix(typed), !isHidden, name != ".", name != ".." else { continue }
      names.append(folder + name + (isFolder(opened(folder) + "/" + name) ? "/" : ""))
    }
    return names.sorted()
  }

  private static func opened(_ folder: String) -> String { folder.isEmpty ? "." : folder }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
