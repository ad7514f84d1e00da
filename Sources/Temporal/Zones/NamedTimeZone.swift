/// A zone of the IANA time zone database, with the history and the future of its offsets.
///
/// Two are equal if their names are.
public struct NamedTimeZone: Sendable {
  let rules: TimeZoneRules

  init(rules: TimeZoneRules) {
    self.rules = rules
  }

  /// The name, such as `Europe/Amsterdam`.
  public var name: String { rules.name }

  /// Finds a zone by its name in the data of the system.
  public init(_ name: String) throws(TemporalError) {
    self = try TimeZoneDatabase.system.zone(named: name)
  }
}

extension NamedTimeZone: Hashable {
  /// Tells whether two zones have the same name.
  public static func == (left: NamedTimeZone, right: NamedTimeZone) -> Bool {
    left.name == right.name
  }

  /// Feeds the name to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}
