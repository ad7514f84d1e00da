/// The rows of clauses over paths, found by trying everything, as an oracle for the engine.
public struct PathClauseOracle {
  /// What each name stands for.
  public typealias Row = [String: PathValue]

  /// What a clause may give for one row, one match of its other paths and one pair of ends.
  public struct Outcome {
    /// Rows that are there in any case.
    public var forced: [Row]
    /// Rows of which some are there.
    public var tied: [Row] = []
    /// How many rows there are in all.
    public var counts: ClosedRange<Int>

    init(_ rows: [Row]) {
      forced = rows
      counts = rows.count...rows.count
    }

    /// A selection, of which a condition then lets only some rows pass.
    fileprivate init(_ selection: Selection, where passes: ((Row) -> Bool)?) {
      forced = selection.forced.filter { passes?($0) ?? true }
      let some = selection.tied.filter { passes?($0) ?? true }
      let taken = selection.taken
      let failing = selection.tied.count - some.count
      var least = forced.count + max(0, taken - failing)
      var most = forced.count + min(taken, some.count)
      if selection.isOpen, passes != nil {
        least = forced.count
        most = forced.count + taken
      }
      counts = least...most
      if !selection.isOpen, least == most, most == forced.count + some.count {
        self.forced += some
      } else if most > self.forced.count {
        self.tied = some
      }
    }
  }

  /// The paths that the engine found under a name; for walks without end, of which any will do.
  typealias Found = [String: Set<[[Int]]>]

  private let graph: SmallMultigraph
  /// How many states may be tried for a path.
  public var limit = 6_000

  /// An oracle for a graph.
  public init(_ graph: SmallMultigraph) { self.graph = graph }

  /// The rows of clauses none of which leaves a choice; `nil` if one does.
  public func rows(of clauses: [PathPatternModel]) throws -> [Row]? {
    var rows: [Row] = [[:]]
    for clause in clauses {
      var next: [Row] = []
      for row in rows {
        for outcome in try outcomes(of: clause, row) {
          guard outcome.tied.isEmpty else { return nil }
          next += outcome.forced
        }
      }
      rows = next
    }
    return rows
  }

  /// What a clause may give for a row.
  public func outcomes(of clause: PathPatternModel, _ row: Row) throws -> [Outcome] {
    try outcomes(of: clause, row, [:])
  }

  func outcomes(of clause: PathPatternModel, _ row: Row, _ found: Found) throws -> [Outcome] {
    var all: [Outcome] = []
    let selective = clause.paths.filter(\.isSelective)
    for (bound, taken) in try plainMatches(of: clause, row) {
      switch selective.count {
      case 0:
        all.append(Outcome([bound].filter { passes(clause, $0) }))
      case 1:
        for selection in try selections(of: selective[0], clause, bound, taken, found) {
          all.append(outcome(selection, clause))
        }
      default:
        // Each path is selected on its own; what they share are ends.
        for one in try selections(of: selective[0], clause, bound, taken, found) {
          for end in ends(of: selective[0], one, bound) {
            for two in try selections(of: selective[1], clause, end, taken, found) {
              all.append(product(one, two, clause))
            }
          }
        }
      }
    }
    let least = all.reduce(0) { $0 + $1.counts.lowerBound }
    let most = all.reduce(0) { $0 + $1.counts.upperBound }
    guard clause.isOptional, least == 0 else { return all }
    // Whether there is a row at all would hang on the choice.
    guard most == 0 else { throw PathEnumerator.TooLarge() }
    var padded = row
    for variable in clause.variables where padded[variable.name] == nil {
      padded[variable.name] = .null
    }
    return [Outcome([padded])]
  }

  /// All ways to match the paths without a selector, and the relationships that they take.
  private func plainMatches(of clause: PathPatternModel, _ row: Row) throws -> [(Row, Set<Int>)] {
    var states: [(Row, Set<Int>)] = [(row, [])]
    for path in clause.paths where !path.isSelective {
      var next: [(Row, Set<Int>)] = []
      for (row, taken) in states {
        for match in try matches(of: path, clause, row, taken, .all) {
          next.append(
            (merged(row, match, path), taken.union(clause.isRepeatable ? [] : match.ties))
          )
        }
        guard next.count < limit else { throw PathEnumerator.TooLarge() }
      }
      states = next
    }
    return states
  }

