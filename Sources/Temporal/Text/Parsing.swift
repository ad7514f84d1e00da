// Every kind of value can be read from its UTF-8 bytes and, for convenience, from a string.

extension LocalDate {
  /// Reads a date by calendar, week, quarter or day of the year, with or without separators.
  ///
  /// Parts that are missing at the end begin at one: `2015-07` is the first of July.
  public init(parsing utf8: Span<UInt8>) throws(TemporalError) {
    self = try TextScanner.read(utf8, as: .date) { (scanner) throws(TemporalError) in
      try scanner.date().firstDay()
    }
  }

  /// Reads a date by calendar, week, quarter or day of the year, with or without separators.
  public init(parsing text: String) throws(TemporalError) {
    try self.init(parsing: text.utf8.span)
  }
}

extension LocalTime {
  /// Reads a time of the day such as `21:40:32.142`, `214032.142` or `21`.
  public init(parsing utf8: Span<UInt8>) throws(TemporalError) {
    self = try TextScanner.read(utf8, as: .localTime) { (scanner) throws(TemporalError) in
      try scanner.time()
    }
  }

  /// Reads a time of the day such as `21:40:32.142`, `214032.142` or `21`.
  public init(parsing text: String) throws(TemporalError) {
    try self.init(parsing: text.utf8.span)
  }
}

extension OffsetTime {
  /// Reads a time with its offset, such as `21:40:32+01:00`; without one, the default holds.
  public init(
    parsing utf8: Span<UInt8>,
    defaultOffset: UTCOffset = .zero
  ) throws(TemporalError) {
    self = try TextScanner.read(utf8, as: .time) { (scanner) throws(TemporalError) in
      let time = try scanner.time()
      return OffsetTime(time, offset: try scanner.offset() ?? defaultOffset)
    }
  }

  /// Reads a time with its offset, such as `21:40:32+01:00`; without one, the default holds.
  public init(parsing text: String, defaultOffset: UTCOffset = .zero) throws(TemporalError) {
    try self.init(parsing: text.utf8.span, defaultOffset: defaultOffset)
  }
}

extension LocalDateTime {
  /// Reads a date and, after `T`, a time; a missing time is midnight.
  public init(parsing utf8: Span<UInt8>) throws(TemporalError) {
    self = try TextScanner.read(utf8, as: .localDateTime) { (scanner) throws(TemporalError) in
      try scanner.dateTime()
    }
  }

  /// Reads a date and, after `T`, a time; a missing time is midnight.
  public init(parsing text: String) throws(TemporalError) {
    try self.init(parsing: text.utf8.span)
  }
}

extension ZonedDateTime {
  /// Reads a date, a time, an offset and a zone: `2015-07-21T21:40+02:00[Europe/Stockholm]`.
  ///
  /// Without offset and zone the default holds. With both, the zone must have had that offset.
  public init(
    parsing utf8: Span<UInt8>,
    defaultZone: TemporalZone = .utc
  ) throws(TemporalError) {
    self = try TextScanner.read(utf8, as: .dateTime) { (scanner) throws(TemporalError) in
      let local = try scanner.dateTime()
      let offset = try scanner.offset()
      guard scanner.take("[") else {
        return try ZonedDateTime(local, in: offset.map { .offset($0) } ?? defaultZone)
      }
      let zone = try NamedTimeZone(scanner.bracketed())
      if let offset, !zone.rules.isValid(offset, local: local.secondsSinceEpoch) {
        throw TemporalError(.offsetMismatch, zone.name)
      }
      return try ZonedDateTime(local, in: .named(zone), preferring: offset)
    }
  }

  /// Reads a date, a time, an offset and a zone: `2015-07-21T21:40+02:00[Europe/Stockholm]`.
  public init(parsing text: String, defaultZone: TemporalZone = .utc) throws(TemporalError) {
    try self.init(parsing: text.utf8.span, defaultZone: defaultZone)
  }
}

extension TemporalZone {
  /// Reads an offset (`Z`, `+01:00`) or the name of a zone (`Europe/Stockholm`).
  public init(parsing text: String) throws(TemporalError) {
    guard let first = text.utf8.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    else {
      self = text == "Z" || text == "z" ? .utc : .named(try NamedTimeZone(text))
      return
    }
    self = try TextScanner.read(text.utf8.span, as: .offset) { (scanner) throws(TemporalError) in
      .offset(try scanner.offset() ?? .zero)
    }
  }
}
