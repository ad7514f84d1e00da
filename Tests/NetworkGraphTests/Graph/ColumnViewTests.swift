import NetworkGraph
import TestSupport
import Testing

/// Columns read in bulk against values read one by one.
@Suite struct ColumnViewTests {
  /// More rows than a chunk has, complete or with gaps; rows at random, in runs across the borders
  /// of chunks, and beyond the end.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func gathersWhatPropertiesSay(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var builder = GraphBuilder()
    let key = try builder.key("key")
    let count = 2_048 + random.below(900)
    _ = try builder.addNodes((0..<count).map { _ in LabelSetID(0) })
    let numbers = (0..<count).map { Int64($0) }
    let present = seed % 2 == 0 ? [] : numbers.map { _ in random.below(5) > 0 }
    // Half of the columns end before the nodes do.
    let batch = PropertyBatch(.ints(numbers.dropLast(seed % 3 == 0 ? 700 : 0)), present: [])
    let flagged = PropertyBatch(batch.values, present: Array(present.prefix(batch.count)))
    try builder.setNodeProperties(key, from: NodeID(0), flagged)
    let graph = try builder.finish()
    var rows: [UInt32] = []
    for _ in 0..<40 {
      let start = UInt32(random.below(count + 10))
      if random.below(2) == 0 { rows += start..<start + UInt32(random.below(1_500)) }
      rows.append(start)
    }
    rows += [.max, .max - 1, 0, .max]
    guard case .ints(let column) = graph.nodeColumn(key) else {
      Issue.record("the column has another form")
      return
    }
    var values = [Int64](repeating: -7, count: rows.count)
    var flags = [Bool](repeating: false, count: rows.count)
    let isComplete = rows.withUnsafeBufferPointer { rows in
      values.withUnsafeMutableBufferPointer { values in
        flags.withUnsafeMutableBufferPointer { column.gather(rows, into: values, present: $0) }
      }
    }
    let read = zip(values, flags).map { $1 ? Value.int($0) : .null }
    #expect(read == rows.map { graph.property(key, of: NodeID($0)) })
    #expect(isComplete == flags.allSatisfy { $0 })
  }
}
