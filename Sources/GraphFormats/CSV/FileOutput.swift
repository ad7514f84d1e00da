import Glibc
import NetworkGraph

/// A file that appears under its name only when it is complete.
///
/// What stands under the name and is no file, such as a device, is written to as it is.
final class FileOutput {
  /// The path as the caller named it, for messages.
  private let named: String
  /// The bytes written so far.
  private(set) var count = 0
  private let path: String
  private let partial: String?
  private let cancellation: Cancellation?
  private var descriptor: Int32

  init(
    folder: String,
    name: String,
    _ cancellation: Cancellation? = nil
  ) throws(ImportError) {
    self.cancellation = cancellation
    let named = FileSystem.joined(folder, name)
    self.named = named
    // A link stays a link: what it leads to is replaced.
    let path = FileSystem.resolved(named) ?? named
    self.path = path
    let partial: String? =
      FileSystem.isReplaceable(path)
      ? FileSystem.joined(
        FileSystem.folder(of: path),
        ".\(FileSystem.name(of: path)).\(getpid()).partial"
      ) : nil
    self.partial = partial
    descriptor = (partial ?? path).withCString {
      open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t(0o666))
    }
    guard descriptor >= 0 else { throw failure() }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let partial { unlink(partial) }
  }

  private func failure() -> ImportError {
    ImportError(.notWritable, file: named, explanation: FileSystem.lastReasonNotToWrite())
  }

  /// Writes the bytes and empties the array.
  func write(_ bytes: inout [UInt8]) throws(ImportError) {
    if cancellation?.reason != nil { throw ImportError(.cancelled, file: named) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      guard count >= 0 || errno == EINTR else { throw failure() }
      done += max(0, count)
    }
    count += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  /// Brings the bytes to the disk.
  func finish() throws(ImportError) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw failure() }
    let open = descriptor
    descriptor = -1
    guard close(open) == 0 else { throw failure() }
  }

  /// Gives the file its name, in place of an earlier one.
  func publish() throws(ImportError) {
    guard let partial else { return }
    guard rename(partial, path) == 0 else { throw failure() }
  }
}
