internal import NetworkGraph

/// A variable of a statement, whatever its name: the number of its column during execution.
///
/// Two variables of the same name in different scopes are two variables; a variable that WITH
/// passes on stays the same one.
struct Variable: Hashable, Comparable, Sendable {
  let number: Int

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// What the analysis knows about a variable.
struct VariableInfo: Sendable {
  /// How the query spells it; empty for a node or relationship without a name.
  var name: String
  var type: ValueType
}

/// All variables of a statement, by number.
struct VariableTable: Sendable {
  private(set) var infos: [VariableInfo] = []

  /// How many there are: the width of a row.
  var count: Int { infos.count }

  subscript(variable: Variable) -> VariableInfo { infos[variable.number] }

  mutating func add(_ name: String, _ type: ValueType) -> Variable {
    infos.append(VariableInfo(name: name, type: type))
    return Variable(number: infos.count - 1)
  }

  /// The name for a plan: `anon_3` where the query gave none.
  func label(_ variable: Variable) -> String {
    let name = infos[variable.number].name
    return name.isEmpty ? "anon_\(variable.number)" : name
  }
}
