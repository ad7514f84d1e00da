/// Values that java.time of OpenJDK 17 computed, an implementation that shares nothing with ours.
///
/// Its time zone data are release 2025a, of which the moments up to the present do not change.
enum ReferenceTables {
  /// The words of every line.
  static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: " ").map { String($0) } }
  }
}
