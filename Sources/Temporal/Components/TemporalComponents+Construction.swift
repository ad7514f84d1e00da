extension LocalDate {
  /// Creates a date from its fields, or from the date of another value with some of them changed.
  public init(_ components: TemporalComponents) throws(TemporalError) {
    try components.reject([.time, .epoch], for: .date)
    try components.rejectTime(for: .date)
    try components.rejectTimezone(for: .date)
    self = try components.resolveDate(base: components.dateSource())
  }
}

extension LocalTime {
  /// Creates a time from its fields, or from the time of another value with some of them changed.
  public init(_ components: TemporalComponents) throws(TemporalError) {
    try components.reject([.day, .epoch], for: .localTime)
    try components.rejectDate(for: .localTime)
    try components.rejectTimezone(for: .localTime)
    let base = try components.timeSource()?.localTime
    if base == nil, components.first(of: .time) == nil {
      throw TemporalError(.missingField, "hour", expecting: "local time")
    }
    self = try components.resolveTime(base: base)
  }
}

extension OffsetTime {
  /// Creates a time from its fields, or from the time of another value with some of them changed.
  ///
  /// A named zone needs the date of a datetime that is taken over. Without any zone, `defaultOffset`
  /// holds.
  public init(
    _ components: TemporalComponents,
    defaultOffset: UTCOffset = .zero
  ) throws(TemporalError) {
    try components.reject([.day, .epoch], for: .time)
    try components.rejectDate(for: .time)
    let source = try components.timeSource()
    if source == nil, components.first(of: .time) == nil {
      throw TemporalError(.missingField, "hour", expecting: "time")
    }
    let time = try components.resolveTime(base: source?.localTime)
    let zone = try components.zone()
    switch (zone, source?.offset) {
    case (nil, let own):
      self.init(time, offset: own ?? defaultOffset)
    case (.offset(let offset)?, nil):
      self.init(time, offset: offset)
    case (.offset(let offset)?, let own?):
      self = OffsetTime(time, offset: own).shifted(to: offset)
    case (.named(let named)?, let own):
      guard let date = source?.date else { throw TemporalError(.timeZoneNeedsDate, named.name) }
      let local = LocalDateTime(date, time)
      guard let own else {
        self = try ZonedDateTime(local, in: .named(named)).offsetTime
        return
      }
      let moment = try ZonedDateTime(local, in: source?.zone ?? .offset(own), preferring: own)
      self = try moment.shifted(to: .named(named)).offsetTime
    }
  }
}

extension LocalDateTime {
  /// Creates a value from its fields, or from parts of other values with some of them changed.
  public init(_ components: TemporalComponents) throws(TemporalError) {
    try components.reject(.epoch, for: .localDateTime)
    try components.rejectTimezone(for: .localDateTime)
    try self.init(parts: components, timeBase: components.timeSource()?.localTime)
  }

  fileprivate init(
    parts components: TemporalComponents,
    timeBase: LocalTime?
  ) throws(TemporalError) {
    self.init(
      try components.resolveDate(base: components.dateSource()),
      try components.resolveTime(base: timeBase)
    )
  }
}

extension ZonedDateTime {
  /// Creates a value from its fields, or from parts of other values with some of them changed.
  ///
  /// The zone of a time or datetime that is taken over is kept, or, if another zone is given, its
  /// moment is shown there. Without any zone, `defaultZone` holds. `epochSeconds` or `epochMillis`
  /// stand for date and time; a fraction of the second may be added to them.
  public init(
    _ components: TemporalComponents,
    defaultZone: TemporalZone = .utc
  ) throws(TemporalError) {
    let zone = try components.zone()
    if let field = components.first(of: .epoch) {
      self = try ZonedDateTime(epoch: field, components, in: zone ?? defaultZone)
      return
    }
    let source = try components.timeSource()
    let local = try LocalDateTime(parts: components, timeBase: source?.localTime)
    guard let own = source?.zone else {
      try self.init(local, in: zone ?? defaultZone)
      return
    }
    let moment = try ZonedDateTime(local, in: own, preferring: source?.offset)
    guard let zone else {
      self = moment
      return
    }
    self = try moment.shifted(to: zone)
  }

  private init(
    epoch field: TemporalField,
    _ components: TemporalComponents,
    in zone: TemporalZone
  ) throws(TemporalError) {
    var others: TemporalFieldSet = [.day, .clock]
    if field == .epochSeconds { others.insert(TemporalFieldSet(.epochMillis)) }
    if field == .epochMillis { others.insert(TemporalFieldSet(.millisecond)) }
    if let other = components.first(of: others) {
      throw TemporalError(.conflictingFields, other.rawValue, expecting: field.rawValue)
    }
    let bases = [("date", components.date), ("time", components.time)]
    for (name, base) in bases + [("datetime", components.datetime)] where base != nil {
      throw TemporalError(.conflictingFields, name, expecting: field.rawValue)
    }
    let count = components[field] ?? 0
    let isMilliseconds = field == .epochMillis
    let whole = isMilliseconds ? count.floorDivided(by: 1000) : count
    let milliseconds = isMilliseconds ? count.floorRemainder(by: 1000) : 0
    let base = LocalTime(uncheckedNanosecondOfDay: milliseconds * 1_000_000)
    let fraction = try components.resolveTime(
      base: base,
      keeping: isMilliseconds ? .millisecond : .nothing
    )
    try self.init(epochSecond: whole, nanosecond: fraction.nanosecond, in: zone)
  }
}

extension TemporalComponents {
  /// The zone that is given, as an offset or by name.
  func zone() throws(TemporalError) -> TemporalZone? {
    guard let timezone else { return nil }
    return try TemporalZone(parsing: timezone)
  }
}
