/// The functions that a query may call, found by name in any case.
struct FunctionLibrary: Sendable {
  /// All functions in alphabetical order.
  let scalars: [ScalarFunction]
  private let indexByName: [String: Int]

  /// Collects functions; of two with the same name the later one counts.
  init(_ functions: [ScalarFunction]) {
    var byName: [String: ScalarFunction] = [:]
    for function in functions { byName[function.name.lowercased()] = function }
    scalars = byName.values.sorted { $0.name.lowercased() < $1.name.lowercased() }
    var indexByName: [String: Int] = [:]
    for (index, function) in scalars.enumerated() {
      for alias in function.aliases { indexByName[alias.lowercased()] = index }
    }
    for (index, function) in scalars.enumerated() {
      indexByName[function.name.lowercased()] = index
    }
    self.indexByName = indexByName
  }

  /// The functions of the language; network measures are not among them.
  static let standard = FunctionLibrary(
    ConversionFunctions.all + DurationFunctions.all + GeneralFunctions.all + GraphFunctions.all
      + ListFunctions.all + MathematicalFunctions.all + PointFunctions.all + StringFunctions.all
      + TrigonometricFunctions.all
  )

  /// A function by one of its names.
  func scalar(named name: String) -> ScalarFunction? {
    indexByName[name.lowercased()].map { scalars[$0] }
  }

  /// A function by one of its names, or a compile-time error that offers the nearest name.
  func requireScalar(named name: String) throws(QueryError) -> ScalarFunction {
    guard let function = scalar(named: name) else { throw unknown(name) }
    return function
  }

  /// The error for a name that is neither a function nor an aggregate.
  func unknown(_ name: String) -> QueryError {
    var names = scalars.flatMap { [$0.name] + $0.aliases }
    names += AggregateFunction.allCases.map(\.name)
    names += MeasureLibrary.standard.measures.map { $0.name }
    return .unknownFunction(name, hint: NearestName.hint(for: name, among: names))
  }
}
