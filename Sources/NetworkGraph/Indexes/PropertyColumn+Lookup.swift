extension PropertyColumn {
  /// How the values of rows stand to a value, in the order of the language: a function of the row.
  ///
  /// Made once for many rows.
  func comparison(with bound: Value, _ strings: StringPool) -> (UInt32) -> Value.Order {
    switch (storage, bound) {
    case (.ints(let rows), .int(let number)): { Value.Order(rows[Int($0)], number) }
    case (.texts(let rows), .string(let text)): { strings.order(rows[Int($0)], relativeTo: text) }
    case (_, _): { value($0, strings).order(bound) }
    }
  }

  /// The place of one row's value relative to another's in the order of the language.
  func order(_ left: UInt32, _ right: UInt32, _ strings: StringPool) -> Value.Order {
    value(left, strings).order(value(right, strings))
  }

  /// Whether a row's value equals a value; unknown counts as no.
  func equals(_ row: UInt32, _ value: Value, _ strings: StringPool) -> Bool {
    self.value(row, strings).equals(value) == true
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
}
