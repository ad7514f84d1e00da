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
    guard present.contains(row) else { return .null }
    switch storage {
    case .empty: return .null
    case .ints(let rows): return .int(rows[Int(row)])
    case .doubles(let rows): return .double(rows[Int(row)])
    case .bools(let rows): return .bool(rows[Int(row)] != 0)
    case .texts(let rows): return .string(strings.text(rows[Int(row)]))
    case .values(let rows): return rows[Int(row)]
    }
  }

  /// Writes a row; null removes its value.
  ///
  /// `false` when the string pool is full.
  mutating func set(_ row: UInt32, to value: Value, _ strings: inout StringPool) -> Bool {
    switch value {
    case .null:
      remove(row)
      return true
    case .bool, .int, .double, .string, .list, .map, .node, .relationship, .path: break
    }
    if !write(row, value, &strings) {
      if case .string = value, case .texts = storage { return false }
      generalise(strings)
      guard write(row, value, &strings) else { return false }
    }
    present.insert(row)
    return true
  }

  /// Takes the value of a row away.
  mutating func remove(_ row: UInt32) {
    guard present.contains(row) else { return }
    present.remove(row)
    switch take() {
    case .texts(var rows):
      rows[Int(row)] = StringPool.absent
      storage = .texts(rows)
    case .values(var rows):
      rows[Int(row)] = .null
      storage = .values(rows)
    case let other: storage = other
    }
  }

  /// Writes consecutive rows at once.
  ///
  /// `false` when the string pool is full.
  mutating func fill(
    from first: UInt32,
    _ batch: PropertyBatch,
    _ strings: inout StringPool
  ) -> Bool {
    let count = batch.count
    let range = Int(first)..<Int(first) + count
    guard count > 0 else { return true }
    switch (batch.values, take()) {
    case (.ints(let new), .empty):
      storage = .ints(Self.filled(ChunkedArray(filler: 0), range, new))
    case (.ints(let new), .ints(let rows)): storage = .ints(Self.filled(rows, range, new))
    case (.doubles(let new), .empty):
      storage = .doubles(Self.filled(ChunkedArray(filler: 0), range, new))
    case (.doubles(let new), .doubles(let rows)):
      storage = .doubles(Self.filled(rows, range, new))
    case (.bools(let new), .empty):
      storage = .bools(Self.filled(ChunkedArray(filler: 0), range, new.map { $0 ? 1 : 0 }))
    case (.bools(let new), .bools(let rows)):
      storage = .bools(Self.filled(rows, range, new.map { $0 ? 1 : 0 }))
    case (.texts(let new), .empty):
      let rows = ChunkedArray<UInt32>(filler: StringPool.absent)
      storage = .texts(rows)
      return fillTexts(range, new, batch.present, &strings)
    case (.texts(let new), .texts(let rows)):
      storage = .texts(rows)
      return fillTexts(range, new, batch.present, &strings)
    case (_, let other):
      storage = other
      for index in 0..<count where batch.isPresent(index) {
        guard set(first + UInt32(index), to: batch.value(index), &strings) else { return false }
      }
      return true
    }
    markPresent(first, count, batch.present)
    return true
  }

  private mutating func markPresent(_ first: UInt32, _ count: Int, _ flags: [Bool]) {
    if flags.isEmpty {
      present.insert(first..<first + UInt32(count))
    } else {
      for index in 0..<count where flags[index] { present.insert(first + UInt32(index)) }
    }
  }

  private mutating func fillTexts(
    _ range: Range<Int>,
    _ new: PackedText,
    _ flags: [Bool],
    _ strings: inout StringPool
  ) -> Bool {
    guard case .texts(var rows) = take() else {
      storage = .empty
      return false
    }
    rows.grow(to: range.upperBound)
    var isFull = false
    var previous = StringPool.absent
    var previousRange = 0..<0
    new.bytes.withUnsafeBufferPointer { bytes in
      rows.write(range) { first, target, length in
        for index in 0..<length {
          let item = first - range.lowerBound + index
          guard flags.isEmpty || flags[item] else { continue }
          let span = new.range(item)
          let text = UnsafeBufferPointer(rebasing: bytes[span])
          // Runs of the same text are common (a label, a source): one comparison, no hashing.
          if previous != StringPool.absent, previousRange.count == span.count,
            UnsafeBufferPointer(rebasing: bytes[previousRange]).elementsEqual(text)
          {
            target[index] = previous
            continue
          }
          guard let code = strings.intern(text) else {
            isFull = true
            return
          }
          target[index] = code
          previous = code
          previousRange = span
        }
      }
    }
    storage = .texts(rows)
    guard !isFull else { return false }
    markPresent(UInt32(range.lowerBound), range.count, flags)
    return true
  }

  private static func filled<Element: Sendable>(
    _ column: consuming ChunkedArray<Element>,
    _ range: Range<Int>,
    _ new: [Element]
  ) -> ChunkedArray<Element> {
    column.grow(to: range.upperBound)
    new.withUnsafeBufferPointer { new in
      column.write(range) { first, target, length in
        for index in 0..<length { target[index] = new[first - range.lowerBound + index] }
      }
    }
    return column
  }

  /// Writes a value of the column's own kind; `false` if the kind differs (or the pool is full).
  private mutating func write(_ row: UInt32, _ value: Value, _ strings: inout StringPool) -> Bool {
    let end = Int(row) + 1
    switch (take(), value) {
    case (.empty, .int(let new)):
      var rows = ChunkedArray<Int64>(filler: 0)
      rows.grow(to: end)
      rows[end - 1] = new
      storage = .ints(rows)
    case (.ints(var rows), .int(let new)):
      rows.grow(to: end)
      rows[end - 1] = new
      storage = .ints(rows)
    case (.empty, .double(let new)):
      var rows = ChunkedArray<Double>(filler: 0)
      rows.grow(to: end)
      rows[end - 1] = new
      storage = .doubles(rows)
    case (.doubles(var rows), .double(let new)):
      rows.grow(to: end)
      rows[end - 1] = new
      storage = .doubles(rows)
    case (.empty, .bool(let new)):
      var rows = ChunkedArray<UInt8>(filler: 0)
      rows.grow(to: end)
      rows[end - 1] = new ? 1 : 0
      storage = .bools(rows)
    case (.bools(var rows), .bool(let new)):
      rows.grow(to: end)
      rows[end - 1] = new ? 1 : 0
      storage = .bools(rows)
    case (.empty, .string(let new)):
      storage = .texts(ChunkedArray(filler: StringPool.absent))
      return write(row, .string(new), &strings)
    case (.texts(var rows), .string(let new)):
      rows.grow(to: end)
      let code = strings.intern(new)
      if let code { rows[end - 1] = code }
      storage = .texts(rows)
      return code != nil
    case (.values(var rows), let new):
      rows.grow(to: end)
      rows[end - 1] = new
      storage = .values(rows)
    case (let other, _):
      storage = other
      return false
    }
    return true
  }

  /// Takes the rows out for writing: left in place, they would have two owners and be copied.
  private mutating func take() -> Storage {
    let taken = storage
    storage = .empty
    return taken
  }

  private mutating func generalise(_ strings: StringPool) {
    if case .values = storage { return }
    var rows = ChunkedArray<Value>(filler: .null)
    var row: UInt32 = 0
    while let found = present.next(from: row) {
      rows.grow(to: Int(found) + 1)
      rows[Int(found)] = value(found, strings)
      row = found + 1
    }
    storage = .values(rows)
  }
}
