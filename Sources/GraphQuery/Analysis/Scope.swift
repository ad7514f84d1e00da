/// The names that an expression may use at one place of the query, in order of declaration.
struct Scope: Sendable {
  private(set) var names: [String] = []
  private var variables: [String: Variable] = [:]

  /// The variable of a name.
  subscript(name: String) -> Variable? { variables[name] }

  /// Whether no name is known.
  var isEmpty: Bool { names.isEmpty }

  /// Makes a name known; a name that is known already now means the new variable.
  mutating func declare(_ name: String, _ variable: Variable) {
    if variables.updateValue(variable, forKey: name) == nil { names.append(name) }
  }

  /// The variables, in order of declaration.
  var ordered: [Variable] { names.compactMap { variables[$0] } }
}
