import GraphFormats
import Glibc

/// Files read and written whole.
enum SystemFile {
  /// The most bytes that a query may have; a larger file is no query.
  static let textLimit = 1 << 24

  /// The text of a file; `-` is standard input.
  static func text(_ path: String) throws(Failure) -> String {
    let name = path == "-" ? "standard input" : path
    var bytes = try bytes(path, limit: textLimit)
    guard bytes.count <= textLimit else {
      throw .input("\(name): it is larger than 16 MB and no query")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw .input(
        "\(name):\(brokenLine(bytes)): it is not text in UTF-8; save it as UTF-8, unless it is another"
          + " file than you mean"
      )
    }
    return text
  }

  /// The bytes of a file, at most about `limit`; `-` is standard input.
  static func bytes(_ path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    let name = path == "-" ? "standard input" : path
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .input("\(name): it cannot be read: \(reason(errno))") }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { break }
      if count > 0 {
        bytes.append(contentsOf: piece[..<count])
      } else if errno != EINTR {
        throw .input("\(name): it cannot be read: \(reason(errno))")
      }
    }
    return bytes
  }

  /// The number of the first line that is not text.
  private static func brokenLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { line in
      line.contains(0) || String(validating: line, as: UTF8.self) == nil
    }
    return (index ?? 0) + 1
  }

  /// Writes a file, in place of what was there, which stays when this fails.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(ImportError) {
      try WholeFile.write(bytes, to: path)
    } catch {
      throw .input("\(path): it cannot be written: \(error.explanation)")
    }
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The words of the operating system for an error.
  static func reason(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}
