internal import NetworkGraph

/// One column of a batch.
///
/// Elements of the graph and simple properties stay numbers; everything else is a list of values.
enum Vector {
  /// The batch has no such column.
  case unset
  /// The same value in every row.
  case constant(Value)
  /// Node numbers, `Vector.none` for null.
  case nodes([UInt32])
  /// Relationship numbers, `Vector.none` for null.
  case relationships([UInt32])
  /// Integers; `present` has a flag per row, or none where all rows have a value.
  case ints([Int64], present: [Bool])
  /// Doubles; `present` as for integers.
  case doubles([Double], present: [Bool])
  /// Truth values.
  case truths([Truth])
  /// Codes of the graph's texts, `Vector.none` for null.
  case texts([UInt32])
  /// Any values.
  case values([Value])

  /// Stands for null in columns of numbers.
  static let none = UInt32.max

  /// The number of rows; a constant and a column that is not there have none of their own.
  var count: Int {
    switch self {
    case .unset, .constant: 0
    case .nodes(let rows), .relationships(let rows), .texts(let rows): rows.count
    case .ints(let rows, _): rows.count
    case .doubles(let rows, _): rows.count
    case .truths(let rows): rows.count
    case .values(let rows): rows.count
    }
  }

  /// The value of a row.
  func value(_ row: Int, _ graph: borrowing Graph) -> Value {
    switch self {
    case .unset: return .null
    case .constant(let value): return value
    case .nodes(let rows): return rows[row] == Self.none ? .null : .node(NodeID(rows[row]))
    case .relationships(let rows):
      return rows[row] == Self.none ? .null : .relationship(RelationshipID(rows[row]))
    case .ints(let rows, let present):
      return present.isEmpty || present[row] ? .int(rows[row]) : .null
    case .doubles(let rows, let present):
      return present.isEmpty || present[row] ? .double(rows[row]) : .null
    case .truths(let rows): return rows[row].value
    case .texts(let rows): return rows[row] == Self.none ? .null : .string(graph.text(rows[row]))
    case .values(let rows): return rows[row]
    }
  }

  /// The values of all rows.
  func values(_ count: Int, _ graph: borrowing Graph) -> [Value] {
    switch self {
    case .values(let rows): return rows
    case .constant(let value): return Array(repeating: value, count: count)
    case .texts(let codes): return graph.texts(codes)
    case .unset, .nodes, .relationships, .ints, .doubles, .truths: break
    }
    var all: [Value] = []
    all.reserveCapacity(count)
    for row in 0..<count { all.append(value(row, graph)) }
    return all
  }

  /// The column with the given rows, in the given order.
  func gather(_ rows: [UInt32]) -> Vector {
    switch self {
    case .unset, .constant: return self
    case .nodes(let column): return .nodes(Self.pick(column, rows))
    case .relationships(let column): return .relationships(Self.pick(column, rows))
    case .ints(let column, let present):
      return .ints(
        Self.pick(column, rows),
        present: present.isEmpty ? [] : Self.pick(present, rows)
      )
    case .doubles(let column, let present):
      return .doubles(
        Self.pick(column, rows),
        present: present.isEmpty ? [] : Self.pick(present, rows)
      )
    case .truths(let column): return .truths(Self.pick(column, rows))
    case .texts(let column): return .texts(Self.pick(column, rows))
    case .values(let column): return .values(Self.pick(column, rows))
    }
  }

  /// The rows of a range.
  func slice(_ range: Range<Int>) -> Vector {
    switch self {
    case .unset, .constant: self
    case .nodes(let column): .nodes(Array(column[range]))
    case .relationships(let column): .relationships(Array(column[range]))
    case .ints(let column, let present):
      .ints(Array(column[range]), present: present.isEmpty ? [] : Array(present[range]))
    case .doubles(let column, let present):
      .doubles(Array(column[range]), present: present.isEmpty ? [] : Array(present[range]))
    case .truths(let column): .truths(Array(column[range]))
    case .texts(let column): .texts(Array(column[range]))
    case .values(let column): .values(Array(column[range]))
    }
  }

  @inline(__always)
  private static func pick<Element>(_ column: [Element], _ rows: [UInt32]) -> [Element] {
    [Element](unsafeUninitializedCapacity: rows.count) { target, count in
      guard var place = target.baseAddress else { return }
      column.withUnsafeBufferPointer { column in
        for row in rows {
          place.initialize(to: column[Int(row)])
          place += 1
        }
      }
      count = rows.count
    }
  }

  /// A column of values in the narrowest form that holds them all.
  init(_ values: [Value]) {
    guard let first = values.first else {
      self = .values([])
      return
    }
    switch first {
    case .bool:
      var truths: [Truth] = []
      truths.reserveCapacity(values.count)
      for value in values {
        switch value {
        case .bool(let truth): truths.append(truth ? .true : .false)
        case .null: truths.append(.unknown)
        case .int, .double, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
          self = .values(values)
          return
        }
      }
      self = .truths(truths)
    case .int:
      var numbers: [Int64] = []
      numbers.reserveCapacity(values.count)
      for value in values {
        guard case .int(let number) = value else {
          self = .values(values)
          return
        }
        numbers.append(number)
      }
      self = .ints(numbers, present: [])
    case .node:
      var numbers: [UInt32] = []
      for value in values {
        guard case .node(let node) = value else {
          self = .values(values)
          return
        }
        numbers.append(node.raw)
      }
      self = .nodes(numbers)
    case .relationship:
      var numbers: [UInt32] = []
      for value in values {
        guard case .relationship(let relationship) = value else {
          self = .values(values)
          return
        }
        numbers.append(relationship.raw)
      }
      self = .relationships(numbers)
    case .null, .double, .string, .list, .map, .path, .temporal, .duration: self = .values(values)
    }
  }
}

/// A truth value of three-valued logic, in one byte.
enum Truth: UInt8 {
  case `false`
  case `true`
  case unknown

  init(_ truth: Bool?) {
    self = truth.map { $0 ? .true : .false } ?? .unknown
  }

  var value: Value {
    switch self {
    case .false: .bool(false)
    case .true: .bool(true)
    case .unknown: .null
    }
  }

  var flag: Bool? {
    switch self {
    case .false: false
    case .true: true
    case .unknown: nil
    }
  }
}
