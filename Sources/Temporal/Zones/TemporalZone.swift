/// Where a clock stands: a fixed offset from UTC, or a named zone whose offset changes.
public enum TemporalZone: Hashable, Sendable {
  /// A fixed offset.
  case offset(UTCOffset)
  /// A zone of the IANA time zone database.
  case named(NamedTimeZone)

  /// The offset zero.
  public static let utc = TemporalZone.offset(.zero)

  /// The offset of the zone at a moment, in seconds since 1970-01-01T00:00Z.
  public func offset(atEpochSecond instant: Int64) -> UTCOffset {
    switch self {
    case .offset(let offset): offset
    case .named(let zone): zone.rules.offset(at: instant)
    }
  }

  var named: NamedTimeZone? {
    switch self {
    case .offset: nil
    case .named(let zone): zone
    }
  }
}

extension TemporalZone: CustomStringConvertible {
  /// The offset (`Z`, `+01:00`) or the name (`Europe/Amsterdam`).
  public var description: String {
    switch self {
    case .offset(let offset): offset.description
    case .named(let zone): zone.name
    }
  }
}
