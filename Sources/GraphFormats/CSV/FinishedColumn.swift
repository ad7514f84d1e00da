import NetworkGraph

/// A column whose type is settled: one batch for the graph.
struct FinishedColumn {
  /// The kind of all values.
  let type: CellType
  let batch: PropertyBatch
  /// Cells that are not of the declared type, by row.
  let misfits: [Int]
  /// The byte that separates the items of a list.
  let separator: UInt8

  /// Settles the type of a column; `nil` when no row has a value.
  init?(_ store: consuming ColumnStore, separator stated: UInt8?) {
    guard store.presentCount > 0 || store.kind != .empty else { return nil }
    let found: CellType =
      switch store.kind {
      case .empty, .text: CellType(.text)
      case .integers: CellType(.integer)
      case .decimals: CellType(.decimal)
      case .truths: CellType(.truth)
      }
    let type = store.declared ?? found
    self.type = type
    let separator = stated ?? Self.separator(in: store.text, isList: type.isList)
    self.separator = separator
    let present = store.present
    if type.isList || !type.scalar.hasColumnOfItsOwn {
      var misfits: [Int] = []
      var values: [Value] = []
      values.reserveCapacity(store.count)
      store.text.bytes.withUnsafeBufferPointer { bytes in
        for row in 0..<store.count {
          let cell = UnsafeBufferPointer(rebasing: bytes[store.text.range(row)])
          guard store.isPresent(row) else {
            values.append(.null)
            continue
          }
          let value = Self.value(of: cell, type, separator)
          if value == nil { misfits.append(row) }
          values.append(value ?? .string(String(decoding: cell, as: UTF8.self)))
        }
      }
      self.misfits = misfits
      batch = PropertyBatch(.values(values), present: present)
      return
    }
    misfits = store.misfits.keys.sorted()
    if misfits.isEmpty {
      switch store.kind {
      case .integers: batch = PropertyBatch(.ints(store.integers), present: present)
      case .decimals: batch = PropertyBatch(.doubles(store.decimalValues), present: present)
      case .truths: batch = PropertyBatch(.bools(store.truthValues), present: present)
      case .empty, .text: batch = PropertyBatch(.texts(store.text), present: present)
      }
      return
    }
    let truths = store.truthValues
    let values = (0..<store.count).map { row -> Value in
      if !store.isPresent(row) { return .null }
      if let text = store.misfits[row] { return .string(text) }
      return switch store.kind {
      case .integers: .int(store.integers[row])
      case .decimals: .double(store.decimalValues[row])
      case .truths: .bool(truths[row])
      case .empty, .text: .null
      }
    }
    batch = PropertyBatch(.values(values), present: present)
  }

  /// The rows that have a value.
  var presentCount: Int {
    batch.present.isEmpty ? batch.count : batch.present.count { $0 }
  }

  /// The value of a row.
  func value(_ row: Int) -> Value {
    guard batch.present.isEmpty || batch.present[row] else { return .null }
    return switch batch.values {
    case .ints(let values): .int(values[row])
    case .doubles(let values): .double(values[row])
    case .bools(let values): .bool(values[row])
    case .texts(let values):
      .string(String(decoding: values.bytes[values.range(row)], as: UTF8.self))
    case .values(let values): values[row]
    }
  }

  /// The value of a further cell of this column; text when it is not of the declared type.
  func value(of cell: UnsafeBufferPointer<UInt8>) -> Value {
    Self.value(of: cell, type, separator) ?? .string(String(decoding: cell, as: UTF8.self))
  }

  private static func value(
    of cell: UnsafeBufferPointer<UInt8>,
    _ type: CellType,
    _ separator: UInt8
  ) -> Value? {
    if type.isList {
      var items: [Value] = []
      for part in cell.split(separator: separator, omittingEmptySubsequences: false) {
        let bytes = UnsafeBufferPointer(rebasing: part)
        guard let item = value(of: bytes, CellType(type.scalar), separator) else { return nil }
        items.append(item)
      }
      return .list(items)
    }
    switch type.scalar {
    case .integer: return NumberText.declaredInteger(cell).map { .int($0) }
    case .decimal: return NumberText.declaredDouble(cell).map { .double($0) }
    case .truth: return ColumnStore.declaredTruth(cell).map { .bool($0) }
    case .text: return .string(String(decoding: cell, as: UTF8.self))
    case .temporal(let kind): return TemporalText.value(of: cell, kind)
    case .json:
      guard let value = try? JSONText.value(of: cell), value.isStorable else { return nil }
      return value
    }
  }

  /// The separator of lists that nobody stated: a semicolon if any cell has one, as Neo4j writes
  /// them, else a vertical bar.
  private static func separator(in text: PackedText, isList: Bool) -> UInt8 {
    let semicolon = UInt8(ascii: ";")
    guard isList else { return semicolon }
    return text.bytes.contains(semicolon) ? semicolon : UInt8(ascii: "|")
  }
}

extension CellType.Scalar {
  /// Whether a column store holds values of the type as such; others are read from their text.
  fileprivate var hasColumnOfItsOwn: Bool {
    switch self {
    case .integer, .decimal, .truth, .text: true
    case .temporal, .json: false
    }
  }
}
