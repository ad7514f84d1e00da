import TestSupport
import Testing

/// The oracle for paths held against matches that were worked out by hand on tiny graphs.
///
/// A row is written `p=0a1b2 r=[a,b]`: nodes are digits, relationships letters in the order in which
/// the graph has them. `1 of` stands before rows of which so many are taken.
@Suite struct PathOracleByHandTests {
  private typealias Tie = SmallMultigraph.Tie

  private static func graph(_ nodes: Int, _ ties: [Tie]) -> SmallMultigraph {
    SmallMultigraph(nodes: Array(repeating: .init(), count: nodes), ties: ties)
  }

  /// A round: a from 0 to 1, b from 1 to 2, c from 2 to 0.
  private let round = graph(3, [Tie(0, 1), Tie(1, 2), Tie(2, 0)])
  /// a and b from 0 to 1, c back, with costs of 3, 1 and a half.
  private let double = graph(
    2,
    [
      Tie(0, 1, "R", ["c": PathNumber(3)]), Tie(0, 1, "R", ["c": PathNumber(1)]),
      Tie(1, 0, "R", ["c": PathNumber(halves: 1)]),
    ]
  )
  /// a from 0 to 1; b and c take the way by 2, which costs as much.
  private let detour = graph(
    3,
    [
      Tie(0, 1, "R", ["c": PathNumber(2)]), Tie(0, 2, "R", ["c": PathNumber(1)]),
      Tie(2, 1, "S", ["c": PathNumber(1)]),
    ]
  )
  /// a from 0 to 1.
  private let single = graph(2, [Tie(0, 1)])
  /// a from 0 to 0.
  private let loop = graph(1, [Tie(0, 0)])

  // MARK: - Short forms

  private func node(_ name: String? = nil, _ id: Int? = nil) -> PathFactor {
    var node = PathNodeModel(name)
    if let id { node.property = ("id", PathNumber(id)) }
    return .node(node)
  }

  private func tie(
    _ name: String? = nil,
    _ quantifier: PathQuantifier? = nil,
    _ direction: PathTieModel.Direction = .right,
    cost: PathCost? = nil
  ) -> PathFactor {
    var tie = PathTieModel(name, nil, direction)
    tie.cost = cost
    return .tie(tie, quantifier)
  }

  private func step(
    _ name: String? = nil,
    where condition: PathCondition? = nil
  ) -> PathPartModel {
    PathPartModel(name, [node("x"), tie("r"), node("y")], where: condition)
  }

  private func clause(
    _ prefix: PathPrefix = PathPrefix(),
    _ factors: PathFactor...,
    repeatable: Bool = false,
    where condition: PathCondition? = nil
  ) -> PathPatternModel {
    var clause = PathPatternModel(PathModel("p", prefix, factors))
    if repeatable { clause.matchMode = .repeatableElements }
    clause.condition = condition
    return clause
  }

  private func expect(
    _ clause: PathPatternModel,
    on graph: SmallMultigraph,
    show names: [String] = ["p"],
    _ rows: String...,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    func text(_ value: PathValue?) -> String {
      func letter(_ tie: Int) -> String { String(UnicodeScalar(UInt8(97 + tie))) }
      switch value {
      case nil: return "missing"
      case .null: return "null"
      case .node(let node): return "\(node)"
      case .tie(let tie): return letter(tie)
      case .number(let number): return "\(number)"
      case .list(let items): return "[" + items.map(text).joined(separator: ",") + "]"
      case .path(let nodes, let ties):
        return nodes.indices.map { (($0 > 0) ? letter(ties[$0 - 1]) : "") + "\(nodes[$0])" }
          .joined()
      }
    }
    func line(_ row: [String: PathValue]) -> String {
      names.map { "\($0)=\(text(row[$0]))" }.joined(separator: " ")
    }
    var found: [String] = []
    for outcome in try PathClauseOracle(graph).outcomes(of: clause, [:]) {
      found += outcome.forced.map(line)
      guard !outcome.tied.isEmpty else { continue }
      let taken = outcome.counts.upperBound - outcome.forced.count
      found.append("\(taken) of " + outcome.tied.map(line).sorted().joined(separator: " / "))
    }
    #expect(found.sorted() == rows.sorted(), "\(clause.text)", sourceLocation: place)
  }

