extension PathCase {
  /// Cases with a little less in them, to make a failure small.
  var reductions: [PathCase] {
    var smaller: [PathCase] = []
    func add(_ change: (inout PathCase) -> Void) {
      var one = self
      change(&one)
      smaller.append(one)
    }
    for number in graph.nodes.indices.reversed() {
      guard graph.nodes.count > 1,
        !graph.ties.contains(where: { $0.source == number || $0.target == number })
      else { continue }
      add { $0.removeNode(number) }
    }
    for number in graph.ties.indices.reversed() { add { $0.graph.ties.remove(at: number) } }
    for number in before.indices {
      add { $0.before.remove(at: number) }
      for path in before[number].paths.indices {
        add { $0.before[number].paths.remove(at: path) }
        for factors in Self.reductions(before[number].paths[path].factors) {
          add { $0.before[number].paths[path].factors = factors }
        }
      }
    }
    if clause.condition != nil { add { $0.clause.condition = nil } }
    if clause.isOptional { add { $0.clause.isOptional = false } }
    if copies > 1 { add { $0.copies = $0.copies > 2 ? 2 : 1 } }
    if asksShapes { add { $0.asksShapes = false } }
    if case .everything = projection {} else { add { $0.projection = .everything } }
    for number in clause.paths.indices {
      if clause.paths.count > 1 { add { $0.clause.paths.remove(at: number) } }
      let path = clause.paths[number]
      if path.prefix.mode != nil { add { $0.clause.paths[number].prefix.mode = nil } }
      if path.prefix.selector != nil { add { $0.clause.paths[number].prefix.selector = nil } }
      if path.prefix.noun != nil { add { $0.clause.paths[number].prefix.noun = nil } }
      if path.prefix.parameter != nil { add { $0.clause.paths[number].prefix.parameter = nil } }
      if path.name != nil, !path.isSelective { add { $0.clause.paths[number].name = nil } }
      for factors in Self.reductions(path.factors) {
        add { $0.clause.paths[number].factors = factors }
      }
    }
    for number in graph.nodes.indices {
      if !graph.nodes[number].labels.isEmpty { add { $0.graph.nodes[number].labels = [] } }
      if !graph.nodes[number].properties.isEmpty {
        add { $0.graph.nodes[number].properties = [:] }
      }
    }
    for number in graph.ties.indices {
      if graph.ties[number].type != "R" { add { $0.graph.ties[number].type = "R" } }
      for key in graph.ties[number].properties.keys.sorted() {
        add { $0.graph.ties[number].properties[key] = nil }
      }
    }
    return smaller.filter { (!definesAll || $0.definesAll) && $0.hasColumns }
  }

  /// Whether every name that a condition speaks of stands in a pattern.
  private var definesAll: Bool {
    let clauses = before + [clause]
    let names = Set(clauses.flatMap(\.variables).map(\.name))
    return clauses.allSatisfy { clause in
      (clause.condition?.names ?? []).isSubset(of: names)
        && clause.paths.flatMap(\.factors).allSatisfy { $0.conditionNames.isSubset(of: names) }
    }
  }

  /// Whether the columns that are asked for are there.
  private var hasColumns: Bool {
    switch projection {
    case .everything, .count: true
    case .columns(let numbers), .distinct(let numbers):
      numbers.allSatisfy(columns.indices.contains)
    }
  }

  /// Takes a node away that no relationship touches.
  private mutating func removeNode(_ number: Int) {
    graph.nodes.remove(at: number)
    for tie in graph.ties.indices {
      if graph.ties[tie].source > number { graph.ties[tie].source -= 1 }
      if graph.ties[tie].target > number { graph.ties[tie].target -= 1 }
    }
  }

  private static func reductions(_ factors: [PathFactor]) -> [[PathFactor]] {
    var smaller: [[PathFactor]] = []
    for (number, factor) in factors.enumerated() {
      func replace(_ with: [PathFactor]) {
        var next = factors
        next.replaceSubrange(number...number, with: with)
        smaller.append(next)
      }
      // Nodes and relationships have to alternate.
      func isTie(_ place: Int) -> Bool {
        guard factors.indices.contains(place), case .tie = factors[place] else { return false }
        return true
      }
      switch factor {
      case .node(let node):
        if factors.count > 1, !isTie(number - 1), !isTie(number + 1) { replace([]) }
        if isTie(number + 1), isTie(number - 1) || number == 0 {
          var next = factors
          next.removeSubrange(number...(number + 1))
          smaller.append(next)
        }
        if isTie(number - 1), number == factors.count - 1 {
          smaller.append(Array(factors.dropLast(2)))
        }
        var bare = node
        if bare.condition != nil {
          bare.condition = nil
          replace([.node(bare)])
        }
        if bare.property != nil || bare.labels != nil {
          bare.property = nil
          bare.labels = nil
          replace([.node(bare)])
        }
        if node.name != nil, node.condition == nil {
          bare = node
          bare.name = nil
          replace([.node(bare)])
        }
      case .tie(let tie, let quantifier):
        if let quantifier {
          replace([.tie(tie)])
          if quantifier.isOld { replace([.tie(tie, .between(quantifier.lower, quantifier.upper))]) }
        }
        var bare = tie
        bare.types = nil
        bare.property = nil
        bare.condition = nil
        if tie.types != nil || tie.property != nil || tie.condition != nil {
          replace([.tie(bare, quantifier)])
        }
        if tie.cost != nil {
          bare = tie
          bare.cost = nil
          replace([.tie(bare, quantifier)])
        } else if tie.name != nil, tie.condition == nil {
          bare = tie
          bare.name = nil
          replace([.tie(bare, quantifier)])
        }
      case .part(let part, let quantifier):
        if factors.count > 1 { replace([]) }
        if quantifier == nil { replace(part.factors) }
        if quantifier != nil { replace([.part(part)]) }
        var bare = part
        if bare.condition != nil {
          bare.condition = nil
          replace([.part(bare, quantifier)])
        }
        if part.name != nil {
          bare = part
          bare.name = nil
          replace([.part(bare, quantifier)])
        }
        for inner in reductions(part.factors) {
          bare = part
          bare.factors = inner
          replace([.part(bare, quantifier)])
        }
      }
    }
    return smaller
  }
}

extension PathFactor {
  /// The names that conditions inside speak of.
  fileprivate var conditionNames: Set<String> {
    switch self {
    case .node(let node): return node.condition?.names ?? []
    case .tie(let tie, _): return tie.condition?.names ?? []
    case .part(let part, _):
      return part.factors.reduce(part.condition?.names ?? []) { $0.union($1.conditionNames) }
    }
  }
}
