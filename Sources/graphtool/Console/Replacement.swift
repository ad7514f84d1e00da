import Glibc

/// Whether files that are there may be replaced: `--force` says so, or a person who is asked.
enum Replacement {
  static func allow(_ paths: [String], isForced: Bool) throws(Failure) {
    let present = paths.filter { isFile($0) }
    guard !present.isEmpty, !isForced else { return }
    let names = present.map { "'\($0)'" }.joined(separator: " and ")
    let verb = present.count == 1 ? "is" : "are"
    guard Console.isInteractive else {
      throw .usage("\(names) \(verb) there already; add --force to replace, or choose another name")
    }
    guard try Console.agrees(to: "\(names) \(verb) there already. Replace?") else {
      throw .input("nothing was written")
    }
  }

  /// A device or a pipe holds nothing that could be lost.
  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
