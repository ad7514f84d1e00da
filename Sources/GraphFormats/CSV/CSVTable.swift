/// The rows of a CSV file as texts, read piece by piece.
///
/// All records have as many cells as the first: a shorter one is filled up with empty cells, a
/// longer one is an error.
public final class CSVTable {
  /// The cells of the first record if it names the columns, without spaces around them; otherwise
  /// nothing.
  public let header: [String]

  private let reader: CSVReader
  private let block: CellBlock
  /// The first record, if it is a row.
  private var first: [String?]?

  /// Opens a file; `name` stands for it in errors.
  public init(
    path: String,
    name: String,
    delimiter: UInt8,
    hasHeaders: Bool
  ) throws(ImportError) {
    reader = try CSVReader(
      source: ByteSource(path: path, name: name),
      settings: CSVReader.Settings(delimiter: delimiter)
    )
    header = hasHeaders ? reader.header : []
    first = hasHeaders ? nil : reader.firstRecord
    block = CellBlock(width: reader.header.count, cellTarget: 8192)
  }

  /// The next rows, none at the end; `nil` is an empty cell without quotes.
  public func next() throws(ImportError) -> [[String?]] {
    if let first {
      self.first = nil
      return [first]
    }
    while try reader.next(block) {
      for irregularity in block.irregularities {
        guard case .tooManyCells = irregularity.kind else { continue }
        throw ImportError(
          .recordTooLarge,
          file: reader.name,
          line: irregularity.line,
          explanation: ImportWording.tooManyCells
        )
      }
      let cells = block.rows
      guard cells.count > 0 else { continue }
      return (0..<cells.count).map { row in
        (0..<cells.width).map { cells.optionalText(row, $0) }
      }
    }
    return []
  }
}
