internal import NetworkGraph

/// A function from values to a value: what the language knows of it, and how to compute it.
struct ScalarFunction: Sendable {
  /// A named argument of a function.
  struct Parameter: Hashable, Sendable {
    /// The name, for messages and for the list of functions.
    let name: String
    /// The type that an argument must have.
    let type: ValueType
    /// Whether a call may leave it out, with everything after it.
    let isOptional: Bool

    init(_ name: String, _ type: ValueType, isOptional: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
    }
  }

  /// How a function treats null.
  enum NullRule: Hashable, Sendable {
    /// Null in any argument gives null, and the function is not called.
    case propagates
    /// The function sees nulls.
    case seen
  }

  /// When the types of arguments are held against the parameters.
  enum TypeCheck: Hashable, Sendable {
    /// Before the query runs, as far as types are known, and again while it runs.
    case early
    /// Only while it runs, because the conformance kit wants the error then.
    case late
  }

  /// Whether calls with the same arguments in one statement give the same result.
  enum Stability: Hashable, Sendable {
    /// They do, and without reading the graph: a call with constant arguments is a constant.
    case pure
    /// They do, as long as the graph stays as it is.
    case readsGraph
    /// They do within one statement.
    case statement
    /// Every call may differ.
    case volatile
  }

  typealias Body =
    @Sendable (_ arguments: Arguments, _ context: FunctionContext) throws(QueryError) -> Value

  /// The name as it is documented; calls may write it in any case.
  let name: String
  /// Further names for the same function.
  let aliases: [String]
  /// The arguments in order.
  let parameters: [Parameter]
  /// Whether the last argument may be repeated.
  let isVariadic: Bool
  /// The type of the result, null aside.
  let result: ValueType
  /// What it computes, in one sentence.
  let summary: String
  /// What null does to it.
  let nullRule: NullRule
  /// When types are checked.
  let typeCheck: TypeCheck
  /// What a planner may assume.
  let stability: Stability
  private let body: Body

  init(
    _ name: String,
    aliases: [String] = [],
    _ parameters: [Parameter],
    isVariadic: Bool = false,
    returns result: ValueType,
    nullRule: NullRule = .propagates,
    typeCheck: TypeCheck = .early,
    stability: Stability = .pure,
    _ summary: String,
    _ body: @escaping Body
  ) {
    self.name = name
    self.aliases = aliases
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.result = result
    self.summary = summary
    self.nullRule = nullRule
    self.typeCheck = typeCheck
    self.stability = stability
    self.body = body
  }

  /// The signature, as the list of functions shows it: `left(text :: STRING, length :: INTEGER) :: STRING`.
  var signature: String {
    let list = parameters.map { parameter in
      let text = "\(parameter.name) :: \(parameter.type.name)"
      return parameter.isOptional ? "[\(text)]" : text
    }
    return "\(name)(\(list.joined(separator: ", "))\(isVariadic ? "..." : "")) :: \(result.name)"
  }

  /// The smallest number of arguments.
  var minimumCount: Int { parameters.count { !$0.isOptional } }

  /// The parameter that an argument belongs to; `nil` when there are too many arguments.
  func parameter(at index: Int) -> Parameter? {
    if index < parameters.count { return parameters[index] }
    return isVariadic ? parameters.last : nil
  }

  /// Throws a compile-time error unless the function takes so many arguments.
  func check(count: Int) throws(QueryError) {
    let (minimum, maximum) = (minimumCount, parameters.count)
    guard count < minimum || (count > maximum && !isVariadic) else { return }
    let expected =
      isVariadic
      ? "at least \(minimum)" : minimum == maximum ? "\(minimum)" : "\(minimum) to \(maximum)"
    let noun = expected == "1" || expected == "at least 1" ? "argument" : "arguments"
    throw .argumentCount(name, expected: "\(expected) \(noun)", found: count)
  }

  /// Throws a compile-time error unless arguments of these static types may be passed.
  func check(_ types: [ValueType]) throws(QueryError) {
    try check(count: types.count)
    guard typeCheck == .early else { return }
    for (index, type) in types.enumerated() {
      guard let parameter = parameter(at: index), !parameter.type.accepts(type) else { continue }
      throw .argumentTypeAtCompileTime(
        name,
        parameter: parameter.name,
        expected: parameter.type,
        found: type
      )
    }
  }

  /// Computes the function for as many arguments as it takes.
  func callAsFunction(
    _ values: [Value],
    in context: FunctionContext
  ) throws(QueryError) -> Value {
    if nullRule == .propagates {
      for value in values where value.isNull { return .null }
    }
    return try body(Arguments(function: name, values: values), context)
  }
}
