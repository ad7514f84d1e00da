/// A file that is written at once, and appears under its name only when it is complete: where the
/// disk is full, an earlier file stays.
public enum WholeFile {
  /// Writes a file, in place of one that is there; a device is written to as it is.
  ///
  /// Throws `NotWritable` with the path and the reason. O(n).
  public static func write(_ bytes: [UInt8], to path: String) throws(ImportError) {
    var bytes = bytes
    let output = try FileOutput(
      folder: FileSystem.folder(of: path),
      name: FileSystem.name(of: path)
    )
    try output.write(&bytes)
    try output.finish()
    try output.publish()
  }
}
