import NetworkGraph
import OrderedCollections
import Temporal
import Testing

/// Laws that hold for all values, on random ones.
@Suite struct ValueLawsTests {
  private func values(_ seed: UInt64, _ count: Int) -> [Value] {
    var random = RandomValues(seed: seed)
    return (0..<count).map { _ in random.value() }
  }

  @Test(arguments: UInt64(1)...8) func pairs(seed: UInt64) {
    let values = values(seed, 150)
    for left in values {
      #expect(left == left)
      #expect(left.order(left) == .equal)
      for right in values {
        let (order, equal) = (left.order(right), left.equals(right))
        #expect(order == right.order(left).reversed)
        #expect(equal == right.equals(left))
        #expect((order == .equal) == (left == right))
        #expect(left.precedes(right) == (order == .less))
        if left == right { #expect(left.hashValue == right.hashValue) }
        if equal == true { #expect(left == right) }
        if equal == false, left == right { #expect(left.description.contains("NaN")) }
        let comparison = left.compare(right)
        switch comparison {
        case .less: #expect(order == .less && equal == false)
        case .greater: #expect(order == .greater && equal == false)
        case .equal: #expect(order == .equal && equal == true)
        case .unordered: #expect(equal != true)
        case nil: break
        }
        #expect((comparison == nil) == (right.compare(left) == nil))
        #expect(comparison?.isLess == right.compare(left)?.isGreater)
        #expect(comparison?.isAtMost == right.compare(left)?.isAtLeast)
      }
    }
  }

  @Test(arguments: UInt64(1)...8) func orderIsTransitive(seed: UInt64) {
    let values = values(seed, 45)
    for first in values {
      for second in values where first.order(second) != .greater {
        for third in values where second.order(third) != .greater {
          #expect(first.order(third) != .greater, "\(first) \(second) \(third)")
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...4) func sortingGroupsKinds(seed: UInt64) {
    let sorted = values(seed, 300).sorted { $0.precedes($1) }
    let kinds = sorted.map(\.kind)
    #expect(kinds == kinds.sorted { $0.rawValue < $1.rawValue })
    #expect(Set(sorted).count == 1 + zip(sorted, sorted.dropFirst()).count { $0 != $1 })
  }

  @Test func aDateLiesInTheValue() {
    #expect(MemoryLayout<Value>.stride <= 24)
    #expect(MemoryLayout<TemporalValue>.stride <= 16)
  }

  @Test func kindsOfPointsDoNotCompare() throws {
    let date = Value.temporal(.date(try LocalDate(parsing: "2016-09-23")))
    let midnight = Value.temporal(.localDateTime(try LocalDateTime(parsing: "2016-09-23T00:00")))
    #expect(date.compare(midnight) == nil)
    #expect(date.equals(midnight) == false)
    #expect(midnight.precedes(date))
    #expect(date.isStorable)
    #expect(date.description == "date('2016-09-23')")
    #expect(Value.list([date, midnight]).isStorable)
  }

  @Test func durationsAreOrderedByAverageButNotCompared() throws {
    let day = Value.duration(try TemporalDuration(parsing: "P1D"))
    let hours = Value.duration(try TemporalDuration(parsing: "PT24H"))
    let month = Value.duration(try TemporalDuration(parsing: "P1M"))
    #expect(day.compare(month) == nil)
    #expect(day.compare(day) == .equal)
    #expect(day.equals(hours) == false)
    #expect(day.precedes(month))
    #expect(day.order(hours) != .equal)
  }

  @Test func mapOrderOfKeysDoesNotMatter() {
    let forwards = Value.map(["a": 1.value, "b": .list([.null])])
    let backwards = Value.map(["b": .list([.null]), "a": 1.0.value])
    #expect(forwards == backwards)
    #expect(forwards.hashValue == backwards.hashValue)
    #expect(forwards.equals(backwards) == nil)
    #expect(forwards.order(backwards) == .equal)
  }

  @Test func deepNestingTakesNoStack() {
    func nested(_ core: Value, levels: Int) -> Value {
      var value = core
      for level in 0..<levels { value = level % 2 == 0 ? .list([value]) : .map(["k": value]) }
      return value
    }
    let first = nested(1.value, levels: 5_000)
    let second = nested(2.value, levels: 5_000)
    #expect(first != second)
    #expect(first == nested(1.0.value, levels: 5_000))
    #expect(first.equals(second) == false)
    #expect(first.order(second) == .less)
    #expect(first.hashValue == nested(1.0.value, levels: 5_000).hashValue)
    #expect(first.description.utf8.count == 2_500 * 2 + 2_500 * 5 + 1)
    #expect(first.nests(deeperThan: 4_999))
    #expect(!first.nests(deeperThan: 5_000))
    #expect(!1.value.nests(deeperThan: 0))
    #expect(Value.list([]).nests(deeperThan: 0))
  }
}

extension Int {
  var value: Value { .int(Int64(self)) }
}

extension Double {
  var value: Value { .double(self) }
}

extension String {
  var value: Value { .string(self) }
}
