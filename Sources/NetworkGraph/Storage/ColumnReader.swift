/// Random reads of a column without reference counting: the addresses of its chunks in one table.
///
/// The table keeps the column (its snapshot of the moment) alive, and so its chunks: a chunk with two
/// owners is never written in place, hence the addresses stay valid and their rows unchanged.
///
/// Sendable without the compiler's proof: nothing is written after `init`.
struct ColumnReader<Element: Sendable>: @unchecked Sendable {
  /// Owns what the addresses point to.
  private final class Table {
    let column: ChunkedArray<Element>
    let chunks: UnsafeMutablePointer<UnsafePointer<Element>>

    init(_ column: ChunkedArray<Element>) {
      self.column = column
      chunks = .allocate(capacity: max(1, column.chunkCount))
      for position in 0..<column.chunkCount {
        (chunks + position).initialize(to: UnsafePointer(column.chunk(at: position).base))
      }
    }

    deinit { chunks.deallocate() }
  }

  private let table: Table
  private let chunks: UnsafePointer<UnsafePointer<Element>>
  private let filler: Element
  /// The number of rows.
  let count: Int

  init(_ column: ChunkedArray<Element>) {
    table = Table(column)
    chunks = UnsafePointer(table.chunks)
    filler = column.filler
    count = column.count
  }

  /// Calls `body` with the addresses of the chunks.
  @inline(__always)
  func withChunks<R>(_ body: (UnsafePointer<UnsafePointer<Element>>) -> R) -> R {
    withExtendedLifetime(table) { body(chunks) }
  }

  /// What stands in a row; the filler of the column beyond its end.
  @inline(__always)
  func callAsFunction(_ row: UInt32) -> Element {
    let row = Int(row)
    guard row < count else { return filler }
    // The compiler may not let go of the table before the row has been read.
    return withExtendedLifetime(table) {
      chunks[row >> Chunk<Element>.shift][row & (Chunk<Element>.capacity - 1)]
    }
  }
}
