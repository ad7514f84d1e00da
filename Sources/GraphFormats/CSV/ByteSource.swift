import Glibc

/// A file that is open for reading in blocks.
///
/// Plain `read` calls into a buffer of the caller, not a mapping: mapped pages count as resident
/// memory, and a file that shrinks while it is mapped ends the process.
final class ByteSource {
  /// The name for errors.
  let name: String
  /// The size in bytes when the file was opened.
  let size: Int
  private let descriptor: Int32

  init(path: String, name: String) throws(ImportError) {
    self.name = name
    let opened = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard opened >= 0 else {
      throw errno == ENOENT
        ? ImportError(.fileNotFound, file: name)
        : ImportError(.notReadable, file: name, explanation: FileSystem.lastReason())
    }
    descriptor = opened
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      size = 0
      throw ImportError(.notReadable, file: name, explanation: FileSystem.lastReason())
    }
    size = max(0, Int(status.st_size))
    // What a pipe delivers can be read once only, and a header is looked at more than once.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ImportError(.notReadable, file: name, explanation: "it is no regular file")
    }
  }

  deinit {
    close(descriptor)
  }

  /// Reads the next bytes into the buffer; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw ImportError(.notReadable, file: name, explanation: FileSystem.lastReason())
      }
    }
  }
}