  // MARK: - Modes

  @Test func differentRelationshipsMakeTrailsOfWalks() throws {
    try expect(
      clause(PathPrefix(nil, .walk), node("s", 0), tie(nil, .star), node("t")),
      on: round,
      "p=0",
      "p=0a1",
      "p=0a1b2",
      "p=0a1b2c0"
    )
  }

  @Test func trailsRepeatNoRelationship() throws {
    try expect(
      clause(PathPrefix(.all, .trail), node("s", 0), tie(nil, .star), node("t"), repeatable: true),
      on: round,
      "p=0",
      "p=0a1",
      "p=0a1b2",
      "p=0a1b2c0"
    )
  }

  @Test func acyclicPathsRepeatNoNode() throws {
    try expect(
      clause(PathPrefix(nil, .acyclic), node("s", 0), tie(nil, .star), node("t"), repeatable: true),
      on: round,
      "p=0",
      "p=0a1",
      "p=0a1b2"
    )
    try expect(
      clause(PathPrefix(nil, .acyclic), node("s"), tie(nil, nil, .either), node("t")),
      on: loop
    )
  }

  @Test func simplePathsMayComeBackToTheStart() throws {
    try expect(
      clause(PathPrefix(nil, .simple), node("s", 0), tie(nil, .plus), node("t"), repeatable: true),
      on: round,
      "p=0a1",
      "p=0a1b2",
      "p=0a1b2c0"
    )
    try expect(
      clause(PathPrefix(nil, .simple), node("s"), tie(nil, .plus), node("t"), repeatable: true),
      on: loop,
      "p=0a0"
    )
  }

  @Test func aSimplePathMayGoBackAlongTheSameRelationship() throws {
    let back: [PathFactor] = [node("s", 0), tie(nil, .exactly(2), .either), node("t")]
    for (mode, rows) in [
      (PathPrefix.Mode.simple, ["p=0a1a0"]), (.walk, ["p=0a1a0"]), (.trail, []), (.acyclic, []),
    ] {
      var clause = PathPatternModel(PathModel("p", PathPrefix(nil, mode), back))
      clause.matchMode = .repeatableElements
      let found = try PathClauseOracle(single).outcomes(of: clause, [:]).flatMap(\.forced)
      #expect(found.count == rows.count, "\(mode)")
    }
  }

  @Test func walksMayRepeatEverything() throws {
    try expect(
      clause(PathPrefix(nil, .walk), node("s", 0), tie(nil, .exactly(4)), node(), repeatable: true),
      on: round,
      "p=0a1b2c0a1"
    )
    try expect(clause(PathPrefix(), node("s", 0), tie(nil, .exactly(4)), node()), on: round)
  }

  // MARK: - Selectors

