internal import OrderedCollections
internal import Temporal

extension Value: Hashable {
  /// Whether two values are equivalent, as DISTINCT and grouping have it.
  ///
  /// Null is equivalent to null and NaN to NaN; 1 and 1.0 are equivalent, so are 0.0 and -0.0. In
  /// everything else equivalence is equality. Use `equals` for the operator `=`.
  public static func == (left: Self, right: Self) -> Bool {
    if case .int(let first) = left, case .int(let second) = right { return first == second }
    if case .string(let first) = left, case .string(let second) = right {
      return Text.areEqual(first, second)
    }
    return switch pairing(left, right, unless: .equal) {
    case .equal: true
    case .different, .unknown: false
    case .nested: nestedEquality(left, right, unless: .equal) == true
    }
  }

  /// Hashes the value so that equivalent values agree.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .list, .map: hashNested(into: &hasher)
    case .null, .bool, .int, .double, .string, .node, .relationship, .path, .temporal, .duration:
      hashScalar(into: &hasher)
    }
  }

  /// Hashes lists and maps depth first, with an array of what is still to come as the stack.
  private func hashNested(into hasher: inout Hasher) {
    var pending = [self]
    while let value = pending.popLast() {
      switch value {
      case .null, .bool, .int, .double, .string, .node, .relationship, .path, .temporal, .duration:
        value.hashScalar(into: &hasher)
      case .list(let elements):
        hasher.combine(Mark.list)
        hasher.combine(elements.count)
        pending.append(contentsOf: elements.reversed())
      case .map(let entries):
        let sorted = Self.sortedEntries(entries)
        hasher.combine(Mark.map)
        hasher.combine(sorted.count)
        for entry in sorted { Self.hashText(entry.key, into: &hasher) }
        pending.append(contentsOf: sorted.reversed().map(\.value))
      }
    }
  }

  /// Sets the kinds apart in a hash.
  private enum Mark: UInt8 {
    case null, bool, integer, fraction, notANumber, string, list, map, node, relationship, path
    case temporal, duration
  }

  private func hashScalar(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(Mark.null)
    case .bool(let flag):
      hasher.combine(Mark.bool)
      hasher.combine(flag)
    case .int(let integer):
      hasher.combine(Mark.integer)
      hasher.combine(integer)
    case .double(let float): Self.hash(float, into: &hasher)
    case .string(let text):
      hasher.combine(Mark.string)
      Self.hashText(text, into: &hasher)
    case .temporal(let point):
      hasher.combine(Mark.temporal)
      hasher.combine(point)
    case .duration(let duration):
      hasher.combine(Mark.duration)
      hasher.combine(duration)
    case .node(let node):
      hasher.combine(Mark.node)
      hasher.combine(node)
    case .relationship(let relationship):
      hasher.combine(Mark.relationship)
      hasher.combine(relationship)
    case .path(let path):
      hasher.combine(Mark.path)
      hasher.combine(path)
    case .list, .map: hashNested(into: &hasher)
    }
  }

  /// A float with the value of an integer hashes as that integer.
  private static func hash(_ float: Double, into hasher: inout Hasher) {
    if let integer = Int64(exactly: float) {
      hasher.combine(Mark.integer)
      hasher.combine(integer)
    } else if float.isNaN {
      hasher.combine(Mark.notANumber)
    } else {
      hasher.combine(Mark.fraction)
      hasher.combine(float)
    }
  }

  /// Hashes the code points: Swift's own hash of a text is one of its canonical form.
  private static func hashText(_ text: String, into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}
