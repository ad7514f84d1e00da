/// Graphs and queries over paths, drawn at random from the whole grammar of paths.
struct RandomPathCases {
  /// Where the numbers come from.
  var random: SplitMix64
  /// Whether only what the language had before quantified paths is drawn.
  var isOld = false
  private var count = 0

  /// Creates a source; the same seed gives the same cases.
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  mutating func pick<Element>(_ items: [Element]) -> Element {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func fresh(_ letter: String) -> String {
    count += 1
    return "\(letter)\(count)"
  }

  /// The next graph and query.
  mutating func next() -> PathCase {
    let graph = self.graph()
    var before: [PathPatternModel] = []
    var known = PathNames()
    if chance(0.4) {
      before.append(anchors(graph, &known))
    } else if chance(0.1) {
      let plain = self.clause(graph, known, mayChoose: false)
      if plain.demandedError == nil {
        before.append(plain)
        let singles = plain.variables.filter { !$0.isGroup && !$0.isMaybe }
        known.nodes = singles.filter { $0.kind == .node }.map(\.name)
        known.ties = singles.filter { $0.kind == .tie }.map(\.name)
      }
    }
    var clause = chance(0.12) ? search(graph, known) : self.clause(graph, known)
    if !isOld, chance(0.02) { spoil(&clause) }
    clause.isOptional = chance(0.08) && (clause.condition == nil || !clause.hasChoice)
    var drawn = PathCase(graph: graph, before: before, clause: clause)
    drawn.asksShapes = !isOld
    if chance(0.03) { drawn.copies = pick([2, 2, 3, 1100]) }
    project(&drawn)
    return drawn
  }

  // MARK: - Graph

  /// A graph of up to six nodes and nine relationships.
  mutating func graph() -> SmallMultigraph {
    var graph = SmallMultigraph()
    for _ in 0..<pick([2, 2, 3, 3, 4, 4, 4, 5, 5, 6]) {
      var node = SmallMultigraph.Node(["A", "B"].filter { _ in chance(0.5) })
      if chance(0.8) { node.properties["x"] = PathNumber(number(0...3)) }
      graph.nodes.append(node)
    }
    let isChain = chance(0.3)
    let last = graph.nodes.count - 1
    for count in 0..<pick([0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7, 8, 9]) {
      // Some graphs have a round through all nodes, so that there is a way.
      let source = isChain ? count % (last + 1) : number(0...last)
      let target = isChain && count <= last ? (count + 1) % (last + 1) : number(0...last)
      var tie = SmallMultigraph.Tie(source, target, pick(["R", "R", "S", "S", "T"]))
      if chance(0.75) { tie.properties["w"] = PathNumber(number(0...3)) }
      tie.properties["c"] = PathNumber(halves: number(1...6))
      tie.properties["z"] = PathNumber(number(0...1))
      graph.ties.append(tie)
    }
    return graph
  }

  /// A clause that binds one or two nodes, sometimes a relationship.
  private mutating func anchors(
    _ graph: SmallMultigraph,
    _ known: inout PathNames
  ) -> PathPatternModel {
    var clause = PathPatternModel()
    func anchor(_ random: inout Self) -> PathNodeModel {
      var node = PathNodeModel(random.fresh("n"))
      if random.chance(0.6) {
        node.property = ("id", PathNumber(random.number(0...(graph.nodes.count - 1))))
      } else if random.chance(0.4) {
        node.labels = .name(random.pick(["A", "B"]))
      }
      known.nodes.append(node.name ?? "")
      return node
    }
    if chance(0.12) {
      let tie = PathTieModel(fresh("r"))
      known.ties.append(tie.name ?? "")
      clause.paths = [PathModel([.node(anchor(&self)), .tie(tie), .node(anchor(&self))])]
    } else {
      for _ in 0..<number(1...2) { clause.paths.append(PathModel([.node(anchor(&self))])) }
    }
    return clause
  }

  // MARK: - Clauses

  private mutating func clause(
    _ graph: SmallMultigraph,
    _ known: PathNames,
    mayChoose: Bool = true
  ) -> PathPatternModel {
    var clause = PathPatternModel()
    if !isOld {
      clause.matchMode = pick([
        .unsaid, .unsaid, .unsaid, .differentRelationships, .repeatableElements,
        .repeatableElements, .repeatableElements,
      ])
    }
    var shared = known
    for number in 0..<(chance(0.22) ? 2 : 1) {
      let mayChoose =
        mayChoose && (number == 0 || clause.isRepeatable || !clause.paths[0].isSelective)
      var path = self.path(
        graph,
        clause,
        known,
        shared,
        mayChoose: mayChoose,
        ties: number == 0 ? pick([0, 1, 1, 1, 1, 1, 2, 2, 2, 3]) : pick([0, 1, 1, 2])
      )
      if path.isSelective || chance(0.4) { path.name = fresh("p") }
      clause.paths.append(path)
      // A selective path shares no more than its ends.
      let ends = [path.firstName, path.lastName].compactMap { $0 }
      let singles = path.variables.filter { $0.kind == .node && !$0.isGroup && !$0.isMaybe }
      shared.nodes += path.isSelective ? ends : singles.map(\.name)
      // A relationship stands once in a clause.
      shared.ties.removeAll { name in path.variables.contains { $0.name == name } }
    }
    if chance(0.25) { clause.condition = condition(on: clause, known) }
    return clause
  }

  private mutating func path(
    _ graph: SmallMultigraph,
    _ clause: PathPatternModel,
    _ known: PathNames,
    _ shared: PathNames,
    mayChoose: Bool,
    ties: Int
  ) -> PathModel {
    var path = PathModel([])
    if !isOld { path.prefix = prefix(mayChoose: mayChoose) }
    var place = PathPlace(graph: graph, isCheapest: path.isCheapest)
    place.mayBeEndless =
      !clause.isRepeatable || path.mode != .walk || path.isSelective || chance(0.01)
    place.mayBeFree = !(clause.isRepeatable && path.mode == .walk)
    place.ends = shared.nodes
    place.inner = path.isSelective ? known.nodes : shared.nodes
    place.ties = shared.ties
    place.given = known.nodes.map { PathVariable(name: $0, kind: .node) }
    place.strictness = pick([0.2, 0.5, 1])
    path.factors = factors(&place, ties: ties)
    // Round trips.
    if chance(0.12), path.factors.count > 1, case .node(var last)? = path.factors.last,
      case .node(var first)? = path.factors.first
    {
      let name = first.name ?? last.name ?? fresh("n")
      if path.factors.allSatisfy({ !$0.speaks(of: last.name) || last.name == name }) {
        first.name = name
        last.name = name
        path.factors[0] = .node(first)
        path.factors[path.factors.count - 1] = .node(last)
      }
    }
    return path
  }

  private mutating func prefix(mayChoose: Bool) -> PathPrefix {
    var prefix = PathPrefix()
    if chance(0.6) { prefix.mode = pick(PathPrefix.Mode.allCases) }
    let count = number(1...3)
    if mayChoose, chance(0.65) {
      prefix.selector = pick([
        .any(nil), .any(count), .anyShortest, .allShortest, .shortest(count), .shortest(count),
        .groups(nil), .groups(count), .anyCheapest, .cheapest(count), .cheapest(count),
      ])
    } else if chance(0.3) {
      prefix.selector = .all
    }
    if chance(0.15) { prefix.noun = pick(["PATH", "PATHS"]) }
    prefix.groupNoun = pick(["GROUP", "GROUPS"])
    if prefix.selector?.count != nil, chance(0.1) { prefix.parameter = fresh("k") }
    return prefix
  }

  /// A clause with shortestPath or allShortestPaths.
  private mutating func search(_ graph: SmallMultigraph, _ known: PathNames) -> PathPatternModel {
    var clause = PathPatternModel()
    var place = PathPlace(graph: graph, isCheapest: false)
    place.ends = known.nodes
    place.mayBeNamed = 1
    place.given = known.nodes.map { PathVariable(name: $0, kind: .node) }
    let first = node(&place, isEnd: true)
    let quantifier = chance(0.1) ? nil : oldQuantifier(mayBeEndless: true)
    var tie = self.tie(&place, isRepeated: quantifier != nil)
    if tie.name == nil { tie.name = fresh("r") }
    var last = node(&place, isEnd: true)
    if chance(0.15) { last = PathNodeModel(first.name) }
    var path = PathModel(fresh("p"), [.node(first), .tie(tie, quantifier), .node(last)])
    path.search = chance(0.5) ? .shortestPath : .allShortestPaths
    clause.paths.append(path)
    if chance(0.2) { clause.paths.insert(PathModel([.node(PathNodeModel(first.name))]), at: 0) }
    if chance(0.65) { clause.condition = condition(on: clause, known) }
    return clause
  }

  /// A case that wants all matches, and the place of a quantifier in its last path.
  mutating func quantified() -> (PathCase, Int) {
    while true {
      let graph = self.graph()
      var known = PathNames()
      let before = chance(0.3) ? [anchors(graph, &known)] : []
      var clause = PathPatternModel()
      clause.matchMode = pick([.unsaid, .differentRelationships, .repeatableElements])
      var place = PathPlace(graph: graph, isCheapest: false)
      place.mayBeEndless = false
      place.ends = known.nodes
      place.inner = known.nodes
      place.strictness = pick([0.2, 0.5, 1])
      var path = PathModel(chance(0.5) ? fresh("p") : nil, factors(&place, ties: number(1...2)))
      path.prefix = PathPrefix(chance(0.3) ? .all : nil, pick(PathPrefix.Mode.allCases))
      clause.paths = [path]
      if chance(0.2) { clause.condition = condition(on: clause, known) }
      let places = path.factors.indices.filter { path.factors[$0].isGroup }
      if places.isEmpty || clause.demandedError != nil || clause.isDoubtful { continue }
      return (PathCase(graph: graph, before: before, clause: clause), pick(places))
    }
  }

  /// A selection among walks without end.
  mutating func endless() -> PathCase {
    while true {
      var graph = self.graph()
      graph.ties = Array(graph.ties.prefix(5))
      var clause = self.clause(graph, PathNames())
      clause.matchMode = .repeatableElements
      clause.paths[0].prefix.mode = nil
      clause.condition = nil
      let path = clause.paths[0]
      clause.paths = [path]
      if path.isSelective, path.isUnbounded, clause.demandedError == nil,
        !path.factors.contains(where: \.mayBeFree)
      {
        return PathCase(graph: graph, clause: clause)
      }
    }
  }

  // MARK: - What is returned

  private mutating func project(_ drawn: inout PathCase) {
    guard chance(0.25) else { return }
    let hasChoice = drawn.clause.hasChoice
    // A path without a name may be found in another way.
    for (number, path) in drawn.clause.paths.enumerated() {
      guard let name = path.name, hasChoice || chance(0.7),
        drawn.clause.condition.map({ !$0.names.contains(name) }) ?? true, !path.searches
      else { continue }
      drawn.clause.paths[number].name = nil
    }
    let columns = drawn.columns
    let numbers = columns.indices.filter { columns[$0].isFixed || !hasChoice }
      .filter { _ in chance(0.5) }
    switch number(0...2) {
    case 0: drawn.projection = .columns(numbers)
    case 1: drawn.projection = .distinct(numbers)
    default: drawn.projection = .count
    }
  }

  // MARK: - Errors

  /// Makes a clause one that has to be refused.
  private mutating func spoil(_ clause: inout PathPatternModel) {
    let inner: [PathFactor] = [
      .node(PathNodeModel()), .tie(PathTieModel()), .node(PathNodeModel()),
    ]
    switch number(0...5) {
    case 0:
      clause.paths[0].factors.append(
        .part(PathPartModel([.node(PathNodeModel(fresh("n")))]), pick([.exactly(2), .star]))
      )
    case 1:
      let part = PathPartModel([.part(PathPartModel(inner), .between(1, 2))])
      clause.paths[0].factors.append(.part(part, pick([.exactly(2), .plus])))
    case 2:
      clause.paths[0].factors.append(
        .part(PathPartModel([inner[0], .tie(PathTieModel(), .plus), inner[2]]), .between(1, 2))
      )
    case 3:
      var tie = PathTieModel(fresh("r"))
      tie.cost = .property("c")
      clause.paths.append(PathModel([inner[0], .tie(tie), inner[2]]))
    case 4:
      clause.paths[0].search = .none
      clause.paths[0].prefix = PathPrefix(pick([.any(0), .shortest(0), .groups(0), .cheapest(0)]))
    default:
      clause.matchMode = .differentRelationships
      clause.paths.append(PathModel(fresh("p"), PathPrefix(.anyShortest), inner))
      clause.paths.append(PathModel(fresh("p"), PathPrefix(.any(2)), inner))
    }
  }
}

/// Names that a pattern may use again.
struct PathNames {
  var nodes: [String] = []
  var ties: [String] = []
}

/// What is known at a place of a pattern while it is drawn.
struct PathPlace {
  var graph: SmallMultigraph
  var isCheapest: Bool
  var mayBeEndless = true
  /// Whether relationships may cost nothing.
  var mayBeFree = true
  /// How often nodes and relationships get a name.
  var mayBeNamed = 0.7
  /// How often labels, properties and conditions stand in the pattern.
  var strictness = 1.0
  /// Names that the ends may use.
  var ends: [String] = []
  /// Names that all nodes may use.
  var inner: [String] = []
  /// Bound relationships that may be used once more.
  var ties: [String] = []
  /// Names of this path so far, which conditions may speak of.
  var bound: [PathVariable] = []
  /// How many of these names stand outside of the quantified part; it does not speak of them.
  var outside = 0
  /// Names of earlier clauses, which all conditions may speak of.
  var given: [PathVariable] = []
  /// Whether a name may stand again in the path.
  var mayRepeatNames = true

