import Temporal

/// A reader and evaluator of the few expressions in `ConformanceTables`.
///
/// It knows calls, maps, texts, numbers and the four operators between two calls; every call is
/// passed on to the module under test.
struct CalendarExpression {
  /// What an expression can give.
  enum Outcome {
    case integer(Int64)
    case decimal(Double)
    case text(String)
    case map([(String, Outcome)])
    case point(TemporalValue)
    case duration(TemporalDuration)

    var text: String {
      switch self {
      case .integer(let value): "\(value)"
      case .decimal(let value): "\(value)"
      case .text(let value): value
      case .map: "a map"
      case .point(let value): value.description
      case .duration(let value): value.description
      }
    }
  }

  /// The expression is not one of those that the tables use.
  struct Unreadable: Error {
    let rest: String
  }

  private var rest: Substring

  static func evaluate(_ text: String) throws -> Outcome {
    var reader = CalendarExpression(rest: text[...])
    var result = try reader.operand()
    if let symbol = reader.symbol("+-*/") {
      result = try apply(symbol, result, reader.operand())
    }
    reader.skipSpaces()
    guard reader.rest.isEmpty else { throw Unreadable(rest: String(reader.rest)) }
    return result
  }

  private static func apply(
    _ symbol: Character,
    _ left: Outcome,
    _ right: Outcome
  ) throws -> Outcome {
    switch (left, symbol, right) {
    case (.point(let point), "+", .duration(let duration)): .point(try point.adding(duration))
    case (.point(let point), "-", .duration(let duration)):
      .point(try point.subtracting(duration))
    case (.duration(let one), "+", .duration(let other)): .duration(try one.adding(other))
    case (.duration(let one), "-", .duration(let other)): .duration(try one.subtracting(other))
    case (.duration(let one), "*", _): .duration(try one.multiplied(by: quantity(right)))
    case (.duration(let one), "/", _): .duration(try one.divided(by: quantity(right)))
    default: throw Unreadable(rest: "\(symbol)")
    }
  }

  // MARK: Reading

  private mutating func skipSpaces() {
    rest = rest.drop { $0 == " " }
  }

  private mutating func symbol(_ set: String) -> Character? {
    skipSpaces()
    guard let first = rest.first, set.contains(first) else { return nil }
    rest.removeFirst()
    return first
  }

  private mutating func expect(_ character: Character) throws {
    guard symbol(String(character)) != nil else { throw Unreadable(rest: String(rest)) }
  }

  private mutating func operand() throws -> Outcome {
    skipSpaces()
    if symbol("'") != nil {
      let text = rest.prefix { $0 != "'" }
      rest = rest[text.endIndex...]
      try expect("'")
      return .text(String(text))
    }
    if symbol("{") != nil { return try map() }
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
    rest = rest[word.endIndex...]
    if let value = Int64(word) { return .integer(value) }
    if let value = Double(word) { return .decimal(value) }
    try expect("(")
    var arguments: [Outcome] = []
    while symbol(")") == nil {
      arguments.append(try operand())
      _ = symbol(",")
    }
    return try CalendarExpression.call(String(word), arguments)
  }

  private mutating func map() throws -> Outcome {
    var entries: [(String, Outcome)] = []
    while symbol("}") == nil {
      skipSpaces()
      let key = rest.prefix { $0.isLetter }
      rest = rest[key.endIndex...]
      try expect(":")
      entries.append((String(key), try operand()))
      _ = symbol(",")
    }
    return .map(entries)
  }

  // MARK: Calls

