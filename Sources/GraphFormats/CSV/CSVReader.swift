/// A CSV file as blocks of cells.
///
/// RFC 4180 with what real files add: commas, semicolons or tabs, found by themselves; lines that
/// end in LF, CRLF or CR; a byte-order mark; Excel's `sep=;` line. Bytes are read into one buffer,
/// checked to be text, and cut into cells in place; no cell becomes a `String` here.
final class CSVReader {
  /// What may be said about a file beforehand.
  struct Settings {
    /// The byte between cells; `nil` finds it.
    var delimiter: UInt8?
    var encoding = CSVEncoding.utf8
    /// The bytes of one read.
    var blockSize = 1 << 18
    /// The largest record, in bytes; what is longer is a quote that nobody closed.
    var recordLimit = 1 << 26
  }

  /// The most columns that a header may have.
  static let columnLimit = 1 << 16

  let name: String
  /// The size of the file in bytes.
  let size: Int
  private(set) var delimiter = UInt8(ascii: ",")
  /// The cells of the first record, without the spaces around those that are not quoted.
  private(set) var header: [String] = []
  /// The cells of the first record as they stand there; `nil` for an empty one without quotes.
  private(set) var firstRecord: [String?] = []

  private let source: ByteSource
  private let settings: Settings
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The bytes of the buffer that are filled; that are known to be text; that were handed out.
  private var filled = 0
  private var checked = 0
  private var consumed = 0
  /// The line on which the byte at `consumed` stands.
  private var line = 1
  private var isAtEnd = false
  /// How many bytes were read, those in the buffer that are not handed out yet left out.
  var position: Int { bytesRead - (filled - consumed) }
  private var bytesRead = 0
  /// Whether new bytes are checked at once; not before other formats are told from text.
  private var isChecking = false

  /// Opens a file and reads its header.
  init(source: ByteSource, settings: Settings = Settings()) throws(ImportError) {
    name = source.name
    size = source.size
    self.source = source
    self.settings = settings
    capacity = max(16, settings.blockSize)
    buffer = .allocate(capacity: capacity)
    try readHeader()
  }

  deinit {
    buffer.deallocate()
  }

  /// Fills the block with the next records; `false` when there are none left.
  func next(_ block: CellBlock) throws(ImportError) -> Bool {
    block.irregularities.removeAll(keepingCapacity: true)
    while true {
      let outcome = RecordScanner(delimiter: delimiter).scan(
        buffer,
        from: consumed,
        to: checked,
        line: line,
        isAtEnd: isAtEnd,
        into: block
      )
      consumed = outcome.position
      line = outcome.line
      if block.rows.count > 0 || !block.irregularities.isEmpty { return true }
      guard !isAtEnd else {
        if let opened = outcome.openQuoteLine {
          throw ImportError(.unclosedQuote, file: name, line: opened)
        }
        return false
      }
      try fill(openQuoteLine: outcome.openQuoteLine)
    }
  }

  // MARK: - The header

  private func readHeader() throws(ImportError) {
    let enough = min(4096, capacity / 2)
    while filled < enough, !isAtEnd { try fill(openQuoteLine: nil) }
    try refuseOtherFormats()
    isChecking = true
    try check()
    if filled >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { consumed = 3 }
    let stated = try statedDelimiter()
    let start = UnsafeBufferPointer(start: buffer + consumed, count: checked - consumed)
    let wanted = settings.delimiter.flatMap { CSVImporter.Options.isSeparator($0) ? $0 : nil }
    delimiter = wanted ?? stated ?? DelimiterSniffer.delimiter(of: start)
    let block = CellBlock(width: Self.columnLimit, cellTarget: Self.columnLimit)
    var found = try next(block)
    while found && block.rows.count == 0 { found = try next(block) }
    guard found else { throw ImportError(.emptyFile, file: name) }
    var cells = Self.columnLimit
    for irregularity in block.irregularities {
      switch irregularity.kind {
      case .tooFewCells(let count): cells = count
      case .tooManyCells:
        throw ImportError(
          .recordTooLarge,
          file: name,
          line: irregularity.line,
          explanation: "the header has more than \(Self.columnLimit) columns"
        )
      case .textAfterQuote, .blank: break
      }
    }
    firstRecord = (0..<cells).map { block.rows.optionalText(0, $0) }
    header = (0..<cells).map {
      block.rows.isQuoted(0, $0) ? block.rows.text(0, $0) : Self.trimmed(block.rows[0, $0])
    }
  }

