internal import NetworkGraph
internal import Temporal

/// The days from one to another, both included: what a time covers, or how long something holds.
///
/// Days are counted from 1970-01-01.
struct TimeWindow: Hashable, Sendable {
  var first: Int64
  var last: Int64

  /// Whether the windows have a day in common.
  @inline(__always)
  func overlaps(_ other: Self) -> Bool { first <= other.last && other.first <= last }
}

extension TimeWindow {
  /// The days of a year, a month or a day: a text such as `2016`, `2016-09`, `2016-09-23` or
  /// `2016-09-23T10:00`, a whole number as a year, or a date with or without a time.
  ///
  /// `nil` for anything else.
  init?(_ value: Value) {
    switch value {
    case .int(let year): self.init(year: year)
    case .double(let year):
      guard let whole = Int64(exactly: year) else { return nil }
      self.init(year: whole)
    case .string(let text): self.init(text)
    case .temporal(let point):
      guard let date = point.date else { return nil }
      self.init(first: date.epochDay, last: date.epochDay)
    case .null, .bool, .duration, .list, .map, .node, .relationship, .path: return nil
    }
  }

  /// The days of a year.
  init?(year: Int64) {
    guard let year = try? PartialDate(year: year) else { return nil }
    self.init(year)
  }

  /// The days that a text covers; a time of the day behind the date does not narrow them.
  init?(_ text: String) {
    var bytes = Array(text.utf8)
    while let last = bytes.last, Self.isBlank(last) { bytes.removeLast() }
    bytes = Array(bytes.drop(while: Self.isBlank))
    if let mark = bytes.firstIndex(of: UInt8(ascii: "T")), mark + 1 < bytes.count,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[mark + 1])
    {
      bytes.removeSubrange(mark...)
    }
    guard !bytes.isEmpty, let date = try? PartialDate(parsing: bytes.span) else { return nil }
    self.init(date)
  }

  private init(_ date: PartialDate) {
    self.init(first: date.firstDay.epochDay, last: date.lastDay.epochDay)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
