extension TemporalComponents {
  /// The part of a second that a truncated value keeps when smaller fields are set.
  enum KeptFraction {
    case nothing
    case millisecond
    case microsecond
  }

  /// The time that the fields name, with what they leave open taken from `base`.
  ///
  /// Without a base, a field needs the larger ones, and the smaller ones are zero. Milliseconds,
  /// microseconds and nanoseconds add up; given alone, each may fill what the larger ones leave,
  /// and together they replace the fraction of the base except for what `kept` protects.
  func resolveTime(
    base: LocalTime?,
    keeping kept: KeptFraction = .nothing
  ) throws(TemporalError) -> LocalTime {
    if base == nil { try requireLargerFields() }
    return try LocalTime(
      hour: self[.hour] ?? base?.hour ?? 0,
      minute: self[.minute] ?? base?.minute ?? 0,
      second: self[.second] ?? base?.second ?? 0,
      nanosecond: fraction(base: base?.nanosecond ?? 0, keeping: kept)
    )
  }

  private func requireLargerFields() throws(TemporalError) {
    if self[.second] == nil, let field = first(of: .fraction) {
      throw missing(.second, neededBy: field)
    }
    if self[.minute] == nil, self[.second] != nil { throw missing(.minute, neededBy: .second) }
    if self[.hour] == nil, self[.minute] != nil { throw missing(.hour, neededBy: .minute) }
  }

  private func fraction(
    base: Int64,
    keeping kept: KeptFraction
  ) throws(TemporalError) -> Int64 {
    guard first(of: .fraction) != nil else { return base }
    var total: Int64 = 0
    // How many nanoseconds the fields that are still to come may fill.
    var room: Int64 = 1_000_000_000
    if let value = self[.millisecond] {
      try TemporalField.millisecond.check(value, in: 0...999)
      total = value * 1_000_000
      room = 1_000_000
    } else if kept != .nothing {
      total = base / 1_000_000 * 1_000_000
      room = 1_000_000
    }
    if let value = self[.microsecond] {
      try TemporalField.microsecond.check(value, in: 0...room / 1000 - 1)
      total += value * 1000
      room = 1000
    } else if kept == .microsecond {
      total += base % 1_000_000 / 1000 * 1000
      room = 1000
    }
    if let value = self[.nanosecond] {
      try TemporalField.nanosecond.check(value, in: 0...room - 1)
      total += value
    }
    return total
  }
}
