import NetworkGraph

/// The values of one column, typed as far as the cells so far allow.
///
/// A column without a declared type starts as integers, truth values or decimals, whatever its
/// first cell is, and widens at the first cell that does not fit. Widening loses nothing: integers
/// and truth values are only recognised when their text can be restored, and decimals keep their
/// text beside the number. So the type is that of the whole column, found in one pass.
struct ColumnStore {
  /// What the cells have been so far.
  enum Kind {
    /// No cell had a value.
    case empty
    case integers, decimals, truths, text
  }

  /// The texts that are truth values, in the spellings of the usual programs.
  private static let spellings = ["false", "FALSE", "False", "true", "TRUE", "True"]
  private static let spellingBytes = spellings.map { Array($0.utf8) }
  private static let packedSpellings = spellingBytes.map { packed($0) }

  /// The type that the header or the mapping declares.
  let declared: CellType?
  private(set) var kind = Kind.empty
  /// The number of rows.
  private(set) var count = 0

  /// Cells that are not of the declared type, by row; they stay text.
  private(set) var misfits: [Int: String] = [:]

  var integers: [Int64] = []
  private var decimals: [Double] = []
  /// Positions in `spellings`.
  private var truths: [UInt8] = []
  private(set) var text = PackedText()
  /// Whether each row has a value; empty as long as all have.
  private(set) var present: [Bool] = []

  init(declared: CellType?) {
    self.declared = declared
    guard let declared else { return }
    switch declared.scalar {
    case _ where declared.isList: kind = .text
    case .integer: kind = .integers
    case .decimal: kind = .decimals
    case .truth: kind = .truths
    case .text, .temporal, .json: kind = .text
    }
  }

  /// Makes room for as many rows as the file seems to have.
  mutating func reserve(_ rows: Int) {
    switch kind {
    case .empty: break
    case .integers: integers.reserveCapacity(rows)
    case .decimals: decimals.reserveCapacity(rows)
    case .truths: truths.reserveCapacity(rows)
    case .text: text.ends.reserveCapacity(rows)
    }
  }

  /// Whether the column may hold more bytes of text.
  var isFull: Bool { text.bytes.count > Int(UInt32.max) - 1 << 27 }

  // MARK: - Appending

  /// Appends a column of a block, the rows that are kept.
  mutating func append(_ rows: CellRows, _ column: Int) {
    var row = 0
    while row < rows.count {
      switch kind {
      case .empty: row = appendAbsent(rows, column, from: row)
      case .integers: row = appendIntegers(rows, column, from: row)
      case .decimals: row = appendDecimals(rows, column, from: row)
      case .truths: row = appendTruths(rows, column, from: row)
      case .text: row = appendText(rows, column, from: row)
      }
    }
  }

  /// Lets a cell take part in finding the type without storing it.
  mutating func admit(_ cell: UnsafeBufferPointer<UInt8>) {
    guard declared == nil, !cell.isEmpty else { return }
    while !fits(cell) { widen(for: cell) }
  }

  /// Appends one row of a column without a declared type; `nil` is an absent value.
  mutating func append(_ cell: UnsafeBufferPointer<UInt8>?) {
    guard let cell, !cell.isEmpty else {
      switch kind {
      case .empty: break
      case .integers: integers.append(0)
      case .decimals:
        decimals.append(0)
        text.append(UnsafeBufferPointer(start: nil, count: 0))
      case .truths: truths.append(0)
      case .text: text.append(UnsafeBufferPointer(start: nil, count: 0))
      }
      noteAbsent()
      return
    }
    while !fits(cell) { widen(for: cell) }
    switch kind {
    case .empty: break
    case .integers: integers.append(NumberText.canonicalInteger(cell) ?? 0)
    case .decimals:
      decimals.append(NumberText.inferredDouble(cell) ?? 0)
      text.append(cell)
    case .truths: truths.append(Self.spelling(of: cell) ?? 0)
    case .text: text.append(cell)
    }
    notePresent()
  }

  private mutating func appendAbsent(_ rows: CellRows, _ column: Int, from first: Int) -> Int {
    for row in first..<rows.count where rows.kept[row] {
      let cell = rows[row, column]
      guard cell.isEmpty else {
        widen(for: cell)
        return row
      }
      noteAbsent()
    }
    return rows.count
  }

  private mutating func appendIntegers(_ rows: CellRows, _ column: Int, from first: Int) -> Int {
    // Numbers are gathered first: one check of the array's room per block, not per row.
    var row = first
    var gathered = 0
    while row < rows.count {
      guard rows.kept[row] else {
        row &+= 1
        continue
      }
      let cell = rows[row, column]
      guard let integer = NumberText.canonicalInteger(cell) else {
        append(rows.scratch, gathered)
        gathered = 0
        guard appendOddInteger(cell) else { return row }
        row &+= 1
        continue
      }
      rows.scratch[gathered] = integer
      gathered &+= 1
      row &+= 1
    }
    append(rows.scratch, gathered)
    return rows.count
  }

  private mutating func append(_ numbers: UnsafePointer<Int64>, _ number: Int) {
    integers.append(contentsOf: UnsafeBufferPointer(start: numbers, count: number))
    if !present.isEmpty { present.append(contentsOf: repeatElement(true, count: number)) }
    count += number
  }

  /// Appends a cell that is no canonical integer; `false` after widening instead.
  private mutating func appendOddInteger(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if cell.isEmpty {
      integers.append(0)
      noteAbsent()
      return true
    }
    guard declared != nil else {
      widen(for: cell)
      return false
    }
    let integer = NumberText.declaredInteger(cell)
    if integer == nil { noteMisfit(cell) }
    integers.append(integer ?? 0)
    notePresent()
    return true
  }

