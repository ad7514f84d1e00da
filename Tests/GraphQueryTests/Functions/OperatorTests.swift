import NetworkGraph
import Testing

@testable import GraphQuery

/// Operators between literals, and their values or the code of their error.
@Suite struct OperatorTests {
  /// Left operand, operator, right operand, result.
  @Test(arguments: [
    "1 | + | 2 | 3",
    "1 | + | 2.5 | 3.5",
    "9223372036854775807 | + | 1 | ArithmeticError: IntegerOverflow",
    "9223372036854775807 | + | 1.0 | 9.223372036854776e18",
    "'a' | + | 'b' | 'ab'",
    "'a' | + | 1 | 'a1'",
    "1.0 | + | 'a' | '1.0a'",
    "'a' | + | true | TypeError: InvalidArgumentType",
    "1 | + | true | TypeError: InvalidArgumentType",
    "{} | + | 1 | TypeError: InvalidArgumentType",
    "null | + | {} | null",
    "[1] | + | [2, [3]] | [1, 2, [3]]",
    "[1] | + | 2 | [1, 2]",
    "1 | + | [2] | [1, 2]",
    "[1] | + | null | null",
    "'a' | + | ['b'] | ['a', 'b']",
    "3 | - | 5 | -2",
    "-9223372036854775808 | - | 1 | ArithmeticError: IntegerOverflow",
    "'a' | - | 'a' | TypeError: InvalidArgumentType",
    "3 | * | 1.5 | 4.5",
    "4611686018427387904 | * | 2 | ArithmeticError: IntegerOverflow",
    "7 | / | 2 | 3",
    "-7 | / | 2 | -3",
    "7 | / | 2.0 | 3.5",
    "1 | / | 0 | ArithmeticError: DivisionByZero",
    "1 | / | 0.0 | Infinity",
    "-1.0 | / | 0 | -Infinity",
    "0.0 | / | 0.0 | NaN",
    "-9223372036854775808 | / | -1 | ArithmeticError: IntegerOverflow",
    "null | / | 0 | null",
    "7 | % | 3 | 1",
    "-7 | % | 3 | -1",
    "-9223372036854775808 | % | -1 | 0",
    "1 | % | 0 | ArithmeticError: DivisionByZero",
    "64.0 | % | 8.0 | 0.0",
    "5.5 | % | 0 | NaN",
    "2 | ^ | 3 | 8.0",
    "2 | ^ | 0.5 | 1.4142135623730951",
    "2 | ^ | [] | TypeError: InvalidArgumentType",
    "'abc' | STARTS WITH | 'ab' | true",
    "'abc' | STARTS WITH | '' | true",
    "'abc' | STARTS WITH | 'abcd' | false",
    "'abc' | STARTS WITH | true | null",
    "'abc' | ENDS WITH | 'bc' | true",
    "'abc' | ENDS WITH | 'abcd' | false",
    "'abc' | ENDS WITH | null | null",
    "'abc' | CONTAINS | '' | true",
    "'' | CONTAINS | 'a' | false",
    "'aabaabaaab' | CONTAINS | 'aabaaa' | true",
    "'e\u{301}' | CONTAINS | 'e' | true",
    "1 | CONTAINS | 'a' | null",
    "'abc' | =~ | 'a.c' | true",
    "'abc' | =~ | 'b' | false",
    "1 | =~ | 'b' | null",
    "'a' | =~ | '(' | ArgumentError: InvalidArgumentValue",
    "[1, 2] | HAS | 2.0 | true",
    "[1, null] | HAS | 2 | null",
    "[1, null] | HAS | 1 | true",
    "[] | HAS | null | false",
    "[null] | HAS | null | null",
    "[[1, 2]] | HAS | [1, null] | null",
    "[[null, 'foo']] | HAS | [1, 2] | false",
    "null | HAS | 1 | null",
    "'abc' | HAS | 'a' | TypeError: InvalidArgumentType",
    "[1, 2, 3] | [] | 0 | 1",
    "[1, 2, 3] | [] | -1 | 3",
    "[1, 2, 3] | [] | 3 | null",
    "[1, 2, 3] | [] | -4 | null",
    "[1] | [] | -9223372036854775808 | null",
    "[1] | [] | 9223372036854775807 | null",
    "[1] | [] | null | null",
    "[1] | [] | 0.0 | TypeError: InvalidArgumentType",
    "null | [] | 0 | null",
    "100 | [] | 0 | TypeError: InvalidArgumentType",
    "{a: 1} | [] | 'a' | 1",
    "{a: 1} | [] | 'A' | null",
    "{a: 1} | [] | 12.3 | TypeError: MapElementAccessByNonString",
  ])
  func binary(row: String) throws {
    let columns = row.split(separator: " | ").map(String.init)
    try #require(columns.count == 4)
    let (left, right) = (CallReader.literal(columns[0]), CallReader.literal(columns[2]))
    let (operation, expected) = (columns[1], columns[3])
    do throws(QueryError) {
      let result = try compute(left, operation, right)
      #expect(result.description == expected)
    } catch {
      #expect("\(error.kind.rawValue): \(error.code.rawValue)" == expected)
    }
  }

