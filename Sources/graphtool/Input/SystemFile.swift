import Glibc
import GraphFormats

/// Files read and written whole.
enum SystemFile {
  /// The most bytes that a statement, or another text that is read whole, may have.
  static let textLimit = 1 << 24
  /// The most bytes of a script of statements, as `export` writes them for large networks.
  private static let scriptLimit = 1 << 30

  /// The statements in a file; `-` is standard input.
  static func script(_ path: String) throws(Failure) -> String {
    try text(path, limit: scriptLimit, "1 GB; run its statements in several files")
  }

  /// The text of a file; `-` is standard input.
  static func text(_ path: String) throws(Failure) -> String {
    try text(path, limit: textLimit, "16 MB; data of that size are read as CSV")
  }

  private static func text(
    _ path: String,
    limit: Int,
    _ excess: String
  ) throws(Failure) -> String {
    let name = path == "-" ? "standard input" : path
    var bytes = try bytes(path, limit: limit)
    guard bytes.count <= limit else { throw .input("\(name): it is larger than \(excess)") }
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

  /// Writes a file, in place of what was there, which stays if the disk is full.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(ImportError) {
      try WholeFile.write(bytes, to: path)
    } catch {
      throw .input("\(error)")
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