  /// Text without the spaces and tabs around it.
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var part = bytes[...]
    while let first = part.first, first == 0x20 || first == 0x09 { part.removeFirst() }
    while let last = part.last, last == 0x20 || last == 0x09 { part.removeLast() }
    return String(decoding: part, as: UTF8.self)
  }

  /// Refuses what is well known not to be CSV, by its first bytes.
  private func refuseOtherFormats() throws(ImportError) {
    let start = Array(UnsafeBufferPointer(start: buffer, count: min(filled, 4)))
    let format: String? =
      switch start {
      case let bytes where bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]):
        "a zip archive or an Excel workbook"
      case let bytes where bytes.starts(with: [0x1F, 0x8B]): "compressed with gzip"
      case let bytes where bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]):
        "text in UTF-16"
      case let bytes where bytes.starts(with: [0x25, 0x50, 0x44, 0x46]): "a PDF document"
      default: nil
      }
    if let format { throw ImportError(.binaryFile, file: name, explanation: format) }
  }

  /// The delimiter of a first line `sep=;`, which spreadsheets write and read.
  private func statedDelimiter() throws(ImportError) -> UInt8? {
    let prefix = Array("sep=".utf8)
    let start = UnsafeBufferPointer(start: buffer + consumed, count: checked - consumed)
    guard start.count > prefix.count + 1, start.starts(with: prefix),
      CSVImporter.Options.isSeparator(start[prefix.count])
    else { return nil }
    var end = prefix.count + 1
    if start[end] == 0x0D { end += 1 }
    guard end < start.count, start[end] == 0x0A else { return nil }
    consumed += end + 1
    line += 1
    return start[prefix.count]
  }

  /// The delimiter for the report.
  var delimiterText: String { String(decoding: [delimiter], as: UTF8.self) }

  // MARK: - The buffer

  /// Reads more bytes behind those that are not handed out yet.
  private func fill(openQuoteLine: Int?) throws(ImportError) {
    if consumed > 0 {
      buffer.update(from: buffer + consumed, count: filled - consumed)
      filled -= consumed
      checked -= consumed
      consumed = 0
    }
    if capacity - filled < max(16, capacity / 4) {
      guard capacity < settings.recordLimit else {
        guard let openQuoteLine else {
          throw ImportError(
            .recordTooLarge,
            file: name,
            line: line,
            explanation: "one record has more than \(settings.recordLimit) bytes"
          )
        }
        throw ImportError(.unclosedQuote, file: name, line: openQuoteLine)
      }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
      larger.update(from: buffer, count: filled)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    }
    switch settings.encoding {
    case .utf8:
      let space = UnsafeMutableRawBufferPointer(start: buffer + filled, count: capacity - filled)
      let count = try source.read(into: space)
      isAtEnd = count == 0
      bytesRead += count
      filled += count
    case .latin1:
      let part = (capacity - filled) / 3
      let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: part, alignment: 1)
      defer { raw.deallocate() }
      let count = try source.read(into: raw)
      isAtEnd = count == 0
      bytesRead += count
      let read = UnsafeRawBufferPointer(rebasing: raw[..<count])
      filled += CSVEncoding.transcode(read, into: buffer + filled)
    }
    if isChecking { try check() }
  }

  /// Checks the bytes that are new; a character that is cut off waits for the next read.
  private func check() throws(ImportError) {
    let outcome = TextCheck.check(
      UnsafeBufferPointer(start: buffer, count: filled),
      from: checked
    )
    switch outcome {
    case .text(let end):
      checked = end
      guard isAtEnd, end < filled else { return }
      throw badByte(.invalidEncoding, at: end)
    case .notUTF8(let position): throw badByte(.invalidEncoding, at: position)
    case .nul(let position): throw badByte(.binaryFile, at: position)
    }
  }

  private func badByte(_ code: ImportError.Code, at position: Int) -> ImportError {
    var at = line
    var lineStart = consumed
    for index in consumed..<max(position, consumed) where buffer[index] == 0x0A {
      at += 1
      lineStart = index + 1
    }
    return ImportError(code, file: name, line: at, column: position - lineStart + 1)
  }
}
