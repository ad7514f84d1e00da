import NetworkGraph
import OrderedCollections
import Temporal
import Testing

@testable import GraphQuery

/// Laws that every function of the library keeps.
@Suite struct FunctionLibraryTests {
  private static let samples: [(type: ValueType, value: Value)] = [
    (.boolean, .bool(true)), (.integer, .int(1)), (.float, .double(0.5)), (.string, .string("a")),
    (.list(.any), .list([.int(1)])), (.map, .map(["a": .int(1)])), (.node, .node(NodeID(0))),
    (.relationship, .relationship(RelationshipID(0))),
    (.date, .temporal(.date(.earliest))), (.localTime, .temporal(.localTime(.midnight))),
    (.time, .temporal(.time(OffsetTime(.midnight, offset: .zero)))),
    (.localDateTime, .temporal(.localDateTime(LocalDateTime(.earliest)))),
    (
      .dateTime,
      (try? ZonedDateTime(LocalDateTime(.earliest), in: .utc)).map { .temporal(.dateTime($0)) }
        ?? .null
    ), (.duration, .duration(.zero)),
    (.path, Path(nodes: [NodeID(0)], relationships: []).map(Value.path) ?? .null),
  ]

  private static func sample(of type: ValueType) -> Value {
    samples.first { type.accepts($0.type) }?.value ?? .null
  }

  private static let context: FunctionContext = {
    var context = FunctionContext()
    if let node = try? context.graph.createNode(labels: [], properties: []),
      let type = try? context.graph.internType("T")
    {
      _ = try? context.graph.createRelationship(type, from: node, to: node, properties: [])
    }
    return context
  }()

  @Test(arguments: FunctionLibrary.standard.scalars.map(\.name))
  func declaredTypesAreThoseThatTheFunctionTakes(name: String) throws {
    let function = try #require(FunctionLibrary.standard.scalar(named: name))
    for (position, parameter) in function.parameters.enumerated() {
      for (type, value) in Self.samples {
        var arguments = function.parameters.map { Self.sample(of: $0.type) }
        if function.name == "round" { arguments[2] = .string("UP") }
        arguments[position] = value
        let isTypeError: Bool
        do throws(QueryError) {
          _ = try function(arguments, in: Self.context)
          isTypeError = false
        } catch {
          isTypeError = error.kind == .typeError || error.code == .invalidArgumentType
          #expect(error.phase == .runtime)
        }
        #expect(isTypeError == !parameter.type.accepts(type), "\(name) \(parameter.name) \(type)")
      }
    }
  }

  @Test(arguments: FunctionLibrary.standard.scalars.map(\.name))
  func nullGivesNullUnlessSeen(name: String) throws {
    let function = try #require(FunctionLibrary.standard.scalar(named: name))
    guard function.nullRule == .propagates else { return }
    for position in function.parameters.indices {
      var arguments = function.parameters.map { Self.sample(of: $0.type) }
      arguments[position] = .null
      let result = try function(arguments, in: Self.context)
      #expect(result.isNull)
    }
  }

  @Test(arguments: FunctionLibrary.standard.scalars.map(\.name))
  func descriptionsAreSentences(name: String) throws {
    let function = try #require(FunctionLibrary.standard.scalar(named: name))
    #expect(function.summary.hasSuffix("."))
    #expect(function.signature.hasPrefix("\(name)("))
    let optional = function.parameters.drop { !$0.isOptional }
    #expect(optional.allSatisfy { $0.isOptional })
  }

  /// Whatever the arguments are, a function ends with a value or an error.
  @Test(arguments: UInt64(1)...20) func nothingTraps(seed: UInt64) {
    var random = SampleValues(seed: seed)
    for function in FunctionLibrary.standard.scalars {
      for _ in 0..<40 {
        let count = function.minimumCount + random.next(below: function.parameters.count + 1)
        guard count <= function.parameters.count else { continue }
        let values = (0..<count).map { _ in random.value() }
        _ = try? function(values, in: Self.context)
      }
    }
    for _ in 0..<500 {
      let (left, right) = (random.value(), random.value())
      _ = try? Arithmetic.add(left, right, limits: ValueLimits())
      _ = try? Arithmetic.subtract(left, right)
      _ = try? Arithmetic.multiply(left, right)
      _ = try? Arithmetic.divide(left, right)
      _ = try? Arithmetic.remainder(left, right)
      _ = try? Arithmetic.power(left, right)
      _ = try? Arithmetic.negate(left)
      _ = try? Access.element(of: left, at: right, in: Self.context)
      _ = try? Access.slice(of: .list([left, right]), from: left, to: right)
      _ = try? Membership.contains(left, right)
      _ = try? TextPredicates.matches(left, right)
    }
  }

  @Test func lookup() throws {
    let library = FunctionLibrary.standard
    #expect(library.scalar(named: "tointeger")?.name == "toInteger")
    #expect(library.scalar(named: "UPPER")?.name == "toUpper")
    #expect(library.scalar(named: "nothing") == nil)
    #expect(library.unknown("colect").hint == "did you mean 'collect'?")
    #expect(library.unknown("toUper").hint.contains("'toUpper'"))
    #expect(library.unknown("zzzzzzzz").hint.isEmpty)
    #expect(library.unknown(String(repeating: "x", count: 100_000)).hint.isEmpty)
    #expect(
      library.scalars.map { $0.name.lowercased() }.sorted()
        == library.scalars.map { $0.name.lowercased() }
    )
  }

  @Test func compileTimeChecks() throws {
    let size = try FunctionLibrary.standard.requireScalar(named: "size")
    #expect(throws: Never.self) { try size.check([.any]) }
    #expect(throws: Never.self) { try size.check([.null]) }
    #expect(throws: Never.self) { try size.check([.list(.integer)]) }
    #expect(throws: Never.self) { try size.check([.oneOf([.path, .string])]) }
    #expect { try size.check([.path]) } throws: { error in
      (error as? QueryError)?.code == .invalidArgumentType
        && (error as? QueryError)?.kind == .syntaxError
    }
    #expect { try size.check([]) } throws: { error in
      (error as? QueryError)?.explanation == "expected 1 argument, found 0"
    }
    let range = try FunctionLibrary.standard.requireScalar(named: "range")
    #expect(throws: Never.self) { try range.check([.boolean, .integer]) }
    #expect { try range.check([.integer]) } throws: { error in
      (error as? QueryError)?.explanation == "expected 2 to 3 arguments, found 1"
    }
    #expect(
      range.signature
        == "range(start :: INTEGER, end :: INTEGER, [step :: INTEGER]) :: LIST<INTEGER>"
    )
  }

  @Test(
    arguments: [
      (.number, .integer, true), (.integer, .number, true), (.integer, .float, false),
      (.list(.string), .list(.any), true), (.list(.string), .list(.integer), false),
      (.any, .path, true), (.string, .null, true), (.oneOf([.node, .map]), .map, true),
      (.oneOf([.node, .map]), .string, false), (.string, .oneOf([.integer, .float]), false),
      (.null, .string, false),
    ] as [(ValueType, ValueType, Bool)]
  )
  func acceptance(parameter: ValueType, argument: ValueType, expected: Bool) {
    #expect(parameter.accepts(argument) == expected)
  }
}
