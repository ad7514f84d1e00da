/// Cells that stand in many records, written once: the ids of nodes, the names of types.
///
/// O(total length) memory.
struct ReadyCells {
  private var bytes: [UInt8] = []
  /// Where each cell begins, and after the last one where it ends.
  private var starts = [0]

  /// Writes `count` cells, one after the other.
  init(count: Int, _ append: (_ index: Int, _ record: inout CSVRecord) -> Void) {
    starts.reserveCapacity(count + 1)
    var record = CSVRecord()
    for index in 0..<count {
      append(index, &record)
      bytes.append(contentsOf: record.takeBytes())
      starts.append(bytes.count)
    }
  }

  /// Appends one of the cells; nothing for an index that there is not.
  func append(_ index: Int, to record: inout CSVRecord) {
    guard index >= 0, index + 1 < starts.count else { return }
    bytes.withUnsafeBufferPointer {
      record.append(ready: UnsafeBufferPointer(rebasing: $0[starts[index]..<starts[index + 1]]))
    }
  }
}
