internal import OrderedCollections
internal import Temporal

extension Value {
  /// The place of one thing before, beside or after another.
  public enum Order: Hashable, Sendable {
    /// Before.
    case less
    /// Beside.
    case equal
    /// After.
    case greater

    /// The order of two comparable things.
    init<Element: Comparable>(_ left: Element, _ right: Element) {
      self = left < right ? .less : left == right ? .equal : .greater
    }

    /// The order of two truth values: false before true.
    init(_ left: Bool, _ right: Bool) {
      self = left == right ? .equal : right ? .less : .greater
    }

    /// The order of two paths: as of the lists of their nodes and relationships in turn.
    init(_ left: Path, _ right: Path) {
      for index in 0..<min(left.relationships.count, right.relationships.count) {
        let nodes = Self(left.nodes[index], right.nodes[index])
        guard nodes == .equal else {
          self = nodes
          return
        }
        let relationships = Self(left.relationships[index], right.relationships[index])
        guard relationships == .equal else {
          self = relationships
          return
        }
      }
      let last = min(left.relationships.count, right.relationships.count)
      let nodes = Self(left.nodes[last], right.nodes[last])
      self = nodes == .equal ? Self(left.length, right.length) : nodes
    }

    /// The order of two points in time of one kind; `nil` for different kinds.
    init?(comparing left: TemporalValue, _ right: TemporalValue) {
      switch (left, right) {
      case (.date(let first), .date(let second)): self = Self(first, second)
      case (.localTime(let first), .localTime(let second)): self = Self(first, second)
      case (.time(let first), .time(let second)): self = Self(first, second)
      case (.localDateTime(let first), .localDateTime(let second)): self = Self(first, second)
      case (.dateTime(let first), .dateTime(let second)): self = Self(first, second)
      case (.date, _), (.localTime, _), (.time, _), (.localDateTime, _), (.dateTime, _): return nil
      }
    }

    /// The order with the sides exchanged.
    public var reversed: Self {
      switch self {
      case .less: .greater
      case .equal: .equal
      case .greater: .less
      }
    }
  }

  /// The place of this value relative to another in the order of ORDER BY, min and max.
  ///
  /// The order is total: maps, nodes, relationships, lists, paths, datetimes, local datetimes, dates,
  /// times, local times, durations (by their average length), texts, truth values, numbers, NaN, null. Within a kind it agrees with `compare` wherever that has an answer. Maps go by size,
  /// then by their sorted keys, then by the values in the order of the keys. Values that are
  /// equivalent (`==`) have the same place, and no others.
  public func order(_ other: Value) -> Order {
    // Most of what is sorted is of these two kinds: no copies, no steps.
    if case .int(let left) = self, case .int(let right) = other { return Order(left, right) }
    if case .string(let left) = self, case .string(let right) = other {
      return Text.order(left, right)
    }
    return switch Self.orderStep(self, other) {
    case .decided(let order): order
    case .lists: Self.orderOfNested(self, other)
    }
  }

  /// Whether this value comes before another in the order of ORDER BY.
  public func precedes(_ other: Value) -> Bool {
    order(other) == .less
  }

  /// What can be said about a pair without looking inside lists and the values of maps.
  private enum OrderStep {
    case decided(Order)
    case lists([Value], [Value])
  }

  private static func orderStep(_ left: Value, _ right: Value) -> OrderStep {
    switch (left, right) {
    case (.int(let first), .int(let second)): .decided(Order(first, second))
    case (.string(let first), .string(let second)): .decided(Text.order(first, second))
    case (.double(let first), .double(let second)):
      .decided(order(of: Comparison(first, second), leftIsNaN: first.isNaN, second.isNaN))
    case (.int(let first), .double(let second)):
      .decided(order(of: Comparison(first, second), leftIsNaN: false, true))
    case (.double(let first), .int(let second)):
      .decided(order(of: Comparison(second, first).reversed, leftIsNaN: true, false))
    case (.bool(let first), .bool(let second)): .decided(Order(first, second))
    case (.null, .null): .decided(.equal)
    case (.node(let first), .node(let second)): .decided(Order(first, second))
    case (.relationship(let first), .relationship(let second)): .decided(Order(first, second))
    case (.path(let first), .path(let second)): .decided(Order(first, second))
    case (.temporal(let first), .temporal(let second)):
      .decided(
        Order(comparing: first, second) ?? Order(left.kind.rawValue, right.kind.rawValue)
      )
    case (.duration(let first), .duration(let second)): .decided(Order(first, second))
    case (.list(let first), .list(let second)): .lists(first, second)
    case (.map(let first), .map(let second)): orderStep(maps: first, second)
    case (.null, _), (.bool, _), (.int, _), (.double, _), (.string, _), (.list, _), (.map, _),
      (.node, _), (.relationship, _), (.path, _), (.temporal, _), (.duration, _):
      .decided(Order(left.kind.rawValue, right.kind.rawValue))
    }
  }

  /// Puts NaN after every other number.
  private static func order(
    of comparison: Comparison,
    leftIsNaN: Bool,
    _ rightIsNaN: Bool
  ) -> Order {
    switch comparison {
    case .less: .less
    case .equal: .equal
    case .greater: .greater
    case .unordered: Order(leftIsNaN, rightIsNaN)
    }
  }

  private static func orderStep(
    maps left: OrderedDictionary<String, Value>,
    _ right: OrderedDictionary<String, Value>
  ) -> OrderStep {
    guard left.count == right.count else { return .decided(Order(left.count, right.count)) }
    let first = sortedEntries(left)
    let second = sortedEntries(right)
    for (leftEntry, rightEntry) in zip(first, second) {
      let order = Text.order(leftEntry.key, rightEntry.key)
      guard order == .equal else { return .decided(order) }
    }
    return .lists(first.map(\.value), second.map(\.value))
  }

  /// The entries of a map by code point of their keys.
  static func sortedEntries(
    _ map: OrderedDictionary<String, Value>
  ) -> [(key: String, value: Value)] {
    map.elements.sorted { Text.order($0.key, $1.key) == .less }
  }

  /// Walks two lists or maps in step until a pair of elements, however deep, has an order.
  private static func orderOfNested(_ left: Value, _ right: Value) -> Order {
    var walk = PairedWalk()
    var pair = (left, right)
    while true {
      switch orderStep(pair.0, pair.1) {
      case .decided(.equal): break
      case .decided(let order): return order
      case .lists(let first, let second): walk.enter(first, second)
      }
      switch walk.next() {
      case .pair(let first, let second): pair = (first, second)
      case .ended(let order): return order
      }
    }
  }
}
