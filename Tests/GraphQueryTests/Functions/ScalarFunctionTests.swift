import NetworkGraph
import Testing

@testable import GraphQuery

/// Calls and their values, or the code of their error.
@Suite struct ScalarFunctionTests {
  private func expect(_ call: String, _ expected: String) {
    do {
      #expect(try CallReader.evaluate(call).description == expected, "\(call)")
    } catch let error as QueryError {
      #expect("\(error.kind.rawValue): \(error.code.rawValue)" == expected, "\(call)")
    } catch {
      Issue.record("\(call): \(error)")
    }
  }

  @Test(arguments: [
    ("coalesce(null, null, 2, 3)", "2"),
    ("coalesce(null)", "null"),
    ("exists(null)", "false"),
    ("exists(0)", "true"),
    ("isEmpty('')", "true"),
    ("isEmpty([null])", "false"),
    ("isEmpty({})", "true"),
    ("isEmpty(1)", "TypeError: InvalidArgumentValue"),
    ("size(randomUUID())", "36"),
    ("keys({a: 1, b: null})", "['a', 'b']"),
    ("keys(null)", "null"),
    ("properties({a: 1})", "{a: 1}"),
    ("type(0)", "TypeError: InvalidArgumentValue"),
  ])
  func general(call: String, expected: String) {
    expect(call, expected)
  }

  @Test(arguments: [
    ("head([1, 2])", "1"),
    ("head([])", "null"),
    ("last([1, null])", "null"),
    ("last([])", "null"),
    ("tail([1, 2, 3])", "[2, 3]"),
    ("tail([])", "[]"),
    ("reverse([1, [2, 3]])", "[[2, 3], 1]"),
    ("reverse('raksO')", "'Oskar'"),
    ("reverse('')", "''"),
    ("size([1, null])", "2"),
    ("size('d\u{E9}j\u{E0}')", "4"),
    ("size('\u{1F600}')", "1"),
    ("size({})", "TypeError: InvalidArgumentValue"),
    ("range(0, 3)", "[0, 1, 2, 3]"),
    ("range(5, 1, -2)", "[5, 3, 1]"),
    ("range(1, 0)", "[]"),
    ("range(0, 10, -1)", "[]"),
    ("range(3, 3)", "[3]"),
    ("range(null, 3)", "null"),
    ("range(2, 8, 0)", "ArgumentError: NumberOutOfRange"),
    ("range(true, 1)", "ArgumentError: InvalidArgumentType"),
    ("range(0, 1, 1.0)", "ArgumentError: InvalidArgumentType"),
    ("range(0, 1000000000000)", "LimitExceeded: MemoryExceeded"),
    ("range(-9223372036854775808, 9223372036854775807)", "LimitExceeded: MemoryExceeded"),
    (
      "range(-9223372036854775808, 9223372036854775807, 9223372036854775807)",
      "[-9223372036854775808, -1, 9223372036854775806]"
    ),
    (
      "range(9223372036854775807, -9223372036854775808, -9223372036854775808)",
      "[9223372036854775807, -1]"
    ),
    (
      "range(9223372036854775806, 9223372036854775807)",
      "[9223372036854775806, 9223372036854775807]"
    ),
  ])
  func lists(call: String, expected: String) {
    expect(call, expected)
  }

