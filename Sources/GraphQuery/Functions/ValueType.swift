internal import NetworkGraph
internal import Temporal

/// The type of an expression, a parameter or a result, as far as it is known before a query runs.
indirect enum ValueType: Hashable, Sendable {
  /// Not known, or every type.
  case any
  /// A truth value.
  case boolean
  /// A 64-bit integer.
  case integer
  /// A 64-bit float.
  case float
  /// An integer or a float.
  case number
  /// Text.
  case string
  /// A date.
  case date
  /// A time without an offset.
  case localTime
  /// A time with its offset.
  case time
  /// A date and a time without a zone.
  case localDateTime
  /// A date and a time in a zone.
  case dateTime
  /// A length of calendar time.
  case duration
  /// A list whose elements have a type.
  case list(ValueType)
  /// A map.
  case map
  /// A node.
  case node
  /// A relationship.
  case relationship
  /// A path.
  case path
  /// Null and nothing else: the type of the literal.
  case null
  /// One of several types.
  case oneOf([ValueType])

  /// The kinds of points in time.
  static let points: [ValueType] = [.date, .localTime, .time, .localDateTime, .dateTime]
  /// What `.name` and `['name']` can be asked of.
  static let holders = ValueType.oneOf([.node, .relationship, .map] + points + [.duration])
  /// What has a sign, a sum and an average.
  static let quantity = ValueType.oneOf([.number, .duration])

  /// The type of a value; a list is one of anything.
  init(of value: Value) {
    switch value {
    case .null: self = .null
    case .bool: self = .boolean
    case .int: self = .integer
    case .double: self = .float
    case .string: self = .string
    case .temporal(.date): self = .date
    case .temporal(.localTime): self = .localTime
    case .temporal(.time): self = .time
    case .temporal(.localDateTime): self = .localDateTime
    case .temporal(.dateTime): self = .dateTime
    case .duration: self = .duration
    case .list: self = .list(.any)
    case .map: self = .map
    case .node: self = .node
    case .relationship: self = .relationship
    case .path: self = .path
    }
  }

  /// The name of the type in messages and in the list of functions.
  var name: String {
    switch self {
    case .any: "ANY"
    case .boolean: "BOOLEAN"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .number: "NUMBER"
    case .string: "STRING"
    case .date: "DATE"
    case .localTime: "LOCALTIME"
    case .time: "TIME"
    case .localDateTime: "LOCALDATETIME"
    case .dateTime: "DATETIME"
    case .duration: "DURATION"
    case .list(let element): "LIST<\(element.name)>"
    case .map: "MAP"
    case .node: "NODE"
    case .relationship: "RELATIONSHIP"
    case .path: "PATH"
    case .null: "NULL"
    case .oneOf(let types): types.map(\.name).joined(separator: " | ")
    }
  }

  /// Whether an expression of a type may turn out to have a value of this type.
  ///
  /// What cannot be known is accepted, null is accepted everywhere, and a list is accepted when its
  /// elements are.
  func accepts(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (_, .null): true
    case (_, .oneOf(let types)): types.contains { accepts($0) }
    case (.oneOf(let types), _): types.contains { $0.accepts(other) }
    case (.number, .integer), (.number, .float), (.number, .number), (.integer, .number),
      (.float, .number):
      true
    case (.list(let element), .list(let otherElement)): element.accepts(otherElement)
    case (.boolean, _), (.integer, _), (.float, _), (.number, _), (.string, _), (.list, _),
      (.map, _), (.node, _), (.relationship, _), (.path, _), (.date, _), (.localTime, _),
      (.time, _), (.localDateTime, _), (.dateTime, _), (.duration, _), (.null, _):
      self == other
    }
  }

  /// Whether a value has this type; the elements of a list are not looked at.
  func accepts(_ value: Value) -> Bool {
    accepts(ValueType(of: value))
  }
}
