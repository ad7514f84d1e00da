import Foundation

/// A very small disk in memory, for tests of what happens when one is full.
final class FullDisk {
  let path: String
  private let folder: TemporaryFolder

  /// Whether this machine lets us have one.
  static let isPossible: Bool = (try? FullDisk()) != nil

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("disk")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let run = try Tool.shell("mount -t tmpfs -o size=64k tmpfs '\(path)' 2>/dev/null || exit 1")
    guard run.status == 0 else { throw CocoaError(.fileWriteNoPermission) }
  }

  deinit {
    _ = try? Tool.shell("umount '\(path)'")
  }
}
