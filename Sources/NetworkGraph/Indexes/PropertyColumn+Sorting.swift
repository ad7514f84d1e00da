extension PropertyColumn {
  /// Rows that have a value, in the order of their values and then of their numbers.
  ///
  /// Sorts numbers that stand for the values, not the values: an integer and a double fit into one
  /// number, a text begins with eight bytes that usually decide.
  func sorted(_ rows: [UInt32], _ strings: StringPool) -> [UInt32] {
    switch storage {
    case .empty: []
    case .ints(let values):
      Self.sorted(rows) {
        Self.sortKey(values[Int($0)])
      } ties: {
        $0 < $1
      }
    case .doubles(let values):
      Self.sorted(rows) {
        Self.sortKey(values[Int($0)])
      } ties: {
        $0 < $1
      }
    case .bools(let values):
      Self.sorted(rows) {
        UInt64(values[Int($0)])
      } ties: {
        $0 < $1
      }
    case .texts(let codes):
      Self.sorted(rows) { row in
        strings.withBytes(of: codes[Int(row)], Self.sortKey)
      } ties: { left, right in
        let (first, second) = (codes[Int(left)], codes[Int(right)])
        return first == second ? left < right : strings.order(first, relativeTo: second) == .less
      }
    case .values(let values):
      rows.sorted { left, right in
        switch values[Int(left)].order(values[Int(right)]) {
        case .less: true
        case .equal: left < right
        case .greater: false
        }
      }
    }
  }

  private struct Entry {
    let key: UInt64
    let row: UInt32
  }

  @inline(__always)
  private static func sorted(
    _ rows: [UInt32],
    by key: (UInt32) -> UInt64,
    ties: (UInt32, UInt32) -> Bool
  ) -> [UInt32] {
    var entries = rows.map { Entry(key: key($0), row: $0) }
    entries.sort { $0.key != $1.key ? $0.key < $1.key : ties($0.row, $1.row) }
    return entries.map(\.row)
  }

  private static func sortKey(_ number: Int64) -> UInt64 {
    UInt64(bitPattern: number) ^ (1 << 63)
  }

  /// NaN comes after all other numbers; both zeros are one.
  private static func sortKey(_ number: Double) -> UInt64 {
    if number.isNaN { return .max }
    let bits = (number == 0 ? 0 : number).bitPattern
    return bits >> 63 == 0 ? bits | (1 << 63) : ~bits
  }

  /// The first eight bytes; what is shorter comes before what goes on, or ties with it.
  private static func sortKey(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in text.prefix(8) { key = key << 8 | UInt64(byte) }
    return key << UInt64(8 * (8 - min(8, text.count)))
  }
}
