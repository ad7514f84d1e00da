import Glibc
import Synchronization

/// The time zone data of the system, a folder with one file per zone.
///
/// Zones are read when they are first asked for and kept; the cache may be used from any thread.
/// Names that are unknown are not kept, so that it cannot grow beyond the data.
public final class TimeZoneDatabase: Sendable {
  /// The data in the folder that the variable TZDIR names, or else in /usr/share/zoneinfo.
  public static let system = TimeZoneDatabase(directory: systemDirectory())

  private let directory: String
  private let cache = Mutex<[String: NamedTimeZone]>([:])

  /// Uses the data in a folder.
  public init(directory: String) {
    self.directory = directory
  }

  /// Finds a zone by its name, such as `Europe/Amsterdam`.
  public func zone(named name: String) throws(TemporalError) -> NamedTimeZone {
    if let known = cache.withLock({ $0[name] }) { return known }
    guard TimeZoneDatabase.isName(name) else {
      throw TemporalError(.unknownTimeZone, "timezone")
    }
    let zone = NamedTimeZone(rules: try rules(named: name))
    cache.withLock { $0[name] = zone }
    return zone
  }

  /// Reads a zone, or the one whose history stands for it.
  private func rules(named name: String) throws(TemporalError) -> TimeZoneRules {
    let own = try bytes(named: name)
    guard let own else {
      guard TimeZoneDatabase.isDirectory(directory) else {
        throw TemporalError(.timeZoneDataMissing, name)
      }
      throw TemporalError(.unknownTimeZone, "timezone")
    }
    var data = own
    if let merged = TimeZoneMerges.zone(standingFor: name), let other = try bytes(named: merged) {
      data = other
    }
    guard let rules = TimeZoneRules(decoding: data, named: name) else {
      throw TemporalError(
        .timeZoneDataUnreadable,
        name,
        expecting: "expected the format TZif, version 2 or later"
      )
    }
    return rules
  }

  /// The content of the file of a zone; `nil` if there is none.
  private func bytes(named name: String) throws(TemporalError) -> [UInt8]? {
    let file = open("\(directory)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard status.st_size <= TimeZoneDatabase.largestFile else {
      throw TemporalError(.timeZoneDataUnreadable, name, expecting: "the file is too large")
    }
    var content = [UInt8](repeating: 0, count: Int(status.st_size))
    var length = 0
    while length < content.count {
      let count = content.withUnsafeMutableBytes { buffer in
        read(file, buffer.baseAddress?.advanced(by: length), buffer.count - length)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw TemporalError(.timeZoneDataUnreadable, name, expecting: "the file cannot be read")
      }
      length += count
    }
    return content
  }

  private static let largestFile: off_t = 1 << 20
  private static let longestName = 64

  /// Tells whether a text can be the name of a zone.
  ///
  /// Words of letters, digits, `_`, `+` and `-` between slashes, the first with a capital: no name
  /// leads out of the folder, and none to its tables or to the data with leap seconds.
  static func isName(_ name: String) -> Bool {
    guard name.utf8.count <= longestName, let first = name.utf8.first, first.isLetter,
      first < UInt8(ascii: "a")
    else { return false }
    return name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { word in
        guard let first = word.first, first.isLetter else { return false }
        return word.allSatisfy { byte in
          byte.isLetter || byte.digit != nil || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        }
      }
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func systemDirectory() -> String {
    guard let variable = getenv("TZDIR") else { return "/usr/share/zoneinfo" }
    let directory = String(cString: variable)
    return directory.isEmpty ? "/usr/share/zoneinfo" : directory
  }
}
