import Crypto
import Glibc

/// What tells one state of the data from another: the SHA-256 of the tables of a folder, or of a file.
enum DataDigest {
  /// The digest of the data at some paths, in hexadecimal digits.
  static func of(_ paths: [String]) throws(Failure) -> String {
    var hash = SHA256()
    for path in paths {
      for (name, file) in files(path) {
        let bytes = try SystemFile.bytes(file)
        // The length keeps the end of one file from passing for the start of the next.
        hash.update(data: Array("\(name)\0\(bytes.count)\0".utf8))
        hash.update(data: bytes)
      }
    }
    return hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }

  /// The tables, mapping and views of a folder by name; a file by itself.
  private static func files(_ path: String) -> [(name: String, path: String)] {
    guard let folder = opendir(path) else { return [("", path)] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isRead = [".csv", ".json", ".cypher", ".tsv"].contains { name.hasSuffix($0) }
      if isRead, name.first != "." { names.append(name) }
    }
    return names.sorted().map { ($0, "\(path)/\($0)") }
  }
}
