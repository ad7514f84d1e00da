/// A file that is written in one piece: it holds all of the bytes, or what it held before.
public enum WholeFile {
  /// Writes bytes under a path, in place of an earlier file; a device or pipe gets them as they are.
  ///
  /// - Throws: `ImportError` with the code `.notWritable` when the system refuses.
  public static func write(_ bytes: [UInt8], to path: String) throws(ImportError) {
    var bytes = bytes
    let file = try FileOutput(folder: "", name: path)
    try file.write(&bytes)
    try file.finish()
    try file.publish()
  }
}
