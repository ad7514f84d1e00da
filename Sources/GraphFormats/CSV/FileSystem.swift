import Glibc

/// The few questions that importing asks of folders.
enum FileSystem {
  /// What a path leads to.
  enum Kind {
    case folder, file, nothing
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Whether a file may take the place of what a path leads to: an earlier file, or nothing.
  static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// The number of bytes in a file.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// A path without links and `..`; `nil` if it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names of the files in a folder, not of its folders, in the order of their bytes.
  static func files(in folder: String) throws(ImportError) -> [String] {
    guard let stream = opendir(folder) else {
      throw ImportError(.notReadable, file: folder, explanation: lastReason())
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if kind(of: joined(folder, name)) == .file { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder, and those that it lies in, unless they are there.
  static func makeFolder(_ path: String) throws(ImportError) {
    guard kind(of: path) != .folder else { return }
    let slashes = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
    for end in slashes + [path.endIndex] {
      let folder = String(path[..<end])
      guard !folder.isEmpty, kind(of: folder) != .folder, mkdir(folder, 0o777) != 0 else {
        continue
      }
      let code = errno
      // Somebody else may have made it meanwhile.
      guard kind(of: folder) != .folder else { continue }
      errno = code
      throw ImportError(.notWritable, file: path, explanation: lastReasonNotToWrite())
    }
  }

  /// The path of a name in a folder; a name that begins with "/" is a path already.
  static func joined(_ folder: String, _ name: String) -> String {
    if name.utf8.first == UInt8(ascii: "/") || folder.isEmpty { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// The folder of a path, empty for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(path[...slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Why the last call that was to write failed, and the way out.
  static func lastReasonNotToWrite() -> String {
    let wayOut =
      switch errno {
      case ENOENT: "make the folder first"
      case ENOTDIR, EEXIST: "where a folder is needed stands a file; choose another name"
      case EISDIR: "add the name of a file"
      case EACCES, EPERM, EROFS: "choose a folder that you may write to"
      case ENOSPC, EDQUOT, EFBIG: "make room, or choose another disk"
      default: "choose another place"
      }
    return "\(lastReason()); \(wayOut)"
  }

  /// Why the last call failed, in the words of the operating system.
  static func lastReason() -> String {
    String(cString: strerror(errno)).lowercased()
  }
}