  private func matches(
    of path: PathModel,
    _ clause: PathPatternModel,
    _ row: Row,
    _ taken: Set<Int>,
    _ demand: PathEnumerator.Demand,
    along: (nodes: [Int], ties: [Int])? = nil
  ) throws -> [PathMatch] {
    let names = Set(row.keys)
    let enumerator = PathEnumerator(
      graph: graph,
      program: PathProgram(path, bound: names),
      mode: path.mode,
      forbidsRepeats: !clause.isRepeatable,
      taken: taken,
      context: row,
      byCost: path.isCheapest,
      along: along,
      limit: limit
    )
    return try enumerator.matches(demand)
  }

  private func merged(_ row: Row, _ match: PathMatch, _ path: PathModel) -> Row {
    var row = row.merging(match.values) { _, new in new }
    if let name = path.name {
      row[name] = .path(match.nodes, match.ties)
      if path.isCheapest { row["cost(\(name))"] = .number(PathNumber(halves: match.cost)) }
    }
    return row
  }

  private func passes(_ clause: PathPatternModel, _ row: Row) -> Bool {
    clause.condition.map { $0.holds({ row[$0] ?? .null }, in: graph) == true } ?? true
  }

  // MARK: - Selection

  /// Rows that a selector takes between two ends.
  fileprivate struct Selection {
    var forced: [Row]
    var tied: [Row]
    var taken: Int
    /// Whether more than `tied` would do.
    var isOpen = false
  }

  private func selections(
    of path: PathModel,
    _ clause: PathPatternModel,
    _ row: Row,
    _ taken: Set<Int>,
    _ found: Found
  ) throws -> [Selection] {
    let isEndless = clause.isRepeatable && path.mode == .walk && path.isUnbounded
    var candidates = try matches(of: path, clause, row, taken, isEndless ? path.demand : .all)
    // The condition belongs to the search.
    if path.searches { candidates = candidates.filter { passes(clause, merged(row, $0, path)) } }
    let partitions = Dictionary(grouping: candidates, by: \.ends)
    return try partitions.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ends, matches in
      let selection = PathSelection(matches, path.selector)
      var tied = selection.tied
      var isOpen = false
      if isEndless, case .any = path.selector {
        // Any will do, of more than can be listed: those that were found are judged as well.
        isOpen = true
        tied = []
        let walks = found[path.name ?? "", default: []].filter { walk in
          walk.count == 2 && walk[0].first == ends[0] && walk[0].last == ends[1]
        }
        for walk in walks.union(matches.map { [$0.nodes, $0.ties] }) {
          let along = (walk[0], walk[1])
          tied += try self.matches(of: path, clause, row, taken, .all, along: along)
        }
      }
      return Selection(
        forced: selection.forced.map { merged(row, $0, path) },
        tied: tied.map { merged(row, $0, path) },
        taken: selection.taken,
        isOpen: isOpen
      )
    }
  }

  private func outcome(_ selection: Selection, _ clause: PathPatternModel) -> Outcome {
    guard clause.condition != nil, clause.paths.allSatisfy({ !$0.searches }) else {
      return Outcome(selection, where: nil)
    }
    return Outcome(selection) { passes(clause, $0) }
  }

  /// A row with what all rows of a selection share: the names of the ends.
  private func ends(of path: PathModel, _ selection: Selection, _ row: Row) -> [Row] {
    guard let one = selection.forced.first ?? selection.tied.first else { return [] }
    var bound = row
    for name in [path.firstName, path.lastName] {
      if let name { bound[name] = one[name] }
    }
    return [bound]
  }

  private func product(_ one: Selection, _ two: Selection, _ clause: PathPatternModel) -> Outcome {
    func pairs(_ left: [Row], _ right: [Row]) -> [Row] {
      left.flatMap { row in right.map { row.merging($0) { _, new in new } } }
    }
    let forced = pairs(one.forced, two.forced)
    let tied =
      pairs(one.forced, two.tied) + pairs(one.tied, two.forced) + pairs(one.tied, two.tied)
    let count = (one.forced.count + one.taken) * (two.forced.count + two.taken)
    let both = Selection(
      forced: forced,
      tied: tied,
      taken: count - forced.count,
      isOpen: one.isOpen || two.isOpen
    )
    return outcome(both, clause)
  }
}

extension PathModel {
  /// What has to be known of walks without end.
  var demand: PathEnumerator.Demand {
    switch selector {
    case .all: .all
    case .any(let count): .matches(count ?? 1)
    case .anyShortest, .anyCheapest: .matches(1)
    case .allShortest: .lengths(1)
    case .shortest(let count), .cheapest(let count): .matches(count)
    case .groups(let count): .lengths(count ?? 1)
    }
  }
}
