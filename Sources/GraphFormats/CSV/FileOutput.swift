import Glibc

/// A file that appears under its name only when it is complete.
final class FileOutput {
  let name: String
  private let path: String
  private let partial: String
  private var descriptor: Int32

  init(folder: String, name: String) throws(ImportError) {
    self.name = name
    path = FileSystem.joined(folder, name)
    let partial = FileSystem.joined(folder, ".\(name).\(getpid()).partial")
    self.partial = partial
    descriptor = partial.withCString {
      open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(0o666))
    }
    guard descriptor >= 0 else { throw failure() }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    unlink(partial)
  }

  private func failure() -> ImportError {
    ImportError(.notWritable, file: name, explanation: FileSystem.lastReason())
  }

  /// Writes the bytes and empties the array.
  func write(_ bytes: inout [UInt8]) throws(ImportError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      guard count >= 0 || errno == EINTR else { throw failure() }
      done += max(0, count)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Brings the bytes to the disk.
  func finish() throws(ImportError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure() }
    let open = descriptor
    descriptor = -1
    guard close(open) == 0 else { throw failure() }
  }

  /// Gives the file its name, in place of an earlier one.
  func publish() throws(ImportError) {
    guard rename(partial, path) == 0 else { throw failure() }
  }
}
