import TestSupport
import Testing

@testable import NetworkGraph

/// Columns against plain arrays.
@Suite struct ChunkedArrayTests {
  @Test func anEmptyColumnHasNoRows() {
    let column = ChunkedArray<Int64>(filler: 7)
    #expect(column.count == 0)
    #expect(column.chunkCount == 0)
    let reader = ColumnReader(column)
    #expect(reader(0) == 7)
    #expect(reader(.max) == 7)
  }

  @Test func newRowsHoldTheFillerAndShareAChunk() {
    var column = ChunkedArray<Int64>(filler: 7)
    column.grow(to: 100_000)
    column.grow(to: 10)
    #expect(column.count == 100_000)
    #expect(column[0] == 7)
    #expect(column[99_999] == 7)
    #expect(column.chunk(at: 0) === column.chunk(at: 97))
    column[50_000] = 1
    #expect(column[50_000] == 1)
    #expect(column[50_001] == 7)
    #expect(column.chunk(at: 0) === column.chunk(at: 97))
    #expect(column.chunk(at: 48) !== column.chunk(at: 0))
  }

  @Test func aWriteAfterACopyTouchesOneChunk() {
    var column = ChunkedArray<UInt32>(filler: 0)
    column.grow(to: 100_000)
    for row in 0..<column.count { column[row] = UInt32(row) }
    let snapshot = column
    column[70_000] = 1
    #expect(snapshot[70_000] == 70_000)
    let changed = (0..<column.chunkCount).filter { column.chunk(at: $0) !== snapshot.chunk(at: $0) }
    #expect(changed == [70_000 >> Chunk<UInt32>.shift])
    let chunk = column.chunk(at: changed[0])
    // Nobody else holds that chunk now: the next write stays in place.
    let address = chunk.base
    _ = consume chunk
    column[70_001] = 2
    #expect(column.chunk(at: changed[0]).base == address)
  }

  @Test func elementsWithReferencesAreCopiedAndReleased() {
    final class Token: Sendable {}
    weak var weakToken: Token?
    do {
      let token = Token()
      weakToken = token
      var column = ChunkedArray<Token?>(filler: nil)
      column.grow(to: 3_000)
      column[2_500] = token
      let copy = column
      column[2_500] = nil
      #expect(copy[2_500] === token)
      #expect(column[2_500] == nil)
    }
    #expect(weakToken == nil)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func behavesAsAnArrayDoes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var column = ChunkedArray<Int64>(filler: -1)
    var model: [Int64] = []
    var snapshots: [(ChunkedArray<Int64>, [Int64])] = []
    for _ in 0..<300 {
      switch random.below(6) {
      case 0:
        let count = model.count + random.below(1_500)
        column.grow(to: count)
        model += Array(repeating: -1, count: count - model.count)
      case 1:
        column.append(5)
        model.append(5)
      case 2 where !model.isEmpty:
        let start = random.below(model.count)
        let range = start..<start + random.below(model.count - start + 1)
        column.write(range) { first, rows, length in
          for index in 0..<length { rows[index] = Int64(first + index) }
        }
        for row in range { model[row] = Int64(row) }
      case 3: if random.below(4) == 0 { snapshots.append((column, model)) }
      default:
        guard !model.isEmpty else { continue }
        let row = random.below(model.count)
        column[row] = Int64(row) * 3
        model[row] = Int64(row) * 3
      }
    }
    for (column, model) in snapshots + [(column, model)] {
      #expect(column.count == model.count)
      var read: [Int64] = []
      column.forEachChunk { first, rows, length in
        #expect(first == read.count)
        read += UnsafeBufferPointer(start: rows, count: length)
      }
      #expect(read == model)
      let reader = ColumnReader(column)
      #expect((0..<UInt32(model.count)).map { reader($0) } == model)
      #expect(reader(UInt32(model.count)) == -1)
    }
  }

  @Test func aReaderOutlivesItsColumn() {
    func makeReader() -> ColumnReader<Int64> {
      var column = ChunkedArray<Int64>(filler: 0)
      column.grow(to: 5_000)
      for row in 0..<5_000 { column[row] = Int64(row) }
      let reader = ColumnReader(column)
      // A write now copies: the reader holds the chunks.
      for row in 0..<5_000 { column[row] = 0 }
      return reader
    }
    let reader = makeReader()
    #expect((0..<5_000).allSatisfy { reader(UInt32($0)) == Int64($0) })
  }
}
