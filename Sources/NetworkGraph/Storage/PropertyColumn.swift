/// The values of one key over all nodes, or over all relationships.
///
/// A column takes the type of the first value that it gets and falls back to the general form at
/// the first value of another kind. Texts are codes of the graph's ``StringPool``.
struct PropertyColumn: Sendable {
  /// How the values lie in memory.
  enum Storage: Sendable {
    case empty
    case ints(ChunkedArray<Int64>)
    case doubles(ChunkedArray<Double>)
    /// 0 or 1.
    case bools(ChunkedArray<UInt8>)
    /// Codes, or `StringPool.absent`.
    case texts(ChunkedArray<UInt32>)
    /// Mixed kinds and lists; null where absent.
    case values(ChunkedArray<Value>)
  }

  private(set) var storage = Storage.empty
  /// Which rows have a value.
  private(set) var present = Bitmap()

  /// The number of rows that have a value.
  var count: Int { present.count }

  /// The value of a row; null where there is none.
  func value(_ row: UInt32, _ strings: StringPool) -> Value {
    withUnsafePointer(to: self) { column in
      withUnsafePointer(to: strings) { Self.value(of: column, row, $0) }
    }
  }

  /// The value of a row of a column in memory, of which nothing is copied but the rows.
  @inline(__always)
  static func value(
    of column: UnsafePointer<PropertyColumn>,
    _ row: UInt32,
    _ strings: UnsafePointer<StringPool>
  ) -> Value {
    guard column.pointee.present.contains(row) else { return .null }
    switch column.pointee.storage {
    case .empty: return .null
    case .ints(let rows): return .int(rows[Int(row)])
    case .doubles(let rows): return .double(rows[Int(row)])
    case .bools(let rows): return .bool(rows[Int(row)] != 0)
    case .texts(let rows): return .string(strings.pointee.text(rows[Int(row)]))
    case .values(let rows): return rows[Int(row)]
    }
  }

  /// Writes a row; null removes its value.
  mutating func set(_ row: UInt32, to value: Value, _ strings: inout StringPool) {
    guard !value.isNull else {
      remove(row)
      return
    }
    if !writeTyped(row, value, &strings) { writeGeneral(row, value, strings) }
    present.insert(row)
  }

  /// Takes the value of a row away.
  mutating func remove(_ row: UInt32) {
    guard present.contains(row) else { return }
    present.remove(row)
    guard present.count > 0 else {
      // The next value may be of another kind: it finds a new column.
      storage = .empty
      return
    }
    switch storage {
    case .empty, .ints, .doubles, .bools: break
    case .texts(var rows):
      storage = .empty
      rows[Int(row)] = StringPool.absent
      storage = .texts(rows)
    case .values(var rows):
      storage = .empty
      rows[Int(row)] = .null
      storage = .values(rows)
    }
  }

  /// Takes the values of all rows away that a mask leaves out.
  ///
  /// What they held may stay in memory, which is shared; nobody reads it where no value is present.
  mutating func restrict(to mask: BitMask) {
    present.formIntersection(mask)
    if present.count == 0 { storage = .empty }
  }

  /// Writes consecutive rows at once; rows whose flag is false stay as they are.
  mutating func fill(from first: UInt32, _ batch: PropertyBatch, _ strings: inout StringPool) {
    let count = batch.count
    guard count > 0 else { return }
    if fillTyped(Int(first)..<Int(first) + count, batch, &strings) {
      if batch.present.isEmpty {
        present.insert(first..<first + UInt32(count))
      } else {
        for index in 0..<count where batch.present[index] { present.insert(first + UInt32(index)) }
      }
    } else {
      for index in 0..<count where batch.isPresent(index) {
        set(first + UInt32(index), to: batch.value(index), &strings)
      }
    }
  }

  /// Writes a batch of the column's own kind; `false`, and nothing written, if the kind differs (or
  /// the pool might be too small).
  private mutating func fillTyped(
    _ range: Range<Int>,
    _ batch: PropertyBatch,
    _ strings: inout StringPool
  ) -> Bool {
    switch batch.values {
    case .ints(let new):
      if case .empty = storage { storage = .ints(ChunkedArray(filler: 0)) }
      guard case .ints(var rows) = storage else { return false }
      storage = .empty
      Self.fill(&rows, range, new, batch.present)
      storage = .ints(rows)
    case .doubles(let new):
      if case .empty = storage { storage = .doubles(ChunkedArray(filler: 0)) }
      guard case .doubles(var rows) = storage else { return false }
      storage = .empty
      Self.fill(&rows, range, new, batch.present)
      storage = .doubles(rows)
    case .bools(let new):
      if case .empty = storage { storage = .bools(ChunkedArray(filler: 0)) }
      guard case .bools(var rows) = storage else { return false }
      storage = .empty
      Self.fill(&rows, range, new.map { $0 ? 1 : 0 }, batch.present)
      storage = .bools(rows)
    case .texts(let new):
      guard strings.hasRoom(for: new.count) else { return false }
      if case .empty = storage { storage = .texts(ChunkedArray(filler: StringPool.absent)) }
      guard case .texts(var rows) = storage else { return false }
      storage = .empty
      Self.fill(&rows, range, new, batch.present, &strings)
      storage = .texts(rows)
    case .values: return false
    }
    return true
  }

