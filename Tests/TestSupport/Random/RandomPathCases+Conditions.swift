extension RandomPathCases {
  /// A condition on nodes and relationships, at least one of them of `own`.
  mutating func condition(on names: [PathVariable], of own: [PathVariable]) -> PathCondition? {
    let singles = names.filter { $0.kind != .path && !$0.isGroup }
    guard let first = own.filter({ $0.kind != .path && !$0.isGroup }).randomElement(using: &random)
    else { return nil }
    let second = pick(singles.isEmpty ? [first] : singles)
    func key(_ variable: PathVariable) -> String { variable.kind == .node ? "x" : "w" }
    func property(_ variable: PathVariable) -> PathCondition.Operand {
      .property(variable.name, key(variable))
    }
    let comparison = pick(PathCondition.Comparison.allCases)
    switch number(0...19) {
    case 0: return .isNull(property(first))
    case 1: return .isNotNull(property(first))
    case 2:
      guard let inner = condition(on: names, of: own) else { return nil }
      return .not(inner)
    case 3, 4:
      guard let left = condition(on: names, of: own), let right = condition(on: names, of: own)
      else { return nil }
      return chance(0.5) ? .and(left, right) : .or(left, right)
    case 5, 6:
      guard first.kind == second.kind, first != second else {
        return .isNotNull(property(first))
      }
      return chance(0.6) ? .other(first.name, second.name) : .same(first.name, second.name)
    case 7:
      let sum = PathCondition.Operand.sum(first.name, key(first), second.name, key(second))
      return .compare(sum, comparison, .number(number(1...4)))
    case 8, 9, 10, 11, 12:
      return .compare(property(first), comparison, property(second))
    default:
      return .compare(property(first), pick([.less, .notMore, .different]), .number(number(1...3)))
    }
  }

  /// A condition of the clause, on anything that it binds.
  mutating func condition(on clause: PathPatternModel, _ known: PathNames) -> PathCondition? {
    let variables = clause.variables
    let paths = variables.filter { $0.kind == .path && !$0.isGroup }
    let groups = variables.filter { $0.kind != .path && $0.isGroup }
    let comparison = pick(PathCondition.Comparison.allCases)
    if let path = paths.randomElement(using: &random), chance(0.45) {
      switch number(0...5) {
      case 0: return .length(of: path.name, comparison, number(0...3))
      case 1 where !isOld:
        return .shape(pick(PathCondition.Shape.allCases), of: path.name)
      case 2, 3:
        let share = pick(PathCondition.Share.allCases)
        return .items(share, .nodes(of: path.name), key: "x", comparison, number(0...3))
      default:
        let share = pick(PathCondition.Share.allCases)
        return .items(share, .ties(of: path.name), key: "w", comparison, number(0...3))
      }
    }
    if let group = groups.randomElement(using: &random), chance(0.5) {
      if chance(0.3) { return .size(of: group.name, comparison, number(0...3)) }
      let key = group.kind == .node ? "x" : "w"
      let share = pick(PathCondition.Share.allCases)
      return .items(share, .group(group.name), key: key, comparison, number(0...3))
    }
    let singles = variables + known.nodes.map { PathVariable(name: $0, kind: .node) }
    return condition(on: singles, of: variables)
  }
}
