package import GraphQuery
internal import NetworkGraph

/// Runs one case of the openCypher conformance kit and holds everything that happens against what
/// the case expects: values with their types, order where it is asked for, side effects, errors with
/// type, phase and detail, and the control query.
public struct ConformanceCase {
  var session = Session()
  private let options: Options
  private var parameters: [String: Value] = [:]
  private var procedures = ProcedureRegistry.standard
  private(set) var outcome: Result<ResultSet, QueryError>?
  /// The statement that was executed last.
  private(set) var statement = ""
  private var before: GraphContent?
  private var after: GraphContent?

  /// Why a case failed.
  public struct Failure: Error, CustomStringConvertible, Sendable {
    /// What was expected and what was found.
    public let description: String
  }

  /// How a case is run.
  public struct Options: Sendable {
    /// The rules of the optimiser that plans are made with.
    package var rules = Set(Optimiser.Rule.allCases)
    /// Plans are made without the rules of the optimiser that can be left out.
    public var leavesOutRules: Bool {
      get { rules.isEmpty }
      set { rules = newValue ? [] : Set(Optimiser.Rule.allCases) }
    }
    /// Every label and property has an index before the statement is executed.
    public var indexesEverything = false

    /// The usual way.
    public init() {}
  }

  private init(_ options: Options) {
    self.options = options
    session = newSession(Graph())
  }

  /// Runs a case; `nil` when all is as it should be.
  public static func run(
    _ scenario: GherkinScenario,
    _ options: Options = Options()
  ) -> Failure? {
    var run = Self(options)
    do throws(Failure) {
      for step in scenario.steps { try run.perform(step) }
      return nil
    } catch {
      return error
    }
  }

  private mutating func perform(_ step: GherkinStep) throws(Failure) {
    let text = step.text.hasSuffix(":") ? String(step.text.dropLast()) : step.text
    switch text {
    case "an empty graph", "any graph": session = newSession(Graph())
    case "having executed": _ = try prepare(query(step))
    case "parameters are": parameters = try readParameters(step)
    case "executing query": execute(try query(step))
    case "executing control query":
      // The main query has been judged by the steps before.
      execute(try query(step))
    case "the result should be, in any order": try compare(step, inOrder: false)
    case "the result should be, in order": try compare(step, inOrder: true)
    case "the result should be (ignoring element order for lists)":
      try compare(step, inOrder: false, ignoringListOrder: true)
    case "the result should be, in order (ignoring element order for lists)":
      try compare(step, inOrder: true, ignoringListOrder: true)
    case "the result should be empty":
      let result = try result()
      guard result.rows.isEmpty else { throw fail("expected no rows, found \(result.rows.count)") }
    case "no side effects": try compareChanges([:])
    case "the side effects should be": try compareChanges(try readChanges(step))
    default:
      if text.hasPrefix("the "), text.hasSuffix(" graph") {
        let name = String(text.dropFirst(4).dropLast(6))
        guard let script = (try? ConformanceKit.graph(named: name)) ?? nil else {
          throw fail("there is no graph \(name)")
        }
        session = newSession(Graph())
        _ = try prepare(script)
      } else if text.hasPrefix("there exists a procedure ") {
        procedures.add(try ConformanceProcedure.read(text, step))
        session = newSession(session.graph)
      } else if text.contains(" should be raised at ") {
        try compareError(text)
      } else {
        try performLanguageStep(step, text)
      }
    }
  }

  func newSession(_ graph: Graph) -> Session {
    Session(graph, procedures: procedures, rules: options.rules)
  }

  func fail(_ text: String) -> Failure { Failure(description: text) }

  private func query(_ step: GherkinStep) throws(Failure) -> String {
    guard case .text(let text) = step.argument else { throw fail("a step lacks its query") }
    return text
  }

  private func prepare(_ text: String) throws(Failure) -> ResultSet {
    do throws(QueryError) {
      return try session.run(text, parameters: parameters)
    } catch {
      throw fail("set-up: \(describe(error))")
    }
  }

