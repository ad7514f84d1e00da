/// A column of one snapshot for reading many rows: the way in for query execution and measures.
///
/// Made once per query. Rows that do not exist read as absent.
public enum ColumnView: Sendable {
  /// No element has the key.
  case absent
  /// Integers.
  case ints(TypedColumn<Int64>)
  /// Doubles.
  case doubles(TypedColumn<Double>)
  /// Truth values as 0 and 1.
  case bools(TypedColumn<UInt8>)
  /// Codes of texts (``Graph/text(_:)``).
  case texts(TypedColumn<UInt32>)
  /// Mixed kinds.
  case values(TypedColumn<Value>)
}

/// A column whose rows have one type in memory.
public struct TypedColumn<Element: Sendable>: Sendable {
  fileprivate let rows: ColumnReader<Element>
  private let presence: ColumnReader<UInt64>
  /// Whether every row has a value: then nobody looks at the flags.
  private let isFull: Bool

  init(_ rows: ChunkedArray<Element>, _ present: Bitmap) {
    self.rows = ColumnReader(rows)
    presence = ColumnReader(present.words)
    isFull = present.count == rows.count
  }

  /// Reads the rows that `numbers` names into `values` and says for each whether it has a value
  /// (otherwise its entry in `values` is unspecified).
  ///
  /// All three have the same length. Returns whether all rows had a value.
  @_specialize(where Element == Int64)
  @_specialize(where Element == Double)
  @_specialize(where Element == UInt8)
  @_specialize(where Element == UInt32)
  public func gather(
    _ numbers: UnsafeBufferPointer<UInt32>,
    into values: UnsafeMutableBufferPointer<Element>,
    present: UnsafeMutableBufferPointer<Bool>
  ) -> Bool {
    precondition(values.count >= numbers.count && present.count >= numbers.count)
    return rows.withChunks { chunks in
      var all = true
      var index = 0
      while index < numbers.count {
        let row = Int(numbers[index])
        guard row < rows.count else {
          present[index] = false
          all = false
          index += 1
          continue
        }
        let chunk = chunks[row >> Chunk<Element>.shift]
        let offset = row & (Chunk<Element>.capacity - 1)
        if index + 1 == numbers.count || numbers[index + 1] != numbers[index] &+ 1 {
          // A row by itself, as random reads have them.
          values[index] = chunk[offset]
          let isPresent = isFull || isPresent(numbers[index])
          present[index] = isPresent
          all = all && isPresent
          index += 1
          continue
        }
        let rest = min(Chunk<Element>.capacity - offset, rows.count - row)
        let length = Self.runLength(numbers, index, rest)
        for step in 0..<length { values[index + step] = chunk[offset + step] }
        if isFull {
          for step in 0..<length { present[index + step] = true }
        } else {
          for step in 0..<length {
            let isPresent = isPresent(numbers[index + step])
            present[index + step] = isPresent
            all = all && isPresent
          }
        }
        index += length
      }
      return all
    }
  }

  /// How many numbers from a position on are consecutive, at most `limit`.
  @inline(__always)
  private static func runLength(
    _ numbers: UnsafeBufferPointer<UInt32>,
    _ start: Int,
    _ limit: Int
  ) -> Int {
    let end = min(numbers.count, start + limit)
    var index = start + 1
    while index < end, numbers[index] == numbers[index - 1] &+ 1 { index += 1 }
    return index - start
  }

  @inline(__always)
  private func isPresent(_ row: UInt32) -> Bool {
    presence(row >> 6) & (1 << UInt64(row & 63)) != 0
  }
}

extension TypedColumn where Element == Value {
  /// The values of the rows that `numbers` names; null where there is none.
  public func values(at numbers: [UInt32]) -> [Value] {
    numbers.map { rows($0) }
  }
}

extension Graph {
  /// The column of a key over the nodes.
  public func nodeColumn(_ key: KeyID) -> ColumnView { Self.view(nodeColumns, key) }

  /// The column of a key over the relationships.
  public func relationshipColumn(_ key: KeyID) -> ColumnView { Self.view(relationshipColumns, key) }

  /// The text of a code that a column of texts holds; empty for a code of another graph.
  public func text(_ code: UInt32) -> String { strings.text(code) }

  /// The texts of many codes; null for `UInt32.max`.
  public func texts(_ codes: [UInt32]) -> [Value] {
    let strings = strings
    return codes.map { $0 == StringPool.absent ? .null : .string(strings.text($0)) }
  }

  /// Calls `body` with the UTF-8 of a text; empty for a code of another graph.
  public func withText<R>(_ code: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    strings.withBytes(of: code, body)
  }

  /// The code of a text, if any element has ever had it as a value.
  public func code(of text: String) -> UInt32? { strings.code(of: text) }

  /// One more than the largest code of a text.
  public var textCount: Int { strings.count }

  private static func view(_ columns: [PropertyColumn], _ key: KeyID) -> ColumnView {
    guard Int(key.raw) < columns.count else { return .absent }
    let column = columns[Int(key.raw)]
    switch column.storage {
    case .empty: return .absent
    case .ints(let rows): return .ints(TypedColumn(rows, column.present))
    case .doubles(let rows): return .doubles(TypedColumn(rows, column.present))
    case .bools(let rows): return .bools(TypedColumn(rows, column.present))
    case .texts(let rows): return .texts(TypedColumn(rows, column.present))
    case .values(let rows): return .values(TypedColumn(rows, column.present))
    }
  }
}

/// The values of a few rows of a column, in the type that they have in memory.
public enum ColumnRows {
  /// No element has the key.
  case absent
  /// Integers, and for each whether it is there.
  case ints([Int64], present: [Bool])
  /// Doubles, and for each whether it is there.
  case doubles([Double], present: [Bool])
  /// Codes of texts; the code that stands for none is `UInt32.max`.
  case texts([UInt32])
  /// Any values; null where there is none.
  case values([Value])
}

extension Graph {
  /// The values of a few nodes: cheaper than opening the column, and in the same types.
  public func nodeValues(_ key: KeyID, of rows: [UInt32]) -> ColumnRows {
    Self.pick(nodeColumns, key, rows, strings)
  }

  /// The values of a few relationships: cheaper than opening the column, and in the same types.
  public func relationshipValues(_ key: KeyID, of rows: [UInt32]) -> ColumnRows {
    Self.pick(relationshipColumns, key, rows, strings)
  }

  private static func pick(
    _ columns: [PropertyColumn],
    _ key: KeyID,
    _ rows: [UInt32],
    _ strings: StringPool
  ) -> ColumnRows {
    guard Int(key.raw) < columns.count else { return .absent }
    let column = columns[Int(key.raw)]
    func present() -> [Bool] { rows.map { column.present.contains($0) } }
    switch column.storage {
    case .empty: return .absent
    case .ints(let held):
      return .ints(rows.map { Int($0) < held.count ? held[Int($0)] : 0 }, present: present())
    case .doubles(let held):
      return .doubles(rows.map { Int($0) < held.count ? held[Int($0)] : 0 }, present: present())
    case .texts(let held):
      return .texts(rows.map { Int($0) < held.count ? held[Int($0)] : StringPool.absent })
    case .bools, .values: return .values(rows.map { column.value($0, strings) })
    }
  }
}
