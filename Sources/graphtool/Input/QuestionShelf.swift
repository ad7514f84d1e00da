import Glibc

/// Where questions and examples are found by their names: in the working folder, and beside the
/// installed program.
enum QuestionShelf {
  /// The folder that came with the program: `PREFIX/share/graphtool` for `PREFIX/bin/graphtool`.
  static let installed: String? = {
    guard let real = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(real) }
    let parts = String(cString: real).split(separator: "/").dropLast(2)
    let folder = "/" + (parts + ["share", "graphtool"]).joined(separator: "/")
    return access(folder, R_OK) == 0 ? folder : nil
  }()

  private static var folders: [String] {
    ["queries"] + (installed.map { ["\($0)/queries"] } ?? [])
  }

  /// The names of all questions, in alphabetical order.
  static func names() -> [String] {
    let files = folders.flatMap { fileNames(in: $0) }.filter { $0.hasSuffix(".cypher") }
    return Set(files.map { String($0.dropLast(7)) }).sorted()
  }

  /// The question in a file, or that of a name.
  static func question(_ name: String) throws(Failure) -> QuestionFile {
    let path = path(of: name)
    if path == nil, !name.contains("/"), !name.contains(".") {
      let known = names()
      throw .input(
        "there is no file and no question '\(name)'"
          + Suggestion.text(
            for: name,
            among: known,
            orElse: "'graphtool questions' lists those that there are"
          )
      )
    }
    let file = path ?? name
    return try QuestionFile(text: SystemFile.text(file), name: file)
  }

  /// The file that a name leads to; `nil` when there is none.
  private static func path(of name: String) -> String? {
    if name == "-" || isFile(name) { return name }
    let candidates = folders.flatMap { ["\($0)/\(name).cypher", "\($0)/\(name)"] }
    let installedFile = installed.map { ["\($0)/\(name)"] } ?? []
    return (candidates + installedFile).first { isFile($0) }
  }

  /// The path of data: as it is written, or of the example with that name beside the installed
  /// program.
  static func data(_ path: String) -> String {
    guard access(path, F_OK) != 0, let installed, path.first != "/" else { return path }
    return ["\(installed)/\(path)", "\(installed)/examples/\(path)"].first {
      access($0, R_OK) == 0
    } ?? path
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func fileNames(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
      )
    }
    return names
  }
}
