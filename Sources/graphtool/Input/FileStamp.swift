import Glibc

/// What changes when a file, or one of the files of a folder, is written: names, sizes and times.
enum FileStamp {
  static func of(_ path: String) -> [String] {
    let inside = SystemFile.isFolder(path) ? FileNames.beginning(with: path + "/") : []
    return ([path] + inside).map { name in
      var status = stat()
      guard stat(name, &status) == 0 else { return name }
      let time = status.st_mtim
      return "\(name) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
    }
  }
}
