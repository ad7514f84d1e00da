extension TemporalComponents {
  /// The date that the fields name, with what they leave open taken from `base`.
  ///
  /// Without a base a field needs the larger ones (a day its month, a week its year) and the
  /// smaller ones begin at one. A day that is taken over and that the month does not have becomes
  /// the last one of the month; a day that is given must exist.
  func resolveDate(base: LocalDate?) throws(TemporalError) -> LocalDate {
    let month = first(of: .monthAndDay)
    let week = first(of: .weekAndDay)
    let quarter = first(of: .quarterAndDay)
    let ordinal = first(of: .ordinal)
    try refuse(month, beside: week ?? quarter ?? ordinal)
    try refuse(week, beside: quarter ?? ordinal)
    try refuse(quarter, beside: ordinal)
    if week != nil { return try weekDate(base: base) }
    if quarter != nil { return try quarterDate(base: base) }
    if ordinal != nil { return try ordinalDate(base: base) }
    return try monthDate(base: base)
  }

  private func refuse(
    _ field: TemporalField?,
    beside other: TemporalField?
  ) throws(TemporalError) {
    guard let field, let other else { return }
    throw TemporalError(.conflictingFields, other.rawValue, expecting: field.rawValue)
  }

  private func monthDate(base: LocalDate?) throws(TemporalError) -> LocalDate {
    let year = try value(.year, or: base?.year, neededBy: .date)
    guard let base else {
      if self[.month] == nil, self[.day] != nil { throw missing(.month, neededBy: .day) }
      return try LocalDate(year: year, month: self[.month] ?? 1, day: self[.day] ?? 1)
    }
    let month = self[.month] ?? base.month
    if let day = self[.day] { return try LocalDate(year: year, month: month, day: day) }
    let first = try LocalDate(year: year, month: month)
    return LocalDate(clampedYear: first.year, month: first.month, day: base.day)
  }

  private func weekDate(base: LocalDate?) throws(TemporalError) -> LocalDate {
    let year = try value(.year, or: base?.weekYear, neededBy: .week)
    guard let base else {
      guard let week = self[.week] else { throw missing(.week, neededBy: .dayOfWeek) }
      return try LocalDate(weekYear: year, week: week, dayOfWeek: self[.dayOfWeek] ?? 1)
    }
    let lastWeek = ISOCalendar.years.contains(year) ? ISOCalendar.weeks(in: year) : 53
    return try LocalDate(
      weekYear: year,
      week: self[.week] ?? min(base.week, lastWeek),
      dayOfWeek: self[.dayOfWeek] ?? base.dayOfWeek
    )
  }

  private func quarterDate(base: LocalDate?) throws(TemporalError) -> LocalDate {
    let year = try value(.year, or: base?.year, neededBy: .quarter)
    guard let base else {
      guard let quarter = self[.quarter] else { throw missing(.quarter, neededBy: .dayOfQuarter) }
      return try LocalDate(year: year, quarter: quarter, dayOfQuarter: self[.dayOfQuarter] ?? 1)
    }
    let quarter = self[.quarter] ?? base.quarter
    if let day = self[.dayOfQuarter] {
      return try LocalDate(year: year, quarter: quarter, dayOfQuarter: day)
    }
    // The place within the quarter is taken over as its month and the day of the month.
    let first = try LocalDate(year: year, quarter: quarter)
    return LocalDate(
      clampedYear: first.year,
      month: first.month + (base.month - 1) % 3,
      day: base.day
    )
  }

  private func ordinalDate(base: LocalDate?) throws(TemporalError) -> LocalDate {
    let year = try value(.year, or: base?.year, neededBy: .ordinalDay)
    return try LocalDate(year: year, ordinalDay: self[.ordinalDay] ?? 1)
  }

  private enum Need: String {
    case date
    case week
    case quarter
    case ordinalDay
  }

  private func value(
    _ field: TemporalField,
    or other: Int64?,
    neededBy need: Need
  ) throws(TemporalError) -> Int64 {
    guard let value = self[field] ?? other else {
      throw TemporalError(.missingField, field.rawValue, expecting: need.rawValue)
    }
    return value
  }

  func missing(_ field: TemporalField, neededBy other: TemporalField) -> TemporalError {
    TemporalError(.missingField, field.rawValue, expecting: other.rawValue)
  }
}