  /// What a condition at the place may speak of.
  var spoken: [PathVariable] { Array(bound.dropFirst(outside)) + given }
}

extension PathPatternModel {
  /// Whether which rows are taken is not promised.
  var hasChoice: Bool {
    paths.contains { path in
      switch path.selector {
      case .all, .allShortest, .groups: false
      case .any, .anyShortest, .shortest, .anyCheapest, .cheapest: true
      }
    }
  }
}

extension PathFactor {
  /// Whether a relationship may cost nothing.
  fileprivate var mayBeFree: Bool {
    switch self {
    case .node: return false
    case .tie(let tie, _):
      guard case .property("z")? = tie.cost else { return false }
      return true
    case .part(let part, _): return part.factors.contains(where: \.mayBeFree)
    }
  }

  /// Whether it has a quantifier that makes lists.
  var isGroup: Bool {
    switch self {
    case .node: false
    case .tie(_, let quantifier), .part(_, let quantifier): quantifier?.isQuestion == false
    }
  }

  /// Whether a condition of the factor speaks of a name.
  func speaks(of name: String?) -> Bool {
    guard let name else { return false }
    return switch self {
    case .node(let node): node.condition?.names.contains(name) ?? false
    case .tie(let tie, _): tie.condition?.names.contains(name) ?? false
    case .part(let part, _):
      part.condition?.names.contains(name) ?? false
        || part.factors.contains { $0.speaks(of: name) }
    }
  }
}