  private mutating func execute(_ text: String) {
    if options.indexesEverything { session = newSession(session.graph.indexedEverywhere) }
    statement = text
    before = GraphContent(session.graph)
    do throws(QueryError) {
      outcome = .success(try session.run(text, parameters: parameters))
    } catch {
      outcome = .failure(error)
    }
    after = GraphContent(session.graph)
  }

  func result() throws(Failure) -> ResultSet {
    switch outcome {
    case .success(let result): return result
    case .failure(let error): throw fail("unexpected error: \(describe(error))")
    case nil: throw fail("nothing was executed")
    }
  }

  func describe(_ error: QueryError) -> String {
    "\(error.kind.rawValue) at \(error.phase.rawValue): \(error.code.rawValue) (\(error))"
  }

  private func compare(
    _ step: GherkinStep,
    inOrder: Bool,
    ignoringListOrder: Bool = false
  ) throws(Failure) {
    guard case .table(let rows) = step.argument, let header = rows.first else {
      throw fail("a step lacks its table")
    }
    let result = try result()
    guard result.columns == header else {
      throw fail("expected the columns \(header), found \(result.columns)")
    }
    func adapt(_ value: ExpectedValue) -> ExpectedValue {
      ignoringListOrder ? value.withoutListOrder : value
    }
    var expected: [[ExpectedValue]] = []
    for row in rows.dropFirst() {
      var cells: [ExpectedValue] = []
      for cell in row {
        do throws(ExpectedValueReader.Failure) {
          cells.append(adapt(try ExpectedValueReader.read(cell)))
        } catch {
          throw fail("cannot read the cell \(cell)")
        }
      }
      expected.append(cells)
    }
    let found = result.rows.map { $0.map { adapt(ExpectedValue($0, in: result.graph)) } }
    if inOrder {
      guard expected == found else { throw fail("expected \(expected), found \(found)") }
      return
    }
    var missing = expected
    var surplus: [[ExpectedValue]] = []
    for row in found {
      if let index = missing.firstIndex(of: row) {
        missing.remove(at: index)
      } else {
        surplus.append(row)
      }
    }
    guard missing.isEmpty, surplus.isEmpty else {
      throw fail("missing rows \(missing), surplus rows \(surplus)")
    }
  }

  private func compareError(_ text: String) throws(Failure) {
    // "a TypeError should be raised at runtime: InvalidArgumentType"
    let words = text.split(separator: " ").map(String.init)
    guard let marker = text.firstRange(of: " raised at "), words.count > 1 else {
      throw fail("unknown step: \(text)")
    }
    let parts = text[marker.upperBound...].split(separator: ":", maxSplits: 1)
    let phase = String(parts[0])
    let detail =
      parts.count > 1 ? parts[1].trimmingPrefix { $0 == " " }.description : "*"
    guard case .failure(let error) = outcome else {
      throw fail("expected \(words[1]) \(detail) at \(phase), found no error")
    }
    let agrees =
      error.kind.rawValue == words[1]
      && (phase == "any time" || error.phase.rawValue == phase)
      && (detail == "*" || error.code.rawValue == detail)
    guard agrees else {
      throw fail("expected \(words[1]) at \(phase): \(detail), found \(describe(error))")
    }
    try compareChanges([:])
  }

  private func compareChanges(_ expected: [String: Int]) throws(Failure) {
    guard let before, let after else { throw fail("nothing was executed") }
    let found = before.changes(to: after)
    guard found == expected else {
      throw fail("expected the side effects \(expected), found \(found)")
    }
  }

  private func readChanges(_ step: GherkinStep) throws(Failure) -> [String: Int] {
    guard case .table(let rows) = step.argument else { throw fail("a step lacks its table") }
    var changes: [String: Int] = [:]
    for row in rows where row.count == 2 {
      if let count = Int(row[1]), count > 0 { changes[row[0]] = count }
    }
    return changes
  }

  private func readParameters(_ step: GherkinStep) throws(Failure) -> [String: Value] {
    guard case .table(let rows) = step.argument else { throw fail("a step lacks its table") }
    var parameters: [String: Value] = [:]
    for row in rows where row.count == 2 {
      guard let value = (try? ExpectedValueReader.read(row[1]))?.plain else {
        throw fail("cannot read the parameter \(row[0])")
      }
      parameters[row[0]] = value
    }
    return parameters
  }
}
