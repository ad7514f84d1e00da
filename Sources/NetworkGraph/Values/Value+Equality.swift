internal import OrderedCollections

extension Value {
  /// Whether two values are equal, as `=` has it: `nil` is "unknown".
  ///
  /// Null is unknown against everything, itself included. Integers and floats are compared exactly by
  /// value; NaN equals nothing. Lists and maps are compared element by element: false if any pair
  /// differs, else unknown if any pair is unknown. Nodes and relationships are equal when they are
  /// the same, paths when they have the same elements, temporal values when all their parts are. Values of different kinds are not equal.
  public func equals(_ other: Value) -> Bool? {
    if case .int(let left) = self, case .int(let right) = other { return left == right }
    if case .string(let left) = self, case .string(let right) = other {
      return Text.areEqual(left, right)
    }
    return switch Self.pairing(self, other, unless: .unknown) {
    case .equal: true
    case .different: false
    case .unknown: nil
    case .nested: Self.nestedEquality(self, other, unless: .unknown)
    }
  }

  /// What can be said about a pair without looking inside lists and maps.
  enum Pairing {
    /// The same value.
    case equal
    /// Not the same value.
    case different
    /// A null is involved.
    case unknown
    /// Two lists or two maps of the same size: their elements decide.
    case nested
  }

  /// Compares two values without looking inside.
  ///
  /// `nullRule` is `.unknown` for equality; with `.equal` the answer is equivalence: null matches
  /// null only, and NaN matches NaN.
  static func pairing(_ left: Value, _ right: Value, unless nullRule: Pairing) -> Pairing {
    switch (left, right) {
    case (.int(let first), .int(let second)): first == second ? .equal : .different
    case (.string(let first), .string(let second)):
      Text.areEqual(first, second) ? .equal : .different
    case (.null, .null): nullRule
    case (.null, _), (_, .null): nullRule == .unknown ? .unknown : .different
    case (.double(let first), .double(let second)):
      first == second || (nullRule == .equal && first.isNaN && second.isNaN) ? .equal : .different
    case (.int(let integer), .double(let float)), (.double(let float), .int(let integer)):
      Comparison(integer, float) == .equal ? .equal : .different
    case (.bool(let first), .bool(let second)): first == second ? .equal : .different
    case (.node(let first), .node(let second)): first == second ? .equal : .different
    case (.relationship(let first), .relationship(let second)):
      first == second ? .equal : .different
    case (.path(let first), .path(let second)): first == second ? .equal : .different
    case (.temporal(let first), .temporal(let second)): first == second ? .equal : .different
    case (.duration(let first), .duration(let second)): first == second ? .equal : .different
    case (.list(let first), .list(let second)):
      first.count != second.count ? .different : first.isEmpty ? .equal : .nested
    case (.map(let first), .map(let second)):
      first.count != second.count ? .different : first.isEmpty ? .equal : .nested
    case (.bool, _), (.int, _), (.double, _), (.string, _), (.list, _), (.map, _), (.node, _),
      (.relationship, _), (.path, _), (.temporal, _), (.duration, _):
      .different
    }
  }

  /// Compares two lists or two maps of the same size.
  ///
  /// Equality is a conjunction over all pairs of elements at every level, so the pairs may be taken in
  /// any order and wait in an array: no depth of nesting can exhaust the stack.
  static func nestedEquality(_ left: Value, _ right: Value, unless nullRule: Pairing) -> Bool? {
    var pending = [(left, right)]
    var isUnknown = false
    /// Notes one pair of elements; false when the whole is known to differ.
    func note(_ first: Value, _ second: Value) -> Bool {
      switch pairing(first, second, unless: nullRule) {
      case .equal: return true
      case .different: return false
      case .unknown:
        isUnknown = true
        return true
      case .nested:
        pending.append((first, second))
        return true
      }
    }
    while let pair = pending.popLast() {
      switch pair {
      case (.list(let first), .list(let second)):
        for index in first.indices {
          guard note(first[index], second[index]) else { return false }
        }
      case (.map(let first), .map(let second)):
        for (key, value) in first {
          // A dictionary finds keys that are canonically equivalent; the language wants the same.
          guard let index = second.index(forKey: key) else { return false }
          let match = second.elements[index]
          guard Text.areEqual(key, match.key), note(value, match.value) else { return false }
        }
      case (.null, _), (.bool, _), (.int, _), (.double, _), (.string, _), (.list, _), (.map, _),
        (.node, _), (.relationship, _), (.path, _), (.temporal, _), (.duration, _):
        return false
      }
    }
    return isUnknown ? nil : true
  }
}
