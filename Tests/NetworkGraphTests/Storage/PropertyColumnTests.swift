import TestSupport
import Testing

@testable import NetworkGraph

/// The form that a column takes, and what it does when the pool of texts is full.
@Suite struct PropertyColumnTests {
  private func form(_ column: PropertyColumn) -> String {
    switch column.storage {
    case .empty: "empty"
    case .ints: "ints"
    case .doubles: "doubles"
    case .bools: "bools"
    case .texts: "texts"
    case .values: "values"
    }
  }

  @Test func takesTheFormOfItsFirstValue() {
    var strings = StringPool()
    let cases: [(Value, String)] = [
      (.int(1), "ints"), (.double(1), "doubles"), (.bool(true), "bools"), (.string("a"), "texts"),
      (.list([]), "values"), (.null, "empty"),
    ]
    for (value, expected) in cases {
      var column = PropertyColumn()
      column.set(5, to: value, &strings)
      #expect(form(column) == expected)
      #expect(NaiveGraph.areSame(column.value(5, strings), value))
    }
  }

  @Test func becomesGeneralWithAValueOfAnotherKind() {
    var strings = StringPool()
    var column = PropertyColumn()
    column.set(3, to: .int(1), &strings)
    column.set(2_000, to: .string("a"), &strings)
    #expect(form(column) == "values")
    #expect(NaiveGraph.areSame(column.value(3, strings), .int(1)))
    #expect(NaiveGraph.areSame(column.value(2_000, strings), .string("a")))
    #expect(column.value(4, strings).isNull)
    column.remove(3)
    column.remove(2_000)
    #expect(form(column) == "empty")
    column.set(1, to: .double(2), &strings)
    #expect(form(column) == "doubles")
  }

  @Test func aFullPoolMakesTheColumnGeneral() {
    var strings = StringPool()
    strings.limit = 1
    var column = PropertyColumn()
    column.set(0, to: .string("a"), &strings)
    #expect(form(column) == "texts")
    column.set(1, to: .string("b"), &strings)
    #expect(form(column) == "values")
    var texts = PackedText()
    for text in ["c", "d", "a"] {
      texts.bytes += Array(text.utf8)
      texts.ends.append(UInt32(texts.bytes.count))
    }
    column.fill(from: 1, PropertyBatch(.texts(texts), present: [false, true, true]), &strings)
    let expected: [Value] = [.string("a"), .string("b"), .string("d"), .string("a")]
    for (row, value) in expected.enumerated() {
      #expect(NaiveGraph.areSame(column.value(UInt32(row), strings), value))
    }
    var other = PropertyColumn()
    other.fill(from: 0, PropertyBatch(.texts(texts)), &strings)
    #expect(form(other) == "values")
    #expect(NaiveGraph.areSame(other.value(2, strings), .string("a")))
  }

  /// A write to a column that nobody shares must not copy its chunks.
  @Test func writesInPlace() throws {
    var strings = StringPool()
    var column = PropertyColumn()
    for row in 0..<3_000 { column.set(UInt32(row), to: .int(Int64(row)), &strings) }
    func address(_ column: PropertyColumn) -> UnsafeMutablePointer<Int64>? {
      guard case .ints(let rows) = column.storage else { return nil }
      return rows.chunk(at: 1).base
    }
    let before = try #require(address(column))
    column.set(1_500, to: .int(0), &strings)
    column.remove(1_501)
    column.fill(from: 1_400, PropertyBatch(.ints([1, 2, 3])), &strings)
    #expect(address(column) == before)
    let snapshot = column
    column.set(1_500, to: .int(1), &strings)
    #expect(address(column) != before)
    #expect(address(snapshot) == before)
  }
}
