extension LocalDate {
  /// Creates the date that begins the unit in which a value lies, with some fields then changed.
  public init(
    truncating value: TemporalValue,
    to unit: TruncationUnit,
    overriding components: TemporalComponents = TemporalComponents()
  ) throws(TemporalError) {
    try components.reject([.time, .epoch], for: .date)
    try components.rejectTimezone(for: .date)
    try components.rejectBases()
    guard unit.nanoseconds == nil else { throw unit.notApplicable(to: .date) }
    self = try components.resolveDate(base: value.requiredDate().truncated(to: unit))
  }
}

extension LocalTime {
  /// Creates the time that begins the unit in which a value lies, with some fields then changed.
  public init(
    truncating value: TemporalValue,
    to unit: TruncationUnit,
    overriding components: TemporalComponents = TemporalComponents()
  ) throws(TemporalError) {
    try components.rejectTimezone(for: .localTime)
    try self.init(truncating: value, to: unit, overriding: components, for: .localTime)
  }

  fileprivate init(
    truncating value: TemporalValue,
    to unit: TruncationUnit,
    overriding components: TemporalComponents,
    for kind: TemporalKind
  ) throws(TemporalError) {
    try components.reject([.day, .epoch], for: kind)
    try components.rejectBases()
    guard unit.nanoseconds != nil || unit == .day else { throw unit.notApplicable(to: kind) }
    guard let time = value.localTime else {
      throw TemporalError(.missingPart, value.kind.rawValue, expecting: "time")
    }
    self = try components.resolveTime(
      base: time.truncated(to: unit),
      keeping: unit.keptFraction
    )
  }
}

extension OffsetTime {
  /// Creates the time that begins the unit in which a value lies, with some fields then changed.
  ///
  /// A zone that is given replaces the one of the value; the time on the clock stays.
  public init(
    truncating value: TemporalValue,
    to unit: TruncationUnit,
    overriding components: TemporalComponents = TemporalComponents(),
    defaultOffset: UTCOffset = .zero
  ) throws(TemporalError) {
    let time = try LocalTime(truncating: value, to: unit, overriding: components, for: .time)
    switch try components.zone() {
    case nil:
      self.init(time, offset: value.offset ?? defaultOffset)
    case .offset(let offset):
      self.init(time, offset: offset)
    case .named(let named):
      guard let date = value.date else { throw TemporalError(.timeZoneNeedsDate, named.name) }
      self = try ZonedDateTime(LocalDateTime(date, time), in: .named(named)).offsetTime
    }
  }
}

extension LocalDateTime {
  /// Creates the value that begins the unit in which another lies, with some fields then changed.
  public init(
    truncating value: TemporalValue,
    to unit: TruncationUnit,
    overriding components: TemporalComponents = TemporalComponents()
  ) throws(TemporalError) {
    try components.rejectTimezone(for: .localDateTime)
    try self.init(truncating: value, to: unit, overriding: components, for: .localDateTime)
  }

  fileprivate init(
    truncating value: TemporalValue,
    to unit: TruncationUnit,
    overriding components: TemporalComponents,
    for kind: TemporalKind
  ) throws(TemporalError) {
    try components.reject(.epoch, for: kind)
    try components.rejectBases()
    let date = try value.requiredDate().truncated(to: unit)
    if unit.nanoseconds != nil, value.localTime == nil {
      throw unit.notApplicable(to: value.kind)
    }
    let time = (value.localTime ?? .midnight).truncated(to: unit)
    self.init(
      try components.resolveDate(base: date),
      try components.resolveTime(base: time, keeping: unit.keptFraction)
    )
  }
}

extension ZonedDateTime {
  /// Creates the value that begins the unit in which another lies, with some fields then changed.
  ///
  /// A zone that is given replaces the one of the value; date and time on the clock stay.
  public init(
    truncating value: TemporalValue,
    to unit: TruncationUnit,
    overriding components: TemporalComponents = TemporalComponents(),
    defaultZone: TemporalZone = .utc
  ) throws(TemporalError) {
    let local = try LocalDateTime(
      truncating: value,
      to: unit,
      overriding: components,
      for: .dateTime
    )
    let zone = try components.zone()
    try self.init(local, in: zone ?? value.zone ?? defaultZone, preferring: value.offset)
  }
}

extension TruncationUnit {
  fileprivate func notApplicable(to kind: TemporalKind) -> TemporalError {
    TemporalError(.unitNotApplicable, rawValue, expecting: kind.rawValue)
  }
}

extension TemporalValue {
  fileprivate func requiredDate() throws(TemporalError) -> LocalDate {
    guard let date else {
      throw TemporalError(.missingPart, kind.rawValue, expecting: "date")
    }
    return date
  }
}

extension TemporalComponents {
  /// Refuses other values beside the one that is truncated.
  fileprivate func rejectBases() throws(TemporalError) {
    let bases = [("date", date), ("time", time), ("datetime", datetime)]
    for (name, base) in bases where base != nil {
      throw TemporalError(.fieldNotApplicable, name, expecting: "truncation")
    }
  }
}
