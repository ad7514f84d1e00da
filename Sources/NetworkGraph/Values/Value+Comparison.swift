extension Value {
  /// How two comparable values stand to each other.
  public enum Comparison: Hashable, Sendable {
    /// The first is smaller.
    case less
    /// Neither is smaller.
    case equal
    /// The first is greater.
    case greater
    /// NaN is involved: the values are numbers, and every one of `<`, `<=`, `>`, `>=` is false.
    case unordered

    /// The answer to `<`.
    public var isLess: Bool { self == .less }
    /// The answer to `<=`.
    public var isAtMost: Bool { self == .less || self == .equal }
    /// The answer to `>`.
    public var isGreater: Bool { self == .greater }
    /// The answer to `>=`.
    public var isAtLeast: Bool { self == .greater || self == .equal }

    /// Compares two numbers by value, without rounding the integer.
    init(_ integer: Int64, _ float: Double) {
      // 2^63 and -2^63 are exact doubles; between them a double truncates to an Int64.
      if float.isNaN {
        self = .unordered
      } else if float >= 0x1p63 {
        self = .less
      } else if float < -0x1p63 {
        self = .greater
      } else {
        let whole = Int64(float)
        if integer != whole {
          self = integer < whole ? .less : .greater
        } else {
          // From 2^53 upwards a double has no fraction, below it the conversion is exact.
          self = Self(Double(whole), float)
        }
      }
    }

    /// Compares two numbers.
    init(_ left: Double, _ right: Double) {
      self = left < right ? .less : left > right ? .greater : left == right ? .equal : .unordered
    }

    /// A comparison that found an order.
    init(_ order: Order) {
      switch order {
      case .less: self = .less
      case .equal: self = .equal
      case .greater: self = .greater
      }
    }

    /// The comparison with the sides exchanged.
    var reversed: Self {
      switch self {
      case .less: .greater
      case .greater: .less
      case .equal, .unordered: self
      }
    }
  }

  /// Compares two values as `<`, `<=`, `>` and `>=` do: `nil` is "unknown".
  ///
  /// Null and values of different kinds are incomparable. Numbers compare exactly by value, texts by
  /// Unicode code point, false is less than true. Lists compare by their first pair of elements that
  /// is not equal, and a list is greater than its own beginning. Nodes and relationships compare by
  /// identity, paths by their elements in turn. Points in time compare within their kind, by the
  /// moment first. Maps and durations have no order (a month is longer or shorter than 30 days);
  /// equal ones are equal. With the answer in hand, `left.compare(right)?.isLess` is the value of `left < right`.
  public func compare(_ other: Value) -> Comparison? {
    if case .int(let left) = self, case .int(let right) = other {
      return left < right ? .less : left == right ? .equal : .greater
    }
    if case .string(let left) = self, case .string(let right) = other {
      return Comparison(Text.order(left, right))
    }
    return switch Self.comparisonStep(self, other) {
    case .decided(let comparison): comparison
    case .unknown: nil
    case .lists: Self.firstDifference(self, other)
    }
  }

  /// What can be said about a pair without looking inside lists.
  private enum ComparisonStep {
    case decided(Comparison)
    case unknown
    case lists([Value], [Value])
  }

  private static func comparisonStep(_ left: Value, _ right: Value) -> ComparisonStep {
    switch (left, right) {
    case (.int(let first), .int(let second)): .decided(Comparison(Order(first, second)))
    case (.string(let first), .string(let second)):
      .decided(Comparison(Text.order(first, second)))
    case (.double(let first), .double(let second)): .decided(Comparison(first, second))
    case (.int(let first), .double(let second)): .decided(Comparison(first, second))
    case (.double(let first), .int(let second)): .decided(Comparison(second, first).reversed)
    case (.bool(let first), .bool(let second)): .decided(Comparison(Order(first, second)))
    case (.node(let first), .node(let second)): .decided(Comparison(Order(first, second)))
    case (.relationship(let first), .relationship(let second)):
      .decided(Comparison(Order(first, second)))
    case (.path(let first), .path(let second)): .decided(Comparison(Order(first, second)))
    case (.temporal(let first), .temporal(let second)):
      Order(comparing: first, second).map { .decided(Comparison($0)) } ?? .unknown
    case (.duration(let first), .duration(let second)):
      first == second ? .decided(.equal) : .unknown
    case (.list(let first), .list(let second)): .lists(first, second)
    case (.map, .map): left.equals(right) == true ? .decided(.equal) : .unknown
    case (.null, _), (.bool, _), (.int, _), (.double, _), (.string, _), (.list, _), (.map, _),
      (.node, _), (.relationship, _), (.path, _), (.temporal, _), (.duration, _):
      .unknown
    }
  }

  /// Walks two lists in step until a pair of elements, however deep, is not equal.
  private static func firstDifference(_ left: Value, _ right: Value) -> Comparison? {
    var walk = PairedWalk()
    var pair = (left, right)
    while true {
      switch comparisonStep(pair.0, pair.1) {
      case .decided(.equal): break
      case .decided(let comparison): return comparison
      case .unknown: return nil
      case .lists(let first, let second): walk.enter(first, second)
      }
      switch walk.next() {
      case .pair(let first, let second): pair = (first, second)
      case .ended(let order): return Comparison(order)
      }
    }
  }
}
