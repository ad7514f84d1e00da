import NetworkGraph
import OrderedCollections
import Testing

@testable import graphtool

/// What the value of a parameter is read as.
@Suite
struct ParameterValueTests {
  @Test(arguments: [
    ("3", Value.int(3)), ("-0", .int(0)), ("9223372036854775807", .int(.max)),
    ("-9223372036854775808", .int(.min)), ("1.5", .double(1.5)), ("1e3", .double(1000)),
    ("true", .bool(true)), ("false", .bool(false)), ("null", .null), (" 4 ", .int(4)),
    (#""3""#, .string("3")), (#""a\"\\\/\n\u00e9\ud83d\ude00""#, .string("a\"\\/\né😀")),
    ("[]", .list([])), (#"[1, "a", [null]]"#, .list([.int(1), .string("a"), .list([.null])])),
    ("{}", .map([:])),
    (#"{"b": 1, "a": {"c": []}}"#, .map(["b": .int(1), "a": .map(["c": .list([])])])),
  ])
  func json(text: String, value: Value) {
    #expect(ParameterValue.value(of: text) == value)
  }

  @Test(arguments: [
    "", " ", "words", "007", "+3", "1.", ".5", "0x10", "1e400", "NaN", "9223372036854775808",
    "True", "1 2", "tr ue", "[1,]", "[1", "{\"a\" 1}", "{a: 1}", #"{"a": 1, "a": 2}"#, "\"open",
    "3 4",
    #""\ud83d""#, #""\x""#, "\"line\nbreak\"", "١",
  ])
  func text(text: String) {
    #expect(ParameterValue.value(of: text) == .string(text))
  }

  @Test
  func deepNestingIsText() {
    let text = String(repeating: "[", count: 100_000)
    #expect(ParameterValue.value(of: text) == .string(text))
    let closed = String(repeating: "[", count: 50) + String(repeating: "]", count: 50)
    #expect(ParameterValue.value(of: closed) != .string(closed))
  }
}