  @Test func anyShortestTakesOneForEachPairOfEnds() throws {
    try expect(
      clause(PathPrefix(.anyShortest), node("s", 0), tie(nil, .plus), node("t"), repeatable: true),
      on: round,
      "p=0a1",
      "p=0a1b2",
      "p=0a1b2c0"
    )
    try expect(
      clause(PathPrefix(.anyShortest), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: double,
      "1 of p=0a1 / p=0b1"
    )
  }

  @Test func allShortestTakesAllOfLeastLength() throws {
    try expect(
      clause(PathPrefix(.allShortest), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: double,
      "p=0a1",
      "p=0b1"
    )
  }

  @Test func shortestGoesByLength() throws {
    try expect(
      clause(
        PathPrefix(.shortest(2)),
        node("s", 0),
        tie(nil, .plus),
        node("t", 1),
        repeatable: true
      ),
      on: round,
      "p=0a1",
      "p=0a1b2c0a1"
    )
    try expect(
      clause(
        PathPrefix(.shortest(3)),
        node("s", 0),
        tie(nil, .plus),
        node("t", 1),
        repeatable: true
      ),
      on: double,
      "p=0a1",
      "p=0b1",
      "1 of p=0a1c0a1 / p=0a1c0b1 / p=0b1c0a1 / p=0b1c0b1"
    )
  }

  @Test func groupsTakeWholeLengths() throws {
    try expect(
      clause(
        PathPrefix(.groups(2)),
        node("s", 0),
        tie(nil, .plus),
        node("t", 1),
        repeatable: true
      ),
      on: double,
      "p=0a1",
      "p=0b1",
      "p=0a1c0a1",
      "p=0a1c0b1",
      "p=0b1c0a1",
      "p=0b1c0b1"
    )
    try expect(
      clause(PathPrefix(.groups(2)), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: double,
      "p=0a1",
      "p=0b1",
      "p=0a1c0b1",
      "p=0b1c0a1"
    )
    try expect(
      clause(PathPrefix(.groups(nil)), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: detour,
      "p=0a1"
    )
  }

  @Test func anyTakesAsManyAsThereAre() throws {
    try expect(
      clause(PathPrefix(.any(2)), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: double,
      "2 of p=0a1 / p=0a1c0b1 / p=0b1 / p=0b1c0a1"
    )
    try expect(
      clause(PathPrefix(.any(3)), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: detour,
      "p=0a1",
      "p=0b2c1"
    )
    try expect(
      clause(PathPrefix(.any(nil)), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: detour,
      "1 of p=0a1 / p=0b2c1"
    )
  }

  @Test func walksWithoutEndAreSelected() throws {
    let endless = clause(
      PathPrefix(.any(3)),
      node("s", 0),
      tie(nil, .plus),
      node("t", 0),
      repeatable: true
    )
    let outcomes = try PathClauseOracle(round).outcomes(of: endless, [:])
    #expect(outcomes.map(\.counts) == [3...3])
  }

  @Test func cheapestGoesByCost() throws {
    let way = [node("s", 0), tie("r", .plus, cost: .property("c")), node("t", 1)]
    var cheapest = PathPatternModel(PathModel("p", PathPrefix(.cheapest(4)), way))
    cheapest.matchMode = .repeatableElements
    // 1, 2.5, 3, and bcbcb 4 before acb and bca 4.5.
    try expect(
      cheapest,
      on: double,
      show: ["p", "cost(p)"],
      "p=0b1 cost(p)=1",
      "p=0b1c0b1 cost(p)=2.5",
      "p=0a1 cost(p)=3",
      "p=0b1c0b1c0b1 cost(p)=4"
    )
    cheapest.matchMode = .unsaid
    try expect(
      cheapest,
      on: double,
      show: ["p", "cost(p)"],
      "p=0b1 cost(p)=1",
      "p=0a1 cost(p)=3",
      "p=0a1c0b1 cost(p)=4.5",
      "p=0b1c0a1 cost(p)=4.5"
    )
  }

  /// From the last relationship backwards.
  @Test func tiesOfCostGoByLengthThenByNumbers() throws {
    let costly = tie("r", .plus, cost: .property("c"))
    try expect(
      clause(PathPrefix(.anyCheapest), node("s", 0), costly, node("t", 1)),
      on: detour,
      "p=0a1"
    )
    try expect(
      clause(PathPrefix(.anyCheapest), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: double,
      "p=0a1"
    )
    try expect(
      clause(PathPrefix(.cheapest(3)), node("s", 0), tie(nil, .plus), node("t", 1)),
      on: double,
      "p=0a1",
      "p=0b1",
      "p=0b1c0a1"
    )
  }

  @Test func conditionsInsideComeBeforeTheSelection() throws {
    let long = step(where: .compare(.property("r", "c"), .less, .number(2)))
    try expect(
      clause(PathPrefix(.anyShortest), node("s", 0), .part(long, .plus), node("t", 1)),
      on: detour,
      "p=0b2c1"
    )
    try expect(
      clause(
        PathPrefix(.anyShortest),
        node("s", 0),
        tie("r", .plus),
        node("t", 1),
        where: .length(of: "p", .equal, 2)
      ),
      on: detour
    )
  }

  // MARK: - Parts

  @Test func namesInsideArelists() throws {
    try expect(
      clause(PathPrefix(), node("s", 0), .part(step(), .exactly(2)), node("t")),
      on: round,
      show: ["x", "r", "y", "t"],
      "x=[0,1] r=[a,b] y=[1,2] t=2"
    )
    try expect(
      clause(PathPrefix(), node("s", 1), tie("r", .between(nil, 2)), node("t")),
      on: round,
      show: ["r", "t"],
      "r=[] t=1",
      "r=[b] t=2",
      "r=[b,c] t=0"
    )
  }

  @Test func noIterationAsksNothing() throws {
    var part = step()
    part.factors[0] = .node(PathNodeModel("x", .name("Missing")))
    try expect(
      clause(PathPrefix(), node("s", 0), .part(part, .star), node("t")),
      on: round,
      show: ["p", "x", "r"],
      "p=0 x=[] r=[]"
    )
    try expect(
      clause(PathPrefix(), .part(step(), .between(0, 0))),
      on: single,
      show: ["p", "y"],
      "p=0 y=[]",
      "p=1 y=[]"
    )
  }

  @Test func anOptionalPartHasNulls() throws {
    try expect(
      clause(PathPrefix(), node("s", 0), .part(step("q"), .question), node("t")),
      on: round,
      show: ["p", "q", "x", "r", "y", "t"],
      "p=0 q=null x=null r=null y=null t=0",
      "p=0a1 q=0a1 x=0 r=a y=1 t=1"
    )
  }

  @Test func everyWayToShareARowOutIsAMatch() throws {
    let few = tie(nil, .between(0, 2))
    try expect(
      clause(PathPrefix(), node("s", 0), few, node(), few, node("t", 2)),
      on: round,
      "p=0a1b2",
      "p=0a1b2",
      "p=0a1b2"
    )
  }

  @Test func aConditionOfAPartHoldsInEachIteration() throws {
    var chain = Self.graph(3, [Tie(0, 1), Tie(1, 2)])
    chain.ties[0].properties["w"] = PathNumber(1)
    chain.ties[1].properties["w"] = PathNumber(2)
    chain.nodes[1].properties["x"] = PathNumber(2)
    let rising = step(where: .compare(.property("r", "w"), .less, .property("y", "x")))
    let some = clause(PathPrefix(), node("s", 0), .part(rising, .plus), node("t"))
    // Node 2 has no x: null is not true.
    try expect(some, on: chain, "p=0a1")
    chain.nodes[2].properties["x"] = PathNumber(2)
    try expect(some, on: chain, "p=0a1")
    chain.nodes[2].properties["x"] = PathNumber(3)
    try expect(some, on: chain, "p=0a1", "p=0a1b2")
  }

  @Test func aPartHasAPathOfItsOwn() throws {
    let two = PathPartModel("q", [node(), tie(), node("m"), tie(), node()])
    try expect(
      clause(PathPrefix(), node("s", 0), .part(two, .exactly(2)), node(), repeatable: true),
      on: round,
      show: ["p", "q", "m"],
      "p=0a1b2c0a1 q=[0a1b2,2c0a1] m=[1,0]"
    )
    try expect(
      clause(PathPrefix(), .part(two), tie(), node("t", 0)),
      on: round,
      show: ["p", "q", "m"],
      "p=0a1b2c0 q=0a1b2 m=1"
    )
  }

  @Test func nodesSideBySideAreOne() throws {
    try expect(
      clause(PathPrefix(), node("s"), node("x", 1), tie(), node("t"), node("y")),
      on: round,
      show: ["s", "x", "t", "y"],
      "s=1 x=1 t=2 y=2"
    )
  }

  // MARK: - Directions

  @Test func undirectedGoesEitherWayAndPassesALoopOnce() throws {
    try expect(
      clause(PathPrefix(), node(), tie(nil, nil, .either), node()),
      on: loop,
      "p=0a0"
    )
    try expect(
      clause(PathPrefix(), node(), tie(nil, nil, .either), node()),
      on: single,
      "p=0a1",
      "p=1a0"
    )
    try expect(clause(PathPrefix(), node(), tie(nil, nil, .left), node()), on: single, "p=1a0")
  }

  @Test func oneNameIsOneNode() throws {
    try expect(
      clause(PathPrefix(), node("s"), tie(nil, .plus), node("s")),
      on: round,
      "p=0a1b2c0",
      "p=1b2c0a1",
      "p=2c0a1b2"
    )
  }

  @Test func labelsAndTypes() throws {
    var graph = detour
    graph.nodes[2].labels = ["A"]
    var typed = PathTieModel("r", .not(.name("R")))
    try expect(
      clause(PathPrefix(), node(), .tie(typed), node()),
      on: graph,
      "p=2c1"
    )
    typed.types = .or(.name("R"), .and(.name("S"), .name("R")))
    try expect(
      clause(PathPrefix(), node(), .tie(typed), .node(PathNodeModel(nil, .some))),
      on: graph,
      "p=0b2"
    )
    try expect(
      clause(PathPrefix(), .node(PathNodeModel(nil, .not(.some))), .tie(PathTieModel()), node()),
      on: graph,
      "p=0a1",
      "p=0b2"
    )
  }

  // MARK: - Several paths

  @Test func pathsOfAClauseShareNoRelationship() throws {
    var both = PathPatternModel(
      PathModel([node("s"), tie("r"), node("m")]),
      PathModel([node("m"), tie("q"), node("t")])
    )
    try expect(both, on: loop)
    try expect(both, on: round, show: ["r", "q"], "r=a q=b", "r=b q=c", "r=c q=a")
    both.matchMode = .repeatableElements
    try expect(both, on: loop, show: ["r", "q"], "r=a q=a")
  }

  @Test func aSelectionKnowsWhatOtherPathsTook() throws {
    var both = PathPatternModel(
      PathModel("p", PathPrefix(.anyShortest), [node("s", 0), tie(nil, .plus), node("t", 1)]),
      PathModel([node("s"), tie("r"), node("t")])
    )
    try expect(both, on: double, show: ["r", "p"], "r=a p=0b1", "r=b p=0a1")
    both.matchMode = .repeatableElements
    try expect(
      both,
      on: double,
      show: ["r", "p"],
      "1 of r=a p=0a1 / r=a p=0b1",
      "1 of r=b p=0a1 / r=b p=0b1"
    )
  }

  @Test func twoSelectionsAreMadeEachOnItsOwn() throws {
    var both = PathPatternModel(
      PathModel("p", PathPrefix(.allShortest), [node("s", 0), tie(nil, .plus), node("t", 1)]),
      PathModel("q", PathPrefix(.anyCheapest), [node("t"), tie(nil, .plus), node("s")])
    )
    both.matchMode = .repeatableElements
    try expect(both, on: double, show: ["p", "q"], "p=0a1 q=1c0", "p=0b1 q=1c0")
  }

  // MARK: - shortestPath, OPTIONAL MATCH, errors

  @Test func theConditionOfShortestPathBelongsToTheSearch() throws {
    var way = PathModel("p", [node("s", 0), tie("r", .old(nil, nil)), node("t", 1)])
    way.search = .shortestPath
    var clause = PathPatternModel(way)
    try expect(clause, on: detour, "p=0a1")
    clause.condition = .length(of: "p", .equal, 2)
    try expect(clause, on: detour, show: ["p", "r"], "p=0b2c1 r=[b,c]")
    clause.paths[0].factors[2] = node("s")
    clause.condition = nil
    try expect(clause, on: detour)
    try expect(clause, on: round, "p=0a1b2c0")
    clause.paths[0].factors[1] = tie("r", .old(0, nil))
    try expect(clause, on: round, "p=0")
    clause.paths[0].search = .allShortestPaths
    clause.paths[0].factors = [node("s", 0), tie("r", .old(2, nil)), node("t", 1)]
    try expect(clause, on: double, "p=0a1c0b1", "p=0b1c0a1")
  }

  @Test func anOptionalClauseWithoutMatchHasNulls() throws {
    var optional = clause(PathPrefix(.anyShortest), node("s", 1), tie("r", .plus), node("t"))
    optional.isOptional = true
    try expect(optional, on: single, show: ["p", "r", "t"], "p=null r=null t=null")
  }

  @Test func whatHasToBeRefused() {
    let empty = PathPartModel([node("x")])
    let inner = PathPartModel([node(), tie(nil, .plus), node()])
    let costly = tie("r", cost: .property("c"))
    let refused = [
      clause(PathPrefix(), .part(empty, .star)),
      clause(PathPrefix(), .part(inner, .exactly(2))),
      clause(PathPrefix(), .part(PathPartModel([.part(step(), .plus)]), .plus)),
      clause(PathPrefix(), node(), tie(nil, .star), node(), repeatable: true),
      clause(PathPrefix(.all, .walk), node(), tie(nil, .old(nil, nil)), node(), repeatable: true),
      clause(PathPrefix(.anyShortest), node(), costly, node()),
      clause(PathPrefix(.shortest(0)), node(), tie(), node()),
    ]
    for clause in refused { #expect(clause.demandedError != nil, "\(clause.text)") }
    var both = clause(PathPrefix(.anyShortest), node(), tie(), node())
    both.paths.append(PathModel("q", PathPrefix(.any(2)), [node(), tie(), node()]))
    #expect(both.demandedError != nil)
    both.matchMode = .repeatableElements
    #expect(both.demandedError == nil)
    let fine = [
      clause(PathPrefix(nil, .trail), node(), tie(nil, .star), node(), repeatable: true),
      clause(PathPrefix(.any(1)), node(), tie(nil, .star), node(), repeatable: true),
      clause(PathPrefix(.anyCheapest), node(), costly, node()),
      clause(PathPrefix(), .part(inner)),
    ]
    for clause in fine { #expect(clause.demandedError == nil, "\(clause.text)") }
  }

  // MARK: - Walks without end

  @Test func stoppingEarlyLosesNothing() {
    var compared = 0
    for seed in 0..<150 * soak {
      let (count, difference) = PathOracleSelfCheck.run(seed: seed)
      compared += count
      if let difference { Issue.record("seed \(seed)\n\(difference)") }
    }
    #expect(compared > 150)
  }

  // MARK: - Text

  @Test func theTextIsThatOfTheLanguage() {
    var groups = PathPrefix(.groups(2), .trail)
    groups.noun = "PATHS"
    var costly = PathTieModel("r", .or(.name("R"), .not(.name("S"))), .left)
    costly.property = ("w", PathNumber(1))
    costly.condition = .compare(.property("r", "w"), .less, .number(2))
    costly.cost = .property("c")
    let part = step("q", where: .compare(.property("r", "w"), .less, .property("y", "x")))
    let texts = [
      clause(groups, node("s"), .tie(costly, .between(1, nil)), node()).text,
      clause(PathPrefix(.any(2)), node("s"), .part(part, .question), node(), repeatable: true).text,
      clause(PathPrefix(), node(), tie("r", .old(nil, 2), .either), node()).text,
      clause(PathPrefix(.anyShortest, .acyclic), node(), tie(nil, .exactly(2)), node("t", 1)).text,
    ]
    #expect(
      texts == [
        "MATCH p = SHORTEST 2 TRAIL PATHS GROUPS (s)<-[r:R|(!S) {w: 1} WHERE r.w < 2 COST r.c]-{1,}()",
        "MATCH REPEATABLE ELEMENTS p = ANY 2 (s)(q = (x)-[r]->(y) WHERE r.w < y.x)?()",
        "MATCH p = ()-[r*..2]-()",
        "MATCH p = ANY SHORTEST ACYCLIC ()-->{2}(t {id: 1})",
      ]
    )
  }
}
