/// The texts of one snapshot, for reading many: no reference counting per read.
///
/// It keeps the snapshot's texts alive, and so the bytes that it gives out: they hold as long as the
/// reader does.
///
/// ```swift
/// let texts = TextReader(graph)
/// withExtendedLifetime(texts) { print(texts.bytes(code).count) }
/// ```
public struct TextReader: Sendable {
  private let entries: ColumnReader<StringPool.Entry>
  private let blocks: StringPool.Blocks

  /// Creates a reader of a snapshot.
  ///
  /// O(number of chunks and blocks): a few microseconds for each megabyte of texts.
  public init(_ graph: Graph) {
    (entries, blocks) = graph.strings.readers
  }

  /// The UTF-8 of a text that a column holds the code of; empty for a code of another graph.
  ///
  /// The bytes may be read as long as the reader lives.
  public func bytes(_ code: UInt32) -> UnsafeBufferPointer<UInt8> {
    guard Int(code) < entries.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let entry = entries(code)
    return UnsafeBufferPointer(
      start: blocks.base(entry.block) + Int(entry.offset),
      count: Int(entry.length)
    )
  }
}
