public import NetworkGraph
import OrderedCollections

extension NaiveGraph {
  /// Whether two values are the same in kind and content, NaN and the sign of zero included.
  public static func areSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.double(let one), .double(let other)):
      one.bitPattern == other.bitPattern || one.isNaN && other.isNaN
    case (.int(let one), .int(let other)): one == other
    case (.string(let one), .string(let other)): Array(one.utf8) == Array(other.utf8)
    case (.list(let one), .list(let other)):
      one.count == other.count && zip(one, other).allSatisfy(areSame)
    case (.map(let one), .map(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy {
          Array($0.key.utf8) == Array($1.key.utf8) && areSame($0.value, $1.value)
        }
    case (_, _): left.kind == right.kind && left == right
    }
  }

  static func areSame(_ listed: [(key: KeyID, value: Value)], _ expected: [KeyID: Value]) -> Bool {
    listed.map(\.key) == expected.keys.sorted()
      && listed.allSatisfy { areSame($0.value, expected[$0.key] ?? .null) }
  }

  /// Compares a column, read as a whole and beyond its end, with the values that it should hold.
  func compare(
    _ column: ColumnView,
    _ expected: [Value?],
    _ graph: Graph,
    _ place: String,
    _ found: inout [String]
  ) {
    let rows = (0..<UInt32(expected.count)).map { $0 } + [UInt32(expected.count), .max]
    let values: [Value?] =
      switch column {
      case .absent: rows.map { _ in nil }
      case .ints(let column): Self.read(column, rows, 0) { .int($0) }
      case .doubles(let column): Self.read(column, rows, 0) { .double($0) }
      case .bools(let column): Self.read(column, rows, 0) { .bool($0 != 0) }
      case .texts(let column): Self.read(column, rows, 0) { .string(graph.text($0)) }
      case .values(let column): Self.read(column, rows, .null) { $0 }
      }
    for (row, pair) in zip(values, expected + [nil, nil]).enumerated()
    where !Self.areSame(pair.0 ?? .null, pair.1 ?? .null) {
      found.append("\(place), row \(row)")
    }
  }

  private static func read<Element>(
    _ column: TypedColumn<Element>,
    _ rows: [UInt32],
    _ filler: Element,
    _ value: (Element) -> Value
  ) -> [Value?] {
    var elements = [Element](repeating: filler, count: rows.count)
    var present = [Bool](repeating: false, count: rows.count)
    let all = rows.withUnsafeBufferPointer { rows in
      elements.withUnsafeMutableBufferPointer { elements in
        present.withUnsafeMutableBufferPointer { present in
          column.gather(rows, into: elements, present: present)
        }
      }
    }
    // An answer that contradicts the flags shows as values that cannot be right.
    guard all == present.allSatisfy({ $0 }) else { return rows.map { _ in .node(NodeID(.max)) } }
    return zip(elements, present).map { $1 ? value($0) : nil }
  }
}
