import NetworkGraph
import Testing

@testable import GraphQuery

@Suite struct AggregateTests {
  private func compute(
    _ function: AggregateFunction,
    _ list: String,
    parameter: String = "null"
  ) throws -> String {
    guard case .list(let values) = CallReader.literal(list) else { return "no list" }
    var accumulator = Accumulator(function)
    for value in values {
      try accumulator.add(value, parameter: CallReader.literal(parameter), limits: ValueLimits())
    }
    return try accumulator.result().description
  }

  @Test(
    arguments: [
      (.count, "[1, null, 'a']", "2"), (.count, "[]", "0"),
      (.collect, "[1, null, 'a']", "[1, 'a']"), (.collect, "[null]", "[]"),
      (.sum, "[]", "0"), (.sum, "[1, 2, null]", "3"), (.sum, "[1, 2.5]", "3.5"),
      (.sum, "[1.0, 2]", "3.0"), (.sum, "[0.1, 0.2]", "0.30000000000000004"),
      (.sum, "['a']", "InvalidArgumentValue"),
      (.sum, "[9223372036854775807, 1]", "IntegerOverflow"),
      (.sum, "[9223372036854775807, 1, -1]", "9223372036854775807"),
      (.sum, "[9223372036854775807, 1, 0.0]", "9.223372036854776e18"),
      (.avg, "[]", "null"), (.avg, "[1, 2]", "1.5"), (.avg, "[1, 1.5]", "1.25"),
      (.avg, "[9223372036854775807, 9223372036854775807]", "9.223372036854776e18"),
      (.avg, "[1e308, 1e308, 1e308]", "1e308"), (.avg, "[Infinity, 1]", "Infinity"),
      (.avg, "[NaN, 1]", "NaN"),
      (.min, "[1, 2.0, 5, null, 3.2, 0.1]", "0.1"), (.max, "[1, 2.0, 5, null, 3.2, 0.1]", "5"),
      (.min, "[1, 'a', null, [1, 2], 0.2, 'b']", "[1, 2]"),
      (.max, "[1, 'a', null, [1, 2], 0.2, 'b']", "1"),
      (.max, "['a', 'b', 'B', null, 'abc', 'abc1']", "'b'"), (.max, "[NaN, 1]", "NaN"),
      (.max, "[[1], [2], [2, 1]]", "[2, 1]"), (.min, "[null]", "null"), (.max, "[1, 1.0]", "1"),
      (.stDev, "[]", "0.0"), (.stDev, "[5]", "0.0"), (.stDev, "[1, 2, 3, 4]", "1.2909944487358056"),
      (.stDevP, "[2, 4, 4, 4, 5, 5, 7, 9]", "2.0"), (.stDevP, "[]", "0.0"),
      (.stDev, "[true]", "InvalidArgumentValue"),
    ] as [(AggregateFunction, String, String)]
  )
  func aggregates(function: AggregateFunction, list: String, expected: String) {
    do {
      #expect(try compute(function, list) == expected)
    } catch {
      #expect((error as? QueryError)?.code.rawValue == expected)
    }
  }

  @Test(
    arguments: [
      (.percentileCont, "[10.0, 30.0, 20.0]", "0.0", "10.0"),
      (.percentileCont, "[10.0, 30.0, 20.0]", "0.5", "20.0"),
      (.percentileCont, "[10.0, 30.0, 20.0]", "1", "30.0"),
      (.percentileCont, "[10, 20]", "0.25", "12.5"),
      (.percentileCont, "[]", "0.5", "null"), (.percentileCont, "[null]", "0.5", "null"),
      (.percentileDisc, "[10.0, 30.0, 20.0]", "0.0", "10.0"),
      (.percentileDisc, "[10.0, 30.0, 20.0]", "0.5", "20.0"),
      (.percentileDisc, "[10.0, 30.0, 20.0]", "1.0", "30.0"),
      (.percentileDisc, "[1, 2, 3, 4]", "0.5", "2"), (.percentileDisc, "[7]", "0.9", "7"),
      (.percentileDisc, "[1]", "1.1", "NumberOutOfRange"),
      (.percentileCont, "[1]", "-1", "NumberOutOfRange"),
      (.percentileCont, "[1]", "NaN", "NumberOutOfRange"),
      (.percentileCont, "[null]", "1000", "NumberOutOfRange"),
      (.percentileCont, "['a']", "0.5", "InvalidArgumentValue"),
      (.percentileCont, "[1]", "'a'", "InvalidArgumentValue"),
    ] as [(AggregateFunction, String, String, String)]
  )
  func percentiles(function: AggregateFunction, list: String, percentile: String, expected: String)
  {
    do {
      #expect(try compute(function, list, parameter: percentile) == expected)
    } catch {
      #expect((error as? QueryError)?.code.rawValue == expected)
    }
  }

  @Test(arguments: UInt64(1)...50) func deviationAgainstTwoPasses(seed: UInt64) throws {
    var random = SampleValues(seed: seed)
    let numbers = (0..<(2 + random.next(below: 50))).map { _ in
      Double(random.next(below: 1_000)) / 8
    }
    var sample = Accumulator(.stDev)
    for number in numbers { try sample.add(.double(number), limits: ValueLimits()) }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    let expected = (squares / Double(numbers.count - 1)).squareRoot()
    guard case .double(let result) = try sample.result() else { return }
    #expect(abs(result - expected) <= 1e-12 * max(1, expected))
  }

  @Test func stateSurvivesAnError() throws {
    for function in AggregateFunction.allCases {
      var accumulator = Accumulator(function)
      let half = Value.double(0.5)
      try accumulator.add(.int(3), parameter: half, limits: ValueLimits())
      let before = try accumulator.result()
      guard (try? accumulator.add(.bool(true), parameter: half, limits: ValueLimits())) == nil
      else { continue }
      #expect(try accumulator.result() == before)
    }
  }

  @Test func collectingTakesLinearTime() throws {
    var accumulator = Accumulator(.collect)
    let clock = ContinuousClock()
    let time = try clock.measure {
      for number in 0..<200_000 { try accumulator.add(.int(Int64(number)), limits: ValueLimits()) }
    }
    // Copying the list at every value would take minutes.
    #expect(time < .seconds(10))
    guard case .list(let values) = try accumulator.result() else { return }
    #expect(values.count == 200_000)
    #expect(throws: QueryError.self) {
      try accumulator.add(.int(0), limits: ValueLimits(listElements: 200_000))
    }
  }

  @Test func names() throws {
    #expect(AggregateFunction(named: "COUNT") == .count)
    #expect(AggregateFunction(named: "stdevp") == .stDevP)
    #expect(AggregateFunction(named: "total") == nil)
    #expect(throws: Never.self) { try AggregateFunction.percentileDisc.check([.integer, .float]) }
    #expect(throws: QueryError.self) { try AggregateFunction.percentileDisc.check([.integer]) }
    #expect(throws: QueryError.self) { try AggregateFunction.sum.check([.string]) }
    #expect(throws: QueryError.self) { try AggregateFunction.count.check([]) }
    #expect(AggregateFunction.allCases.allSatisfy { $0.summary.hasSuffix(".") })
  }
}
