/// Random reads of a column without reference counting: the addresses of its chunks in one table.
///
/// The reader keeps the column (its snapshot of the moment) alive, and so its chunks: a chunk with
/// two owners is never written in place, hence the addresses stay valid and their rows unchanged.
struct ColumnReader<Element: Sendable> {
  private let column: ChunkedArray<Element>
  private let chunks: [UnsafePointer<Element>]

  init(_ column: ChunkedArray<Element>) {
    self.column = column
    var chunks: [UnsafePointer<Element>] = []
    chunks.reserveCapacity(column.chunkCount)
    for position in 0..<column.chunkCount {
      chunks.append(UnsafePointer(column.chunk(at: position).base))
    }
    self.chunks = chunks
  }

  /// The number of rows.
  var count: Int { column.count }

  /// What stands in a row; the filler of the column beyond its end.
  @inline(__always)
  func callAsFunction(_ row: UInt32) -> Element {
    let row = Int(row)
    guard row < column.count else { return column.filler }
    return chunks[row >> Chunk<Element>.shift][row & (Chunk<Element>.capacity - 1)]
  }
}
