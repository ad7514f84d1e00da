/// Cuts bytes into records and cells.
final class RecordScanner {
  /// Where a scan ended.
  struct Outcome {
    /// The byte after the last whole record.
    var position: Int
    /// The line on which that byte stands.
    var line: Int
    /// The line on which a quote was opened that the bytes do not close.
    var openQuoteLine: Int?
  }

  var delimiter = UInt8(ascii: ",") {
    didSet { mark() }
  }
  /// Not 0 for the bytes that end an unquoted cell.
  private let ends: UnsafeMutablePointer<UInt8>
  /// The cells of the record at hand that hold doubled quotes.
  private var doubled: [Int] = []

  init() {
    ends = .allocate(capacity: 256)
    mark()
  }

  deinit {
    ends.deallocate()
  }

  private func mark() {
    ends.update(repeating: 0, count: 256)
    ends[0x0A] = 1
    ends[0x0D] = 1
    ends[Int(delimiter)] = 1
  }

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
    let delimiter = delimiter
    let ends = ends
    let width = block.width
    let quote = UInt8(ascii: "\"")
    var rows = 0
    var line = firstLine
    var position = start
    block.bytes = UnsafePointer(bytes)
    defer { block.rowCount = rows }
    while rows < block.capacity, position < end {
      var at = position
      var column = 0
      var breaks = 0
      var hasText = false
      var hasSurplus = false
      var isIrregular = false
      let target = block.cells + rows &* width
      doubled.removeAll(keepingCapacity: true)
      record: while true {
        var cell = CellBlock.Cell(start: UInt32(truncatingIfNeeded: at), extent: 0)
        if at < end, bytes[at] == quote {
          let opened = line + breaks
          let content = at + 1
          at = content
          var hasDoubled = false
          quoted: while true {
            while at < end, bytes[at] != quote {
              // A line break in a cell: LF, or CR that no LF follows.
              if bytes[at] == 0x0A {
                breaks += 1
              } else if bytes[at] == 0x0D, at + 1 < end, bytes[at + 1] != 0x0A {
                breaks += 1
              }
              at += 1
            }
            guard at < end else {
              return Outcome(position: position, line: line, openQuoteLine: opened)
            }
            guard at + 1 < end else { break quoted }
            guard bytes[at + 1] == quote else { break quoted }
            hasDoubled = true
            at += 2
          }
          if at + 1 == end, !isAtEnd {
            return Outcome(position: position, line: line, openQuoteLine: opened)
          }
          let closing = at
          at += 1
          var blanks = at
          while blanks < end, bytes[blanks] == 0x20 { blanks += 1 }
          if blanks == end || ends[Int(bytes[blanks])] != 0 {
            at = blanks
            cell = CellBlock.Cell(
              start: UInt32(truncatingIfNeeded: content),
              extent: UInt32(truncatingIfNeeded: closing - content) | CellBlock.Cell.quotedBit
            )
            if hasDoubled, column < width { doubled.append(column) }
          } else {
            // Text behind the closing quote: the quotes were part of the text. All of it is kept.
            while at < end, ends[Int(bytes[at])] == 0 { at += 1 }
            cell.extent = UInt32(truncatingIfNeeded: at - Int(cell.start))
            isIrregular = true
          }
        } else {
          let content = at
          while at < end, ends[Int(bytes[at])] == 0 { at &+= 1 }
          cell.extent = UInt32(truncatingIfNeeded: at &- content)
        }
        if cell.extent != 0 { hasText = true }
        if column < width {
          target[column] = cell
        } else if cell.extent != 0 {
          hasSurplus = true
        }
        column += 1
        guard at < end else {
          if isAtEnd { break record }
          return Outcome(position: position, line: line, openQuoteLine: nil)
        }
        let stop = bytes[at]
        if stop == delimiter {
          at &+= 1
          continue record
        }
        if stop == 0x0D {
          guard at + 1 < end || isAtEnd else {
            return Outcome(position: position, line: line, openQuoteLine: nil)
          }
          at += at + 1 < end && bytes[at + 1] == 0x0A ? 2 : 1
        } else {
          at &+= 1
        }
        breaks += 1
        break record
      }
      position = at
      if !hasText {
        if column > 1 { block.irregularities.append(.init(kind: .blank, line: line)) }
      } else {
        for index in doubled { Self.makeSingle(bytes, &target[index]) }
        if isIrregular { block.irregularities.append(.init(kind: .textAfterQuote, line: line)) }
        if column < width {
          block.irregularities.append(.init(kind: .tooFewCells(column), line: line))
          while column < width {
            target[column] = CellBlock.Cell(start: 0, extent: 0)
            column += 1
          }
        } else if hasSurplus {
          block.irregularities.append(.init(kind: .tooManyCells(column), line: line))
        }
        block.lines[rows] = line
        rows &+= 1
      }
      line += breaks
    }
    return Outcome(position: position, line: line, openQuoteLine: nil)
  }

  /// Turns each pair of quotes in a quoted cell into one.
  private static func makeSingle(
    _ bytes: UnsafeMutablePointer<UInt8>,
    _ cell: inout CellBlock.Cell
  ) {
    let start = Int(cell.start)
    let end = start + cell.count
    var from = start
    var to = start
    while from < end {
      bytes[to] = bytes[from]
      from += bytes[from] == UInt8(ascii: "\"") ? 2 : 1
      to += 1
    }
    cell.extent = UInt32(truncatingIfNeeded: to - start) | CellBlock.Cell.quotedBit
  }
}
