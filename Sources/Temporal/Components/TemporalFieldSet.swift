/// A set of fields, one bit each.
struct TemporalFieldSet: OptionSet {
  let rawValue: UInt16

  static let day: TemporalFieldSet = [
    .init(.year), .init(.quarter), .init(.month), .init(.week), .init(.day), .init(.dayOfQuarter),
    .init(.dayOfWeek), .init(.ordinalDay),
  ]
  static let fraction: TemporalFieldSet = [
    .init(.millisecond), .init(.microsecond), .init(.nanosecond),
  ]
  static let clock: TemporalFieldSet = [.init(.hour), .init(.minute), .init(.second)]
  static let time: TemporalFieldSet = [.clock, .fraction]
  static let epoch: TemporalFieldSet = [.init(.epochSeconds), .init(.epochMillis)]

  // The four ways to name a day of a year.
  static let monthAndDay: TemporalFieldSet = [.init(.month), .init(.day)]
  static let weekAndDay: TemporalFieldSet = [.init(.week), .init(.dayOfWeek)]
  static let quarterAndDay: TemporalFieldSet = [.init(.quarter), .init(.dayOfQuarter)]
  static let ordinal = TemporalFieldSet(.ordinalDay)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  init(_ field: TemporalField) {
    rawValue = 1 << UInt16(field.index)
  }

  /// The member that comes first in the order of the fields.
  var first: TemporalField? {
    TemporalField.allCases.first { contains(TemporalFieldSet($0)) }
  }
}
