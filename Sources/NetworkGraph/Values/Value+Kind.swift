internal import OrderedCollections
internal import Temporal

extension Value {
  /// The kind of a value, in the order in which ORDER BY puts the kinds.
  ///
  /// The order is the one of openCypher's proposal on comparability and orderability (CIP2016-06-14),
  /// with the temporal kinds between paths and texts; integers and floats are one kind of number and compare by value.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// A map.
    case map
    /// A node.
    case node
    /// A relationship.
    case relationship
    /// A list.
    case list
    /// A path.
    case path
    /// A date and a time in a zone.
    case dateTime
    /// A date and a time without a zone.
    case localDateTime
    /// A date.
    case date
    /// A time with its offset.
    case time
    /// A time without an offset.
    case localTime
    /// A length of calendar time.
    case duration
    /// Text.
    case string
    /// A truth value.
    case boolean
    /// An integer or a float.
    case number
    /// The absence of a value; always last.
    case null
  }

  /// The kind of this value.
  public var kind: Kind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .int, .double: .number
    case .string: .string
    case .temporal(.date): .date
    case .temporal(.localTime): .localTime
    case .temporal(.time): .time
    case .temporal(.localDateTime): .localDateTime
    case .temporal(.dateTime): .dateTime
    case .duration: .duration
    case .list: .list
    case .map: .map
    case .node: .node
    case .relationship: .relationship
    case .path: .path
    }
  }

  /// Whether this is null.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The values inside a list or map; none for every other kind.
  private var parts: [Value] {
    switch self {
    case .list(let elements): elements
    case .map(let entries): Array(entries.values)
    case .null, .bool, .int, .double, .string, .node, .relationship, .path, .temporal, .duration: []
    }
  }

  /// Whether lists and maps inside this value lie more than `limit` levels deep.
  ///
  /// A list of scalars is one level deep. Releasing a value takes stack for every level, so whoever
  /// lets a query build values in a loop asks this and refuses what is too deep.
  public func nests(deeperThan limit: Int) -> Bool {
    var pending = [(value: self, level: 0)]
    while let (value, level) = pending.popLast() {
      switch value {
      case .null, .bool, .int, .double, .string, .node, .relationship, .path, .temporal,
        .duration:
        continue
      case .list, .map: break
      }
      guard level < limit else { return true }
      for part in value.parts {
        switch part {
        case .null, .bool, .int, .double, .string, .node, .relationship, .path, .temporal,
          .duration:
          continue
        case .list, .map: pending.append((part, level + 1))
        }
      }
    }
    return false
  }
}