  private static func call(_ name: String, _ arguments: [Outcome]) throws -> Outcome {
    switch (name, arguments.first, arguments.dropFirst().first) {
    case ("datetime.fromepoch", .integer(let second)?, .integer(let nanosecond)?):
      return .point(.dateTime(try ZonedDateTime(epochSecond: second, nanosecond: nanosecond)))
    case ("datetime.fromepochmillis", .integer(let millisecond)?, nil):
      return .point(.dateTime(try ZonedDateTime(epochMillisecond: millisecond)))
    case ("duration", .map(let entries)?, nil):
      var components = DurationComponents()
      for (key, value) in entries {
        guard let field = DurationField(rawValue: key) else { throw Unreadable(rest: key) }
        try components.add(quantity(value), field)
      }
      return .duration(try TemporalDuration(components))
    case ("duration", .text(let text)?, nil):
      return .duration(try TemporalDuration(parsing: text))
    case (let name, .point(let start)?, .point(let end)?):
      return .duration(try difference(name, start, end))
    case (let name, .text(let unit)?, .point(let value)?):
      guard let unit = TruncationUnit(rawValue: unit), case .map(let entries)? = arguments.last
      else { throw Unreadable(rest: name) }
      return .point(try truncated(name, value, unit, components(entries)))
    case (let name, .text(let text)?, nil):
      return .point(try parsed(name, text))
    case (let name, .map(let entries)?, nil):
      return .point(try made(name, components(entries)))
    case ("date", .point(let other)?, nil):
      return .point(try made(name, TemporalComponents(date: other)))
    case ("localtime", .point(let other)?, nil), ("time", .point(let other)?, nil):
      return .point(try made(name, TemporalComponents(time: other)))
    case (let name, .point(let other)?, nil):
      return .point(try made(name, TemporalComponents(datetime: other)))
    default:
      throw Unreadable(rest: name)
    }
  }

  private static func quantity(_ outcome: Outcome) throws -> DurationQuantity {
    switch outcome {
    case .integer(let value): .integer(value)
    case .decimal(let value): .decimal(value)
    default: throw Unreadable(rest: outcome.text)
    }
  }

  private static func components(_ entries: [(String, Outcome)]) throws -> TemporalComponents {
    var result = TemporalComponents()
    for (key, value) in entries {
      switch (key, value) {
      case ("date", .point(let other)): result.date = other
      case ("time", .point(let other)): result.time = other
      case ("datetime", .point(let other)): result.datetime = other
      case ("timezone", .text(let text)): result.timezone = text
      case (_, .integer(let number)):
        guard let field = TemporalField(rawValue: key) else { throw Unreadable(rest: key) }
        result[field] = number
      default: throw Unreadable(rest: key)
      }
    }
    return result
  }

  private static func made(
    _ name: String,
    _ components: TemporalComponents
  ) throws -> TemporalValue {
    switch name {
    case "date": .date(try LocalDate(components))
    case "localtime": .localTime(try LocalTime(components))
    case "time": .time(try OffsetTime(components))
    case "localdatetime": .localDateTime(try LocalDateTime(components))
    case "datetime": .dateTime(try ZonedDateTime(components))
    default: throw Unreadable(rest: name)
    }
  }

  private static func parsed(_ name: String, _ text: String) throws -> TemporalValue {
    switch name {
    case "date": .date(try LocalDate(parsing: text))
    case "localtime": .localTime(try LocalTime(parsing: text))
    case "time": .time(try OffsetTime(parsing: text))
    case "localdatetime": .localDateTime(try LocalDateTime(parsing: text))
    case "datetime": .dateTime(try ZonedDateTime(parsing: text))
    default: throw Unreadable(rest: name)
    }
  }

  private static func truncated(
    _ name: String,
    _ value: TemporalValue,
    _ unit: TruncationUnit,
    _ changes: TemporalComponents
  ) throws -> TemporalValue {
    switch name {
    case "date.truncate":
      .date(try LocalDate(truncating: value, to: unit, overriding: changes))
    case "localtime.truncate":
      .localTime(try LocalTime(truncating: value, to: unit, overriding: changes))
    case "time.truncate":
      .time(try OffsetTime(truncating: value, to: unit, overriding: changes))
    case "localdatetime.truncate":
      .localDateTime(try LocalDateTime(truncating: value, to: unit, overriding: changes))
    case "datetime.truncate":
      .dateTime(try ZonedDateTime(truncating: value, to: unit, overriding: changes))
    default: throw Unreadable(rest: name)
    }
  }

  private static func difference(
    _ name: String,
    _ start: TemporalValue,
    _ end: TemporalValue
  ) throws -> TemporalDuration {
    switch name {
    case "duration.between": try .between(start, end)
    case "duration.inMonths": try .inMonths(start, end)
    case "duration.inDays": try .inDays(start, end)
    case "duration.inSeconds": try .inSeconds(start, end)
    default: throw Unreadable(rest: name)
    }
  }
}
