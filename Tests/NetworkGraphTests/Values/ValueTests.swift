import NetworkGraph
import OrderedCollections
import Testing

private let nan = Value.double(.nan)

@Suite struct ValueTests {
  @Test(
    arguments: [
      (.null, .null, nil),
      (.null, 1.value, nil),
      (1.value, 1.0.value, true),
      ("1".value, 1.value, false),
      (nan, nan, false),
      (nan, 1.value, false),
      (nan, "a".value, false),
      (.int(1 << 53), .double(0x1p53), true),
      (.int((1 << 53) + 1), .double(0x1p53), false),
      (.int(.max), .double(0x1p63), false),
      (.int(.min), .double(-0x1p63), true),
      (.list([1.value, 2.value]), .list([1.value]), false),
      (.list([.null]), .list([1.value]), nil),
      (.list(["a".value]), .list([1.value]), false),
      (.list([.list([1.value])]), .list([.list([1.value]), .list([.null])]), false),
      (
        .list([.list([1.value]), .list([2.value])]), .list([.list([1.value]), .list([.null])]), nil
      ),
      (
        .list([.list([1.value]), .list([2.value, 3.value])]),
        .list([.list([1.value]), .list([.null])]), false
      ),
      (.list([.null, 1.value]), .list([.null, 2.value]), false),
      (.map([:]), .map([:]), true),
      (.map(["k": 1.value]), .map(["k": 1.0.value]), true),
      (.map([:]), .map(["k": .null]), false),
      (.map(["k": .null, "l": 1.value]), .map(["l": 1.value]), false),
      (.map(["k": .null]), .map(["k": .null]), nil),
      (.map(["k": 1.value, "l": .null]), .map(["k": .null, "l": 1.value]), nil),
      (.map(["k": 1.value]), .map(["l": 1.value]), false),
      (.node(NodeID(1)), .node(NodeID(1)), true),
      (.node(NodeID(1)), .relationship(RelationshipID(1)), false),
      ("\u{E9}".value, "e\u{301}".value, false),
      (.map(["\u{E9}": 1.value]), .map(["e\u{301}": 1.value]), false),
    ] as [(Value, Value, Bool?)]
  )
  func equality(left: Value, right: Value, expected: Bool?) {
    #expect(left.equals(right) == expected)
    #expect(right.equals(left) == expected)
  }

  @Test(
    arguments: [
      (1.value, 1.0.value, .equal),
      (1.value, 3.14.value, .less),
      ("1".value, 1.value, nil),
      (nan, 1.value, .unordered),
      (1.value, nan, .unordered),
      (nan, nan, .unordered),
      (nan, "a".value, nil),
      (.null, 1.value, nil),
      (.bool(false), .bool(true), .less),
      (.int((1 << 53) + 1), .double(0x1p53), .greater),
      (.int(.max), .double(.infinity), .less),
      (.int(.min), .double(-.infinity), .greater),
      (.int(.min), .double(-0x1p63), .equal),
      (3.value, 3.5.value, .less),
      (.int(-3), .double(-3.5), .greater),
      (.list([1.value, 0.value]), .list([1.value]), .greater),
      (.list([1.value, .null]), .list([1.value]), .greater),
      (.list([1.value, 2.value]), .list([1.value, .null]), nil),
      (.list([1.value, "a".value]), .list([1.value, .null]), nil),
      (.list([1.value, 2.value]), .list([3.value, .null]), .less),
      (.list([.list([1.value]), 5.value]), .list([.list([1.value]), 4.value]), .greater),
      (.list([.list([1.value])]), .list([.list([1.value, 0.value])]), .less),
      (.map(["a": 1.value]), .map(["a": 1.value]), .equal),
      (.map(["a": 1.value]), .map(["a": 2.value]), nil),
      // In UTF-16 the second would come first.
      ("\u{FF5E}".value, "\u{1F600}".value, .less),
      ("a".value, "ab".value, .less),
      ("B".value, "a".value, .less),
    ] as [(Value, Value, Value.Comparison?)]
  )
  func comparison(left: Value, right: Value, expected: Value.Comparison?) {
    #expect(left.compare(right) == expected)
    #expect(left.compare(right)?.isGreater == right.compare(left)?.isLess)
  }

  @Test func orderOfKinds() throws {
    let path = try #require(Path(nodes: [NodeID(0)], relationships: []))
    let expected: [Value] = [
      .map([:]), .map(["a": "map".value]), .map(["b": .null]), .map(["a": .null, "b": .null]),
      .node(NodeID(0)), .relationship(RelationshipID(0)), .list([]), .list(["a".value]),
      .list(["a".value, 1.value]), .list([1.value]), .list([1.value, "a".value]),
      .list([1.value, .null]), .list([.null, 1.value]), .list([.null, 2.value]), .path(path),
      "".value, " ".value, ".*".value, "one".value, .bool(false), .bool(true),
      .double(-.infinity), 1.value, 1.5.value, .double(.infinity), nan, .null,
    ]
    #expect(expected.shuffled().sorted { $0.precedes($1) } == expected)
  }

  @Test(arguments: [
    (1.0, "1.0"), (-0.0, "-0.0"), (1e9, "1000000000.0"), (1e-5, "0.00001"), (1e-6, "0.000001"),
    (1e-7, "1e-7"), (1.5e-7, "1.5e-7"), (123456.789, "123456.789"), (1e15, "1000000000000000.0"),
    (1e16, "1e16"), (9_007_199_254_740_992, "9007199254740992.0"), (1e308, "1e308"),
    (1.23456789e308, "1.23456789e308"), (.leastNonzeroMagnitude, "5e-324"),
    (0.1 + 0.2, "0.30000000000000004"),
    (.nan, "NaN"), (-.infinity, "-Infinity"), (100, "100.0"), (0.5, "0.5"),
    (1.7976931348623157e308, "1.7976931348623157e308"), (12.5e20, "1.25e21"),
  ])
  func textOfFloats(float: Double, expected: String) {
    #expect(Value.text(of: float) == expected)
  }

  @Test(arguments: UInt64(1)...5) func textOfFloatsReadsBack(seed: UInt64) throws {
    for step in 1...400 {
      let float = Double(bitPattern: (seed + UInt64(step) &* 5) &* 0x9E37_79B9_7F4A_7C15)
      guard float.isFinite else { continue }
      let text = Value.text(of: float)
      #expect(Double(text) == float)
      #expect(text.contains(".") || text.contains("e"))
    }
  }

  @Test(
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.int(.min), "-9223372036854775808"),
      ("it's\n\u{1}\\".value, "'it\\'s\\n\\u0001\\\\'"),
      (.list([1.value, .list([]), "a".value]), "[1, [], 'a']"),
      (
        .map(["a": 1.value, "b c": .list([.null]), "1": .map([:])]),
        "{a: 1, `b c`: [null], `1`: {}}"
      ),
      (.map(["": 1.value, "`": 2.value]), "{``: 1, ````: 2}"),
      (.node(NodeID(3)), "(#3)"), (.relationship(RelationshipID(4)), "[#4]"),
    ] as [(Value, String)]
  )
  func literals(value: Value, expected: String) {
    #expect(value.description == expected)
  }
}
