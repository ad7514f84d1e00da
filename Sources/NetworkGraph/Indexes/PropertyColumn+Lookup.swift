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
    return self.value(row, strings).equals(value) == true
  }

  /// Those of some rows whose value equals a value, in the order given.
  func rows(among candidates: [UInt32], equal value: Value, _ strings: StringPool) -> [UInt32] {
    switch (storage, value) {
    case (.ints(let rows), .int(let number)): return candidates.filter { rows[Int($0)] == number }
    case (.texts(let rows), .string(let text)):
      guard let code = strings.code(of: text) else { return [] }
      return candidates.filter { rows[Int($0)] == code }
    case (_, _): return candidates.filter { equals($0, value, strings) }
    }
  }

  /// The place of one row's value relative to another's in the order of the language.
  func order(_ left: UInt32, _ right: UInt32, _ strings: StringPool) -> Value.Order {
    switch storage {
    case .ints(let rows): return Value.Order(rows[Int(left)], rows[Int(right)])
    case .texts(let rows):
      let first = rows[Int(left)]
      let second = rows[Int(right)]
      return first == second ? .equal : strings.order(first, relativeTo: second)
    case .empty, .doubles, .bools, .values:
      return value(left, strings).order(value(right, strings))
    }
  }

  /// The place of a row's value relative to a value in the order of the language.
  func order(_ row: UInt32, relativeTo bound: Value, _ strings: StringPool) -> Value.Order {
    switch (storage, bound) {
    case (.ints(let rows), .int(let number)): Value.Order(rows[Int(row)], number)
    case (.texts(let rows), .string(let text)): strings.order(rows[Int(row)], relativeTo: text)
    case (_, _): value(row, strings).order(bound)
    }
  }

  /// The kind of a row's value.
  func kind(_ row: UInt32) -> Value.Kind {
    guard present.contains(row) else { return .null }
    switch storage {
    case .empty: return .null
    case .ints, .doubles: return .number
    case .bools: return .boolean
    case .texts: return .string
    case .values(let rows): return rows[Int(row)].kind
    }
  }

  /// Whether a row's value comes after all values of a kind that can be compared, in the order of
  /// the language: NaN is the last of the numbers and greater than none.
  func isPast(_ row: UInt32, _ kind: Value.Kind) -> Bool {
    let own = self.kind(row)
    guard own == .number, kind == .number else { return own.rawValue > kind.rawValue }
    switch storage {
    case .empty, .ints, .bools, .texts: return false
    case .doubles(let rows): return rows[Int(row)].isNaN
    case .values(let rows):
      guard case .double(let number) = rows[Int(row)] else { return false }
      return number.isNaN
    }
  }

  private static func mix(_ number: Int64) -> UInt32 {
    let product = (UInt64(bitPattern: number) ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    let folded = product.high ^ product.low
    return UInt32(truncatingIfNeeded: folded ^ (folded >> 32))
  }
}