  @Test(arguments: [
    ("abs(-1)", "1"),
    ("abs(-1.5)", "1.5"),
    ("abs(-9223372036854775808)", "ArithmeticError: IntegerOverflow"),
    ("abs('a')", "TypeError: InvalidArgumentValue"),
    ("sqrt(12.96)", "3.6"),
    ("sqrt(-1)", "NaN"),
    ("ceil(0.1)", "1.0"),
    ("ceil(-0.1)", "-0.0"),
    ("floor(-0.1)", "-1.0"),
    ("floor(3)", "3.0"),
    ("sign(-5)", "-1"),
    ("sign(0.0)", "0"),
    ("sign(0.5)", "1"),
    ("exp(0)", "1.0"),
    ("log(e())", "1.0"),
    ("log(0)", "-Infinity"),
    ("log10(1000)", "3.0"),
    ("degrees(pi())", "180.0"),
    ("radians(180)", "3.141592653589793"),
    ("sin(0)", "0.0"),
    ("cos(0)", "1.0"),
    ("atan2(0, -1)", "3.141592653589793"),
    ("haversin(0)", "0.0"),
    ("isNaN(NaN)", "true"),
    ("isNaN(1)", "false"),
    ("round(2.5)", "3.0"),
    ("round(-2.5)", "-2.0"),
    ("round(0.49999999999999994)", "0.0"),
    ("round(1e300)", "1e300"),
    ("round(Infinity)", "Infinity"),
    ("round(NaN)", "NaN"),
    ("round(9007199254740993)", "9007199254740992.0"),
    ("round(1.005, 2)", "1.01"),
    ("round(-1.55, 1)", "-1.6"),
    ("round(1.55, 1, 'HALF_EVEN')", "1.6"),
    ("round(1.25, 1, 'half_even')", "1.2"),
    ("round(1.25, 1, 'HALF_DOWN')", "1.2"),
    ("round(1.2500001, 1, 'HALF_DOWN')", "1.3"),
    ("round(-1.21, 1, 'UP')", "-1.3"),
    ("round(-1.29, 1, 'DOWN')", "-1.2"),
    ("round(-1.29, 1, 'CEILING')", "-1.2"),
    ("round(-1.21, 1, 'FLOOR')", "-1.3"),
    ("round(0.001, 1, 'UP')", "0.1"),
    ("round(0.04, 1)", "0.0"),
    ("round(9.99, 1)", "10.0"),
    ("round(1.5, 1000000)", "1.5"),
    ("round(1e-300, 2)", "0.0"),
    ("round(1.5, -1)", "ArgumentError: NegativeIntegerArgument"),
    ("round(1.5, 1, 'SIDEWAYS')", "ArgumentError: InvalidArgumentValue"),
  ])
  func mathematics(call: String, expected: String) {
    expect(call, expected)
  }

  @Test(arguments: [
    ("toInteger(82.9)", "82"),
    ("toInteger(-82.9)", "-82"),
    ("toInteger('1.7')", "1"),
    ("toInteger('foo')", "null"),
    ("toInteger('')", "null"),
    ("toInteger(' 42 ')", "42"),
    ("toInteger('+7')", "7"),
    ("toInteger('0x10')", "null"),
    ("toInteger('nan')", "null"),
    ("toInteger('.')", "null"),
    ("toInteger('1e400')", "null"),
    ("toInteger('9223372036854775807')", "9223372036854775807"),
    ("toInteger('9223372036854775808')", "null"),
    ("toInteger(1e30)", "null"),
    ("toInteger(NaN)", "null"),
    ("toInteger(-9223372036854775808.0)", "-9223372036854775808"),
    ("toInteger(true)", "TypeError: InvalidArgumentValue"),
    ("toIntegerOrNull([])", "null"),
    ("toIntegerList(['1', 2.5, [], null])", "[1, 2, null, null]"),
    ("toFloat(3)", "3.0"),
    ("toFloat('5')", "5.0"),
    ("toFloat('.5e1')", "5.0"),
    ("toFloat('2.')", "2.0"),
    ("toFloat('foo')", "null"),
    ("toFloat('1e')", "null"),
    ("toFloat('inf')", "null"),
    ("toFloat('Infinity')", "Infinity"),
    ("toFloat('1e400')", "null"),
    ("toFloat(true)", "TypeError: InvalidArgumentValue"),
    ("toFloatOrNull({})", "null"),
    ("toBoolean('TRUE')", "true"),
    ("toBoolean(' tru ')", "null"),
    ("toBoolean('f alse')", "null"),
    ("toBoolean('')", "null"),
    ("toBoolean(0)", "false"),
    ("toBoolean(1.0)", "TypeError: InvalidArgumentValue"),
    ("toBooleanOrNull(1.0)", "null"),
    ("toBooleanList(['true', 1, 1.0])", "[true, true, null]"),
    ("toString(42)", "'42'"),
    ("toString(2.0)", "'2.0'"),
    ("toString(1e21)", "'1e21'"),
    ("toString(false)", "'false'"),
    ("toString(null)", "null"),
    ("toString([])", "TypeError: InvalidArgumentValue"),
    ("toStringOrNull({})", "null"),
    ("toStringList([1, 'a', []])", "['1', 'a', null]"),
  ])
  func conversions(call: String, expected: String) {
    expect(call, expected)
  }