  private static func fill<Element: Sendable>(
    _ rows: inout ChunkedArray<Element>,
    _ range: Range<Int>,
    _ new: [Element],
    _ flags: [Bool]
  ) {
    rows.grow(to: range.upperBound)
    new.withUnsafeBufferPointer { new in
      rows.write(range) { first, target, length in
        let start = first - range.lowerBound
        if flags.isEmpty {
          for index in 0..<length { target[index] = new[start + index] }
        } else {
          for index in 0..<length where flags[start + index] { target[index] = new[start + index] }
        }
      }
    }
  }

  private static func fill(
    _ rows: inout ChunkedArray<UInt32>,
    _ range: Range<Int>,
    _ new: PackedText,
    _ flags: [Bool],
    _ strings: inout StringPool
  ) {
    rows.grow(to: range.upperBound)
    var previous = StringPool.absent
    var previousText = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    new.bytes.withUnsafeBufferPointer { bytes in
      rows.write(range) { first, target, length in
        for index in 0..<length {
          let item = first - range.lowerBound + index
          guard flags.isEmpty || flags[item] else { continue }
          let text = UnsafeBufferPointer(rebasing: bytes[new.range(item)])
          // Runs of the same text are common (a label, a source): one comparison, no hashing.
          if previous == StringPool.absent || !StringPool.areEqual(text, previousText) {
            previous = strings.intern(text) ?? StringPool.absent
            previousText = text
          }
          target[index] = previous
        }
      }
    }
  }

  /// Writes a value of the column's own kind; `false`, and nothing written, if the kind differs (or
  /// the pool cannot hold the text).
  private mutating func writeTyped(
    _ row: UInt32,
    _ value: Value,
    _ strings: inout StringPool
  ) -> Bool {
    switch value {
    case .int(let new):
      if case .empty = storage { storage = .ints(ChunkedArray(filler: 0)) }
      guard case .ints(var rows) = storage else { return false }
      storage = .empty
      Self.put(new, at: row, in: &rows)
      storage = .ints(rows)
    case .double(let new):
      if case .empty = storage { storage = .doubles(ChunkedArray(filler: 0)) }
      guard case .doubles(var rows) = storage else { return false }
      storage = .empty
      Self.put(new, at: row, in: &rows)
      storage = .doubles(rows)
    case .bool(let new):
      if case .empty = storage { storage = .bools(ChunkedArray(filler: 0)) }
      guard case .bools(var rows) = storage else { return false }
      storage = .empty
      Self.put(new ? 1 : 0, at: row, in: &rows)
      storage = .bools(rows)
    case .string(let new):
      if case .empty = storage { storage = .texts(ChunkedArray(filler: StringPool.absent)) }
      guard case .texts(var rows) = storage, let code = strings.intern(new) else { return false }
      storage = .empty
      Self.put(code, at: row, in: &rows)
      storage = .texts(rows)
    case .null, .list, .map, .node, .relationship, .path, .temporal, .duration: return false
    }
    return true
  }

  /// Writes a value of any kind, after giving the column the general form.
  private mutating func writeGeneral(_ row: UInt32, _ value: Value, _ strings: StringPool) {
    var rows = takeGeneral(strings)
    Self.put(value, at: row, in: &rows)
    storage = .values(rows)
  }

  private static func put<Element: Sendable>(
    _ element: Element,
    at row: UInt32,
    in rows: inout ChunkedArray<Element>
  ) {
    rows.grow(to: Int(row) + 1)
    rows[Int(row)] = element
  }

  /// The rows in the general form, taken out for writing: left in place, they would have two owners
  /// and be copied.
  private mutating func takeGeneral(_ strings: StringPool) -> ChunkedArray<Value> {
    if case .values(let rows) = storage {
      storage = .empty
      return rows
    }
    var rows = ChunkedArray<Value>(filler: .null)
    var row: UInt32 = 0
    while let found = present.next(from: row) {
      Self.put(value(found, strings), at: found, in: &rows)
      row = found + 1
    }
    return rows
  }
}
