internal import OrderedCollections

extension PropertyColumn {
  /// A hash of a row's value; equal values have equal hashes, whatever the form of the column.
  func hash(_ row: UInt32, _ strings: StringPool) -> UInt32 {
    switch storage {
    case .ints(let rows): Self.mix(rows[Int(row)])
    case .texts(let rows): strings.hash(rows[Int(row)])
    case .empty, .doubles, .bools, .values: Self.hash(of: value(row, strings))
    }
  }

  /// A hash of a value that agrees with equality: 1 and 1.0 have the same.
  static func hash(of value: Value) -> UInt32 {
    switch value {
    case .null, .node, .relationship, .path: return 0
    case .bool(let truth): return truth ? 1 : 2
    case .int(let number): return mix(number)
    case .double(let number):
      if let whole = Int64(exactly: number) { return mix(whole) }
      return mix(Int64(bitPattern: number.bitPattern))
    case .string(var text): return text.withUTF8 { StringPool.hash($0) }
    // Lists and maps are rare as keys; their size tells enough.
    case .list(let items): return mix(Int64(items.count)) ^ 0x5555_5555
    case .map(let entries): return mix(Int64(entries.count)) ^ 0x3333_3333
    }
  }

  /// Whether a row's value equals a value; unknown counts as no.
  func equals(_ row: UInt32, _ value: Value, _ strings: StringPool) -> Bool {
    guard present.contains(row) else { return false }
    switch (storage, value) {
    case (.ints(let rows), .int(let number)): return rows[Int(row)] == number
    case (.texts(let rows), .string(let text)): return strings.code(of: text) == rows[Int(row)]
    case (_, _): return self.value(row, strings).equals(value) == true
    }
  }

  /// The place of one row's value relative to another's in the order of the language.
  func order(_ left: UInt32, _ right: UInt32, _ strings: StringPool) -> Value.Order {
    switch storage {
    case .ints(let rows): return Value.Order(rows[Int(left)], rows[Int(right)])
    case .texts(let rows):
      let first = rows[Int(left)]
      let second = rows[Int(right)]
      if first == second { return .equal }
      return strings.precedes(first, second) ? .less : .greater
    case .empty, .doubles, .bools, .values:
      return value(left, strings).order(value(right, strings))
    }
  }

  private static func mix(_ number: Int64) -> UInt32 {
    let product = (UInt64(bitPattern: number) ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    let folded = product.high ^ product.low
    return UInt32(truncatingIfNeeded: folded ^ (folded >> 32))
  }
}