  @Test(arguments: [
    ("left('hello', 3)", "'hel'"),
    ("left('hello', 9223372036854775807)", "'hello'"),
    ("left('hello', 0)", "''"),
    ("left('hello', -1)", "ArgumentError: NegativeIntegerArgument"),
    ("left(null, -1)", "null"),
    ("right('hello', 3)", "'llo'"),
    ("right('h', 9223372036854775807)", "'h'"),
    ("substring('0123456789', 1)", "'123456789'"),
    ("substring('hello', 1, 3)", "'ell'"),
    ("substring('hello', 4, 9)", "'o'"),
    ("substring('hello', 9)", "''"),
    ("substring('hello', -1)", "ArgumentError: NegativeIntegerArgument"),
    ("substring('hello', 0, -1)", "ArgumentError: NegativeIntegerArgument"),
    ("substring(5, 0)", "TypeError: InvalidArgumentValue"),
    ("replace('hello', 'l', 'w')", "'hewwo'"),
    ("replace('aaaa', 'aa', 'b')", "'bb'"),
    ("replace('hello', 'hello', '')", "''"),
    ("replace('hello', '', 'x')", "'hello'"),
    ("replace('', 'a', 'x')", "''"),
    ("split('one1two', '1')", "['one', 'two']"),
    ("split(',a,,b,', ',')", "['', 'a', '', 'b', '']"),
    ("split('', ',')", "['']"),
    ("split('abc', '')", "['a', 'b', 'c']"),
    ("split('', '')", "['']"),
    ("split('abc', 'abc')", "['', '']"),
    ("trim('  a b\t\n')", "'a b'"),
    ("lTrim(' a ')", "'a '"),
    ("rTrim(' a ')", "' a'"),
    ("btrim('xyaxy', 'yx')", "'a'"),
    ("trim('   ')", "''"),
    ("toUpper('stra\u{DF}e')", "'STRASSE'"),
    ("lower('\u{C9}A')", "'\u{E9}a'"),
    ("char_length('abc')", "3"),
    ("TOUPPER('a')", "'A'"),
    ("left('a')", "SyntaxError: InvalidNumberOfArguments"),
    ("left('a', 1, 2)", "SyntaxError: InvalidNumberOfArguments"),
    ("coalesce()", "SyntaxError: InvalidNumberOfArguments"),
    ("lefft('a', 1)", "SyntaxError: UnknownFunction"),
  ])
  func texts(call: String, expected: String) {
    expect(call, expected)
  }

  @Test func sizeOfTextsIsLimited() {
    var context = FunctionContext()
    context.limits = ValueLimits(textBytes: 10, listElements: 3, nesting: 2)
    #expect(throws: QueryError.self) {
      try CallReader.evaluate("replace('aaaa', 'a', 'bbb')", context)
    }
    #expect(throws: QueryError.self) { try CallReader.evaluate("split('a,b,c,d', ',')", context) }
    #expect(throws: QueryError.self) { try CallReader.evaluate("split('abcd', '')", context) }
    #expect(throws: QueryError.self) { try CallReader.evaluate("range(1, 4)", context) }
    #expect(throws: QueryError.self) {
      try context.limits.check(nesting: CallReader.literal("[[[1]]]"))
    }
    #expect(throws: Never.self) { try context.limits.check(nesting: CallReader.literal("[[1]]")) }
    #expect(throws: Never.self) { try CallReader.evaluate("range(1, 3)", context) }
  }

  @Test func clockStandsStill() throws {
    var context = FunctionContext()
    context.start = FunctionContext.Instant(seconds: 12, nanoseconds: 345_678_901)
    #expect(try CallReader.evaluate("timestamp()", context) == .int(12_345))
    #expect(FunctionContext.Instant.now().milliseconds > 1_700_000_000_000)
  }

  @Test func chanceStaysInBounds() throws {
    let values = try (0..<100).map { _ in try CallReader.evaluate("rand()") }
    #expect(Set(values).count > 90)
    #expect(values.allSatisfy { $0.compare(.int(0)) != .less && $0.compare(.int(1)) == .less })
    let identifiers = try (0..<100).map { _ in try CallReader.evaluate("randomUUID()") }
    #expect(Set(identifiers).count == 100)
    let form = Value.string("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    for identifier in identifiers {
      #expect(try TextPredicates.matches(identifier, form) == true)
    }
  }

  /// Halves of thousandths, computed in integers, are the oracle of rounding in decimal.
  @Test(arguments: -3..<3) func roundingOfThousandths(start: Int) {
    for thousandths in (start * 1_000)..<((start + 1) * 1_000) { rounding(thousandths) }
  }

  private func rounding(_ thousandths: Int) {
    let number = Double(thousandths) / 1_000
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 10)
    let expected: [DecimalRounding.Mode: Bool] = [
      .up: rest > 0, .down: false, .halfUp: rest >= 5, .halfDown: rest > 5,
      .halfEven: rest > 5 || (rest == 5 && whole % 2 == 1),
      .ceiling: thousandths > 0 && rest > 0, .floor: thousandths < 0 && rest > 0,
    ]
    for (mode, grows) in expected {
      let magnitude = Double(whole + (grows ? 1 : 0)) / 100
      let rounded = DecimalRounding.round(number, decimals: 2, mode)
      #expect(rounded == (thousandths < 0 ? -magnitude : magnitude), "\(number) \(mode)")
    }
  }
}