  private mutating func appendDecimals(_ rows: CellRows, _ column: Int, from first: Int) -> Int {
    for row in first..<rows.count where rows.kept[row] {
      let cell = rows[row, column]
      if cell.isEmpty {
        decimals.append(0)
        if declared == nil { text.append(cell) }
        noteAbsent()
      } else if declared == nil {
        guard let decimal = NumberText.inferredDouble(cell) else {
          widen(for: cell)
          return row
        }
        decimals.append(decimal)
        text.append(cell)
        notePresent()
      } else {
        let decimal = NumberText.declaredDouble(cell)
        if decimal == nil { noteMisfit(cell) }
        decimals.append(decimal ?? 0)
        notePresent()
      }
    }
    return rows.count
  }

  private mutating func appendTruths(_ rows: CellRows, _ column: Int, from first: Int) -> Int {
    for row in first..<rows.count where rows.kept[row] {
      let cell = rows[row, column]
      if cell.isEmpty {
        truths.append(0)
        noteAbsent()
      } else if declared == nil {
        guard let spelling = Self.spelling(of: cell) else {
          widen(for: cell)
          return row
        }
        truths.append(spelling)
        notePresent()
      } else {
        let truth = Self.declaredTruth(cell)
        if truth == nil { noteMisfit(cell) }
        truths.append(truth == true ? 3 : 0)
        notePresent()
      }
    }
    return rows.count
  }

  private mutating func appendText(_ rows: CellRows, _ column: Int, from first: Int) -> Int {
    // Where a header declares text, "" in quotes is a text without characters and not an absence.
    let keepsEmpty = declared == CellType(.text)
    for row in first..<rows.count where rows.kept[row] {
      let cell = rows[row, column]
      text.append(cell)
      if cell.isEmpty, !(keepsEmpty && rows.isQuoted(row, column)) {
        noteAbsent()
      } else {
        notePresent()
      }
    }
    return rows.count
  }

  @inline(__always)
  private mutating func notePresent() {
    if !present.isEmpty { present.append(true) }
    count &+= 1
  }

  private mutating func noteAbsent() {
    if present.isEmpty { present = Array(repeating: true, count: count) }
    present.append(false)
    count &+= 1
  }

  private mutating func noteMisfit(_ cell: UnsafeBufferPointer<UInt8>) {
    misfits[count] = String(decoding: cell, as: UTF8.self)
  }

  // MARK: - Widening

  private func fits(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    switch kind {
    case .empty: false
    case .integers: NumberText.canonicalInteger(cell) != nil
    case .decimals: NumberText.inferredDouble(cell) != nil
    case .truths: Self.spelling(of: cell) != nil
    case .text: true
    }
  }

  /// Takes the narrowest kind that holds the rows so far and the cell.
  private mutating func widen(for cell: UnsafeBufferPointer<UInt8>) {
    switch kind {
    case .empty:
      if NumberText.canonicalInteger(cell) != nil {
        kind = .integers
        integers = Array(repeating: 0, count: count)
      } else if NumberText.inferredDouble(cell) != nil {
        kind = .decimals
        decimals = Array(repeating: 0, count: count)
        text.ends = Array(repeating: 0, count: count)
      } else if Self.spelling(of: cell) != nil {
        kind = .truths
        truths = Array(repeating: 0, count: count)
      } else {
        kind = .text
        text.ends = Array(repeating: 0, count: count)
      }
    case .integers:
      let isDecimal =
        NumberText.inferredDouble(cell) != nil
        && integers.allSatisfy { $0.magnitude <= 1 << 53 }
      writeText { store, row in Array(String(store.integers[row]).utf8) }
      if isDecimal { decimals = integers.map { Double($0) } }
      kind = isDecimal ? .decimals : .text
      integers = []
    case .truths:
      writeText { store, row in Self.spellingBytes[Int(store.truths[row])] }
      kind = .text
      truths = []
    case .decimals:
      kind = .text
      decimals = []
    case .text: break
    }
  }

  private mutating func writeText(_ spelled: (borrowing Self, Int) -> [UInt8]) {
    var written = PackedText()
    written.ends.reserveCapacity(count)
    for row in 0..<count {
      if present.isEmpty || present[row] { written.bytes.append(contentsOf: spelled(self, row)) }
      written.ends.append(UInt32(truncatingIfNeeded: written.bytes.count))
    }
    text = written
  }

  private static func spelling(of cell: UnsafeBufferPointer<UInt8>) -> UInt8? {
    guard cell.count == 4 || cell.count == 5 else { return nil }
    return packedSpellings.firstIndex(of: packed(cell)).map { UInt8(truncatingIfNeeded: $0) }
  }

  /// Up to eight bytes as one number.
  @inline(__always)
  private static func packed(_ text: some Sequence<UInt8>) -> UInt64 {
    text.reduce(0) { $0 << 8 | UInt64($1) }
  }

  static func declaredTruth(_ cell: UnsafeBufferPointer<UInt8>) -> Bool? {
    switch String(decoding: cell, as: UTF8.self).lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  // MARK: - Reading

  /// The rows that have a value.
  var presentCount: Int { present.isEmpty ? count : present.count { $0 } }

  func isPresent(_ row: Int) -> Bool { present.isEmpty || present[row] }

  /// The truth values, by row.
  var truthValues: [Bool] { truths.map { $0 >= 3 } }

  /// The decimals, by row.
  var decimalValues: [Double] { decimals }
}

extension PackedText {
  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }
}
