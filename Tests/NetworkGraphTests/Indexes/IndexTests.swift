import TestSupport
import Testing

@testable import NetworkGraph

/// Indexes against sorted arrays.
@Suite struct IndexTests {
  /// Columns of one kind and of all kinds; more nodes than fit into a run.
  @Test(arguments: 1...9 as ClosedRange<UInt64>)
  func orderedIndexIsASortedArray(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var strings = StringPool()
    var column = PropertyColumn()
    var model: [UInt32: Value] = [:]
    var index = OrderedIndex()
    // Short runs and groups, so that they are split and emptied often.
    index.longestRun = 6
    index.longestGroup = 4
    func insert(_ row: UInt32) {
      let value = Self.value(ofKind: Int(seed) % 5, &random)
      model[row] = value
      column.set(row, to: value, &strings)
    }
    for _ in 0..<700 { insert(UInt32(random.below(2_000))) }
    index.build(model.keys.sorted(), column, strings)
    for _ in 0..<900 {
      let row = UInt32(random.below(2_000))
      if model[row] != nil { index.remove(row, column, strings) }
      if random.below(3) == 0 {
        model[row] = nil
        column.remove(row)
      } else {
        insert(row)
        index.insert(row, column, strings)
      }
    }
    let sorted = model.sorted { left, right in
      let order = left.value.order(right.value)
      return order == .less || order == .equal && left.key < right.key
    }
    #expect(index.all == sorted.map(\.key))
    #expect(index.count == model.count)
    for _ in 0..<60 {
      let bounds = ValueBounds(
        lower: random.below(4) == 0 ? nil : Self.value(ofKind: Int(seed) % 5, &random),
        includesLower: random.below(2) == 0,
        upper: random.below(4) == 0 ? nil : Self.value(ofKind: Int(seed) % 5, &random),
        includesUpper: random.below(2) == 0
      )
      let expected = sorted.filter { Self.admits(bounds, $0.value) }.map(\.key)
      #expect(index.range(bounds, column, strings) == expected, "\(bounds)")
    }
  }

  /// `STARTS WITH 'ab'` is the range from 'ab' up to, and without, 'ac'.
  @Test func prefixesAreRanges() {
    var strings = StringPool()
    var column = PropertyColumn()
    let texts = ["a", "ab", "abc", "ab\u{1F600}", "ac", "b", "", "\u{E9}"]
    for (row, text) in texts.enumerated() { column.set(UInt32(row), to: .string(text), &strings) }
    var index = OrderedIndex()
    index.build((0..<UInt32(texts.count)).map { $0 }, column, strings)
    let bounds = ValueBounds(lower: .string("ab"), upper: .string("ac"), includesUpper: false)
    #expect(index.range(bounds, column, strings) == [1, 2, 3])
    let rest = ValueBounds(lower: .string("ac"), includesLower: false)
    #expect(index.range(rest, column, strings) == [5, 7])
  }

  @Test func nanLiesInNoRange() {
    var strings = StringPool()
    var column = PropertyColumn()
    let numbers: [Double] = [.nan, 1, .infinity, -.infinity, .nan, 2]
    for (row, number) in numbers.enumerated() {
      column.set(UInt32(row), to: .double(number), &strings)
    }
    var index = OrderedIndex()
    index.build([0, 1, 2, 3, 4, 5], column, strings)
    #expect(index.all == [3, 1, 5, 2, 0, 4])
    #expect(index.range(ValueBounds(lower: .int(1)), column, strings) == [1, 5, 2])
    #expect(index.range(ValueBounds(upper: .double(.infinity)), column, strings) == [3, 1, 5, 2])
    #expect(index.range(ValueBounds(lower: .double(.nan)), column, strings).isEmpty)
    #expect(index.range(ValueBounds(), column, strings).isEmpty)
  }

  private static func admits(_ bounds: ValueBounds, _ value: Value) -> Bool {
    if bounds.lower == nil, bounds.upper == nil { return false }
    if let lower = bounds.lower {
      guard let place = value.compare(lower) else { return false }
      guard bounds.includesLower ? place.isAtLeast : place.isGreater else { return false }
    }
    if let upper = bounds.upper {
      guard let place = value.compare(upper) else { return false }
      guard bounds.includesUpper ? place.isAtMost : place.isLess else { return false }
    }
    return true
  }

  private static func value(ofKind kind: Int, _ random: inout SplitMix64) -> Value {
    switch kind {
    case 0: return .int(Int64(random.below(60)))
    case 1: return .string(["", "a", "\u{E9}", "b "][random.below(4)] + "\(random.below(40))")
    case 2:
      return .double([.nan, .infinity, -0.0, 0, 1.5, Double(random.below(30))][random.below(6)])
    case 3: return .bool(random.below(2) == 0)
    default:
      guard random.below(5) == 0 else { return value(ofKind: random.below(4), &random) }
      return .list([
        value(ofKind: random.below(3), &random), random.below(4) == 0 ? .null : .int(1),
      ])
    }
  }
}
