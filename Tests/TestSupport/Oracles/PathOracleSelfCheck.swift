/// Holds the oracle against itself: where it stops early among walks without end, the selection has
/// to be that from all walks up to a length.
public enum PathOracleSelfCheck {
  /// How many pairs of ends were compared, and what differs in the case with a seed.
  public static func run(seed: UInt64) -> (compared: Int, difference: String?) {
    var draw = RandomPathCases(seed: seed)
    var drawn = draw.endless()
    let path = drawn.clause.paths[0]
    // Every walk up to this length is among those with the bound.
    let bound = 6
    drawn.clause.paths[0].factors = path.factors.map { $0.bounded(bound) }
    guard
      let endless = try? selections(path, drawn.graph, path.demand),
      let bounded = try? selections(drawn.clause.paths[0], drawn.graph, .all)
    else { return (0, nil) }
    var compared = 0
    for (ends, selection) in bounded {
      guard let found = endless[ends] else {
        return (compared, "\(drawn.graph.text)\n\(path.text)\nnothing from \(ends)")
      }
      let all = selection.forced + selection.tied
      // A walk that is missing is longer, and costs at least a half for each relationship.
      guard all.allSatisfy({ $0.length <= bound && (!path.isCheapest || $0.cost <= bound) }),
        isComplete(selection, path.selector)
      else { continue }
      compared += 1
      // Where any will do, only their number is the same.
      guard
        isOpen(path)
          ? found.forced.count + found.taken == selection.forced.count + selection.taken
          : key(found) == key(selection)
      else {
        return (
          compared,
          "\(drawn.graph.text)\n\(path.text)\nfrom \(ends): \(key(found))\nbut \(key(selection))"
        )
      }
    }
    return (compared, nil)
  }

  /// Whether as much was found as was asked for, so that nothing longer counts.
  private static func isComplete(
    _ selection: PathSelection,
    _ selector: PathPrefix.Selector
  ) -> Bool {
    if case .groups(let count) = selector {
      return Set(selection.forced.map(\.length)).count >= count ?? 1
    }
    return selection.forced.count + selection.taken >= selector.count ?? 1
  }

  private static func isOpen(_ path: PathModel) -> Bool {
    if case .any = path.selector { return true }
    return false
  }

  /// What is taken for certain, and what else may be.
  private static func key(_ selection: PathSelection) -> [[String]] {
    func texts(_ matches: [PathMatch]) -> [String] {
      matches.map { match in
        "\(match.nodes) \(match.ties) \(match.values.sorted { $0.key < $1.key })"
      }.sorted()
    }
    guard selection.taken < selection.tied.count else {
      return [texts(selection.forced + selection.tied)]
    }
    return [texts(selection.forced), texts(selection.tied), ["\(selection.taken)"]]
  }

  private static func selections(
    _ path: PathModel,
    _ graph: SmallMultigraph,
    _ demand: PathEnumerator.Demand
  ) throws -> [[Int]: PathSelection] {
    let enumerator = PathEnumerator(
      graph: graph,
      program: PathProgram(path, bound: []),
      mode: .walk,
      forbidsRepeats: false,
      taken: [],
      context: [:],
      byCost: path.isCheapest,
      limit: 15_000
    )
    return Dictionary(grouping: try enumerator.matches(demand), by: \.ends)
      .mapValues { PathSelection($0, path.selector) }
  }
}

extension PathFactor {
  /// The factor with an end for what has none.
  fileprivate func bounded(_ upper: Int) -> PathFactor {
    func bounded(_ quantifier: PathQuantifier?) -> PathQuantifier? {
      quantifier.map { $0.upper == nil ? .between($0.lower, upper) : $0 }
    }
    return switch self {
    case .node: self
    case .tie(let tie, let quantifier): .tie(tie, bounded(quantifier))
    case .part(let part, let quantifier):
      .part(
        PathPartModel(part.name, part.factors.map { $0.bounded(upper) }, where: part.condition),
        bounded(quantifier)
      )
    }
  }
}
