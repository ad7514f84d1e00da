/// A path pattern laid out as steps, one behind the other; quantified parts are loops.
struct PathProgram {
  /// A part in parentheses, or a relationship with a quantifier.
  struct Part {
    var name: String?
    /// The names inside.
    var names: [String] = []
    /// Whether names are lists outside of the part.
    var isGroup = false
  }

  enum Step {
    /// The node here has to fit.
    case node(PathNodeModel)
    /// Pass a relationship that fits.
    case tie(PathTieModel)
    /// A condition on what is bound by now.
    case check(PathCondition)
    case begin(Int)
    case end(Int)
    /// Once more, or on at `exit`.
    case loop(lower: Int, upper: Int?, counter: Int, exit: Int)
    /// An iteration is over; back to the loop.
    case again(Int)
    case accept
  }

  private(set) var steps: [Step] = []
  private(set) var parts: [Part] = []
  private(set) var counters = 0
  /// What variables stand for before anything is bound: empty lists and nulls.
  private(set) var blanks: [String: PathValue] = [:]
  private var bound: Set<String>
  private var waiting: [PathCondition] = []

  /// Lays a path out; some names are bound already.
  init(_ path: PathModel, bound: Set<String>) {
    self.bound = bound
    for variable in path.variables {
      if variable.isGroup { blanks[variable.name] = .list([]) }
      if variable.isMaybe { blanks[variable.name] = .null }
    }
    for factor in path.factors { add(factor) }
    flush()
    steps.append(.accept)
  }

  private mutating func add(_ factor: PathFactor) {
    switch factor {
    case .node(let node):
      steps.append(.node(node))
      if let name = node.name { bound.insert(name) }
      check(node.condition)
    case .tie(let tie, nil):
      steps.append(.tie(tie))
      if let name = tie.name { bound.insert(name) }
      check(tie.condition)
    case .tie(let tie, let quantifier?):
      // The same as the part (()-[tie]->()) with the quantifier.
      add(.part(PathPartModel([.tie(tie)]), quantifier))
    case .part(let part, nil):
      add(body: part, isGroup: false)
    case .part(let part, let quantifier?):
      let counter = counters
      counters += 1
      let head = steps.count
      steps.append(.accept)
      add(body: part, isGroup: !quantifier.isQuestion)
      steps.append(.again(head))
      steps[head] = .loop(
        lower: quantifier.lower,
        upper: quantifier.upper,
        counter: counter,
        exit: steps.count
      )
    }
  }

  private mutating func add(body part: PathPartModel, isGroup: Bool) {
    let number = parts.count
    let names = part.factors.flatMap(\.variables).map(\.name) + (part.name.map { [$0] } ?? [])
    parts.append(Part(name: part.name, names: names, isGroup: isGroup))
    steps.append(.begin(number))
    let outside = bound
    for factor in part.factors { add(factor) }
    check(part.condition)
    flush()
    steps.append(.end(number))
    if isGroup { bound = outside }
  }

  /// Puts a condition here, or where all of its names are bound.
  private mutating func check(_ condition: PathCondition?) {
    guard let condition else { return }
    if condition.names.isSubset(of: bound) {
      steps.append(.check(condition))
    } else {
      waiting.append(condition)
    }
  }

  private mutating func flush() {
    let late = waiting
    waiting = []
    for condition in late { check(condition) }
  }
}
