/// Cuts bytes into records and cells.
struct RecordScanner {
  /// Where a scan ended.
  struct Outcome {
    /// The byte after the last whole record.
    var position: Int
    /// The line on which that byte stands.
    var line: Int
    /// The line on which a quote was opened that the bytes do not close.
    var openQuoteLine: Int?
  }

  /// The state of the record at hand.
  private struct Record {
    /// The next byte.
    var at: Int
    /// The cells so far.
    var count = 0
    /// The lines that the record has ended so far.
    var breaks = 0
    var hasText = false
    /// Whether a cell beyond the width of the block has text.
    var hasSurplus = false
    var isIrregular = false
    /// The cells that hold doubled quotes.
    var doubled: [Int] = []
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  let delimiter: UInt8

  /// Fills the block with the whole records of `bytes[start..<end]`.
  ///
  /// A record that the end cuts off is left for a scan with more bytes, unless there are none.
  /// Doubled quotes are made single in place, which is why that waits for the end of a record.
  func scan(
    _ bytes: UnsafeMutablePointer<UInt8>,
    from start: Int,
    to end: Int,
    line firstLine: Int,
    isAtEnd: Bool,
    into block: CellBlock
  ) -> Outcome {
    let rows = block.rows
    let width = rows.width
    var count = 0
    var outcome = Outcome(position: start, line: firstLine)
    while count < rows.capacity, outcome.position < end {
      var record = Record(at: outcome.position)
      let cells = rows.cells + count &* width
      record: while true {
        var cell = CellRows.Cell(start: UInt32(truncatingIfNeeded: record.at), extent: 0)
        if record.at < end, bytes[record.at] == Self.quote {
          let opened = outcome.line + record.breaks
          guard let quoted = quotedCell(bytes, end, isAtEnd, &record, width) else {
            outcome.openQuoteLine = opened
            return finish(block, bytes, count, outcome)
          }
          cell = quoted
        } else {
          let content = record.at
          record.at = cellEnd(bytes, content, end)
          cell.extent = UInt32(truncatingIfNeeded: record.at &- content)
        }
        if cell.extent != 0 { record.hasText = true }
        if record.count < width {
          cells[record.count] = cell
        } else if cell.extent != 0 {
          record.hasSurplus = true
        }
        record.count &+= 1
        guard record.at < end else {
          if isAtEnd { break record }
          return finish(block, bytes, count, outcome)
        }
        let stop = bytes[record.at]
        record.at &+= 1
        if stop == delimiter { continue record }
        if stop == Self.carriageReturn {
          guard record.at < end || isAtEnd else { return finish(block, bytes, count, outcome) }
          if record.at < end, bytes[record.at] == Self.lineFeed { record.at &+= 1 }
        }
        record.breaks &+= 1
        break record
      }
      if record.hasText {
        for index in record.doubled { Self.makeSingle(bytes, &cells[index]) }
        if record.count != width || record.isIrregular {
          complete(record, cells, width, line: outcome.line, block)
        }
        rows.lines[count] = outcome.line
        count &+= 1
      } else if record.count > 1 {
        block.irregularities.append(.init(kind: .blank, line: outcome.line))
      }
      outcome.position = record.at
      outcome.line &+= record.breaks
    }
    return finish(block, bytes, count, outcome)
  }

  private func finish(
    _ block: CellBlock,
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ count: Int,
    _ outcome: Outcome
  ) -> Outcome {
    block.rows.bytes = UnsafePointer(bytes)
    block.rows.count = count
    return outcome
  }

  /// Fills up a short record and notes what is irregular.
  private func complete(
    _ record: Record,
    _ cells: UnsafeMutablePointer<CellRows.Cell>,
    _ width: Int,
    line: Int,
    _ block: CellBlock
  ) {
    if record.isIrregular { block.irregularities.append(.init(kind: .textAfterQuote, line: line)) }
    if record.count < width {
      block.irregularities.append(.init(kind: .tooFewCells(record.count), line: line))
      let empty = CellRows.Cell(start: 0, extent: 0)
      (cells + record.count).update(repeating: empty, count: width - record.count)
    } else if record.hasSurplus {
      block.irregularities.append(.init(kind: .tooManyCells(record.count), line: line))
    }
  }

  // MARK: - Cells

  /// The first byte at or after `start` that is a delimiter or ends a line.
  @inline(__always)
  private func cellEnd(_ bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while true {
      at = Self.candidate(bytes, at, end, delimiter)
      guard at < end else { return end }
      let byte = bytes[at]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { return at }
      at &+= 1
    }
  }

  /// The first byte at or after `start` that is `wanted` or a control character below 14, which
  /// the ends of lines are; eight bytes are looked at in one step.
  @inline(__always)
  private static func candidate(
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ wanted: UInt8
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let topBits: UInt64 = 0x8080_8080_8080_8080
    let fourteens: UInt64 = 0x0E0E_0E0E_0E0E_0E0E
    let pattern = ones &* UInt64(wanted)
    var at = start
    while at &+ 8 <= end {
      let raw = UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self)
      let word = UInt64(littleEndian: raw)
      let other = word ^ pattern
      // The top bit of a byte is set where it is 0 (other) or below 14 (word); borrows reach
      // only bytes above a true hit, so that the lowest one is always right.
      let hits = ((other &- ones) & ~other | (word &- fourteens) & ~word) & topBits
      if hits != 0 { return at &+ hits.trailingZeroBitCount >> 3 }
      at &+= 8
    }
    while at < end, bytes[at] != wanted, bytes[at] >= 14 { at &+= 1 }
    return at
  }

  /// Reads a cell that begins with a quote; `nil` when the bytes end before it does.
  private func quotedCell(
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ end: Int,
    _ isAtEnd: Bool,
    _ record: inout Record,
    _ width: Int
  ) -> CellRows.Cell? {
    let start = record.at
    var at = start + 1
    var hasDoubled = false
    while true {
      at = Self.candidate(bytes, at, end, Self.quote)
      guard at < end else { return nil }
      let byte = bytes[at]
      let next = at + 1 < end ? bytes[at + 1] : nil
      if byte == Self.quote {
        if next == nil, !isAtEnd { return nil }
        guard next == Self.quote else { break }
        hasDoubled = true
        at += 1
      } else if byte == Self.lineFeed || byte == Self.carriageReturn && next != Self.lineFeed {
        record.breaks += 1
      }
      at += 1
    }
    var after = at + 1
    while after < end, bytes[after] == 0x20, delimiter != 0x20 { after += 1 }
    let stop = cellEnd(bytes, after, end)
    record.at = stop
    guard stop == after else {
      // Text behind the closing quote: the quotes were part of the text. All of it is kept.
      record.isIrregular = true
      return CellRows.Cell(
        start: UInt32(truncatingIfNeeded: start),
        extent: UInt32(truncatingIfNeeded: stop - start)
      )
    }
    if hasDoubled, record.count < width { record.doubled.append(record.count) }
    return CellRows.Cell(
      start: UInt32(truncatingIfNeeded: start + 1),
      extent: UInt32(truncatingIfNeeded: at - start - 1) | CellRows.Cell.quotedBit
    )
  }

  /// Turns each pair of quotes in a quoted cell into one.
  private static func makeSingle(
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ cell: inout CellRows.Cell
  ) {
    let start = Int(cell.start)
    let end = start + cell.count
    var from = start
    var to = start
    while from < end {
      bytes[to] = bytes[from]
      from += bytes[from] == quote ? 2 : 1
      to += 1
    }
    cell.extent = UInt32(truncatingIfNeeded: to - start) | CellRows.Cell.quotedBit
  }
}
