/// Finds the nodes with a label by the value of a property.
///
/// With `isUnique` it guards a constraint as well.
///
/// The index holds node numbers only; the values are read from the column. It has to be told before
/// a value changes (``remove(_:_:_:)``) and after (``insert(_:_:_:)``).
struct PropertyIndex: Sendable {
  let label: LabelID
  let key: KeyID
  /// No two nodes with the label may have equal values.
  var isUnique = false
  /// Every node with the label must have a value.
  var isRequired = false
  /// Whether the user asked for an index; one that only guards a constraint goes with it.
  var isDeclared = false
  /// The names that the user gave to the index and to the constraints.
  var names = Names()
  private var order = OrderedIndex()

  /// Names; `nil` where the user gave none.
  struct Names: Sendable {
    var index: String?
    var unique: String?
    var required: String?
  }

  init(label: LabelID, key: KeyID) {
    self.label = label
    self.key = key
  }

  /// The number of nodes in the index.
  var count: Int { order.count }

  /// Fills an empty index with nodes, ascending.
  mutating func build(_ rows: [UInt32], _ column: PropertyColumn, _ strings: StringPool) {
    let filled = rows.filter { column.present.contains($0) }
    order.build(filled, column, strings)
  }

  mutating func insert(_ row: UInt32, _ column: PropertyColumn, _ strings: StringPool) {
    guard column.present.contains(row) else { return }
    order.insert(row, column, strings)
  }

  mutating func remove(_ row: UInt32, _ column: PropertyColumn, _ strings: StringPool) {
    guard column.present.contains(row) else { return }
    order.remove(row, column, strings)
  }

  /// The nodes whose value equals `value`, ascending.
  func find(_ value: Value, _ column: PropertyColumn, _ strings: StringPool) -> [UInt32] {
    // A text that no element has ever had is not looked for.
    if case .texts = column.storage, case .string(let text) = value, strings.code(of: text) == nil {
      return []
    }
    switch value {
    case .bool, .int, .string:
      // Equal values have one place in the order, and stand there by number.
      return order.equal(value, column, strings)
    case .null, .double, .list, .map, .node, .relationship, .path, .temporal, .duration: break
    }
    return order.range(ValueBounds(lower: value, upper: value), column, strings)
  }

  /// The nodes whose value lies between two bounds of the same kind, in order of their values.
  func range(
    _ bounds: ValueBounds,
    _ column: PropertyColumn,
    _ strings: StringPool
  ) -> [UInt32] {
    order.range(bounds, column, strings)
  }

  /// All nodes of the index in the order of their values.
  var ordered: [UInt32] { order.all }
}

/// A stretch of values of one kind: at least one of its ends is given, or nothing lies in it.
public struct ValueBounds: Sendable {
  /// The lower end, `nil` if open.
  public var lower: Value?
  /// Whether a value equal to the lower end belongs to it.
  public var includesLower: Bool
  /// The upper end, `nil` if open.
  public var upper: Value?
  /// Whether a value equal to the upper end belongs to it.
  public var includesUpper: Bool

  /// Creates bounds.
  public init(
    lower: Value? = nil,
    includesLower: Bool = true,
    upper: Value? = nil,
    includesUpper: Bool = true
  ) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }

  /// The kind of the values in the stretch; `nil` when no value can lie in it.
  var kind: Value.Kind? {
    guard let kind = (lower ?? upper)?.kind, kind != .null else { return nil }
    for end in [lower, upper] {
      guard let end else { continue }
      if end.kind != kind { return nil }
      if case .double(let number) = end, number.isNaN { return nil }
    }
    return kind
  }

  /// Whether a value lies between the ends, as `<` and `<=` of the language see it: values of
  /// another kind do not.
  func admits(_ value: Value) -> Bool {
    if let lower {
      guard let place = value.compare(lower) else { return false }
      guard place == .greater || (includesLower && place == .equal) else { return false }
    }
    if let upper {
      guard let place = value.compare(upper) else { return false }
      guard place == .less || (includesUpper && place == .equal) else { return false }
    }
    return true
  }
}
