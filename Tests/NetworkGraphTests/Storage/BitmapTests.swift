import TestSupport
import Testing

@testable import NetworkGraph

/// Bitmaps against sets of numbers.
@Suite struct BitmapTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func behavesAsASetDoes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bitmap = Bitmap()
    var model: Set<UInt32> = []
    let largest = [70, 1_000, 200_000][random.below(3)]
    for _ in 0..<120 {
      let row = UInt32(random.below(largest))
      switch random.below(4) {
      case 0:
        let end = row + UInt32(random.below(min(300, largest)))
        bitmap.insert(row..<end)
        model.formUnion(row..<end)
      case 1:
        // Often a member: most rows of small bitmaps are.
        bitmap.remove(row)
        model.remove(row)
      default:
        bitmap.insert(row)
        model.insert(row)
      }
      #expect(bitmap.count == model.count)
    }
    let sorted = model.sorted()
    for row in [0, 1, 63, 64, UInt32(largest / 2), UInt32(largest), UInt32(largest) * 2, .max] {
      #expect(bitmap.contains(row) == model.contains(row))
      #expect(bitmap.next(from: row) == sorted.first { $0 >= row })
      let end = row.addingReportingOverflow(130)
      let range = row..<(end.overflow ? .max : end.partialValue)
      #expect(bitmap.firstAbsent(in: range) == range.first { !model.contains($0) })
    }
    for limit in [1, 7, 64, 1_000_000] {
      var found: [UInt32] = []
      var next: UInt32 = 0
      var length = limit
      while length == limit {
        var batch: [UInt32] = []
        next = bitmap.collect(from: next, limit: limit, into: &batch)
        length = batch.count
        found += batch
      }
      #expect(found == sorted)
    }
  }

  @Test func collectingAppendsUpToTheLimit() {
    var bitmap = Bitmap()
    bitmap.insert(10..<20)
    var rows: [UInt32] = [1, 2]
    let next = bitmap.collect(from: 12, limit: 4, into: &rows)
    #expect(rows == [1, 2, 12, 13])
    #expect(next == 14)
    #expect(bitmap.collect(from: next, limit: 4, into: &rows) == 14)
    #expect(rows.count == 4)
  }
}