  private func compute(
    _ left: Value,
    _ operation: String,
    _ right: Value
  ) throws(QueryError) -> Value {
    switch operation {
    case "+": try Arithmetic.add(left, right, limits: ValueLimits())
    case "-": try Arithmetic.subtract(left, right)
    case "*": try Arithmetic.multiply(left, right)
    case "/": try Arithmetic.divide(left, right)
    case "%": try Arithmetic.remainder(left, right)
    case "^": try Arithmetic.power(left, right)
    case "STARTS WITH": Logic.value(TextPredicates.starts(left, with: right))
    case "ENDS WITH": Logic.value(TextPredicates.ends(left, with: right))
    case "CONTAINS": Logic.value(TextPredicates.contains(left, right))
    case "=~": Logic.value(try TextPredicates.matches(left, right))
    case "HAS": Logic.value(try Membership.contains(left, right))
    default: try Access.element(of: left, at: right, in: FunctionContext())
    }
  }

  @Test(
    arguments: [
      ("1", "3", "[2, 3]"), ("1", nil, "[2, 3, 4, 5]"), (nil, "2", "[1, 2]"),
      (nil, nil, "[1, 2, 3, 4, 5]"),
      ("-3", "-1", "[3, 4]"), ("3", "1", "[]"), ("-9", "9", "[1, 2, 3, 4, 5]"),
      ("null", "3", "null"),
      ("1", "null", "null"), ("9223372036854775807", "-9223372036854775808", "[]"),
      ("-9223372036854775808", "9223372036854775807", "[1, 2, 3, 4, 5]"),
    ] as [(String?, String?, String)]
  )
  func slices(lower: String?, upper: String?, expected: String) throws {
    let list = CallReader.literal("[1, 2, 3, 4, 5]")
    let slice = try Access.slice(
      of: list,
      from: lower.map(CallReader.literal),
      to: upper.map(CallReader.literal)
    )
    #expect(slice.description == expected)
  }

  @Test func slicesOfOtherThings() throws {
    #expect(throws: QueryError.self) { try Access.slice(of: .int(1), from: nil, to: nil) }
    #expect(throws: QueryError.self) { try Access.slice(of: .list([]), from: .double(0), to: nil) }
    #expect(try Access.slice(of: .null, from: .double(0), to: nil).isNull)
  }

  @Test func signs() throws {
    #expect(try Arithmetic.negate(.int(5)) == .int(-5))
    #expect(try Arithmetic.negate(.double(0)).description == "-0.0")
    #expect(try Arithmetic.negate(.null).isNull)
    #expect(try Arithmetic.affirm(.int(.min)) == .int(.min))
    #expect(throws: QueryError.integerOverflow("-")) { try Arithmetic.negate(.int(.min)) }
    #expect(throws: QueryError.self) { try Arithmetic.affirm(.string("1")) }
  }

  @Test func growthIsLimited() {
    let limits = ValueLimits(textBytes: 5, listElements: 3)
    let text = Value.string("abc")
    let list = Value.list([.int(1), .int(2)])
    #expect(throws: QueryError.self) { try Arithmetic.add(text, text, limits: limits) }
    #expect(throws: QueryError.self) { try Arithmetic.add(list, list, limits: limits) }
    #expect(throws: Never.self) { try Arithmetic.add(list, .int(3), limits: limits) }
    #expect(throws: QueryError.self) {
      try Arithmetic.add(.list([.null, .null, .null]), .int(3), limits: limits)
    }
    #expect(throws: QueryError.self) {
      try Arithmetic.add(.int(3), .list([.null, .null, .null]), limits: limits)
    }
  }

  @Test func logic() throws {
    let truths: [Bool?] = [true, false, nil]
    for left in truths {
      #expect(Logic.not(left) == left.map { !$0 })
      for right in truths {
        // Unknown stands for both truths: where they agree, the answer is known.
        let lefts = left.map { [$0] } ?? [true, false]
        let rights = right.map { [$0] } ?? [true, false]
        func known(_ compute: (Bool, Bool) -> Bool) -> Bool? {
          let answers = Set(lefts.flatMap { left in rights.map { compute(left, $0) } })
          return answers.count == 1 ? answers.first : nil
        }
        #expect(Logic.and(left, right) == known { $0 && $1 })
        #expect(Logic.or(left, right) == known { $0 || $1 })
        #expect(Logic.xor(left, right) == known { $0 != $1 })
      }
    }
    #expect(try Logic.truth(of: .bool(true), "AND") == true)
    #expect(try Logic.truth(of: .null, "AND") == nil)
    #expect(throws: QueryError.self) { try Logic.truth(of: .int(1), "AND") }
  }

  /// The linear search against the obvious one.
  @Test(arguments: UInt64(1)...200) func searching(seed: UInt64) {
    var random = SampleValues(seed: seed)
    func text(_ length: Int) -> String {
      (0..<random.next(below: length)).reduce(into: "") { text, _ in
        text += random.pick(["a", "b"])
      }
    }
    for _ in 0..<50 {
      let (needle, hay) = (text(6), text(30))
      let (needleBytes, hayBytes) = (Array(needle.utf8), Array(hay.utf8))
      var expected: [Int] = []
      var index = 0
      while !needleBytes.isEmpty, index + needleBytes.count <= hayBytes.count {
        if Array(hayBytes[index..<(index + needleBytes.count)]) == needleBytes {
          expected.append(index)
          index += needleBytes.count
        } else {
          index += 1
        }
      }
      let search = TextSearch(needle)
      #expect(search.occurrences(in: hay).map(\.lowerBound) == expected, "\(needle) in \(hay)")
      #expect(search.isFound(in: hay) == (needle.isEmpty || !expected.isEmpty))
    }
  }
}
