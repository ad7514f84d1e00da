/// Finds all matches of one path pattern by trying every way to go on, shortest (or cheapest) first.
///
/// Where walks have no end, it stops at those ends of which enough has been seen; whether more can
/// come is known from all states that can be reached, without regard to how.
struct PathEnumerator {
  /// How many matches of each pair of ends are needed.
  enum Demand {
    case all
    case matches(Int)
    case lengths(Int)
  }

  /// A case that is too large to try everything.
  struct TooLarge: Error {}

  let graph: SmallMultigraph
  let program: PathProgram
  let mode: PathPrefix.Mode
  /// Whether no relationship may occur twice, whatever the mode.
  let forbidsRepeats: Bool
  /// Relationships that other paths of the clause have taken.
  let taken: Set<Int>
  /// What names are bound to already.
  let context: [String: PathValue]
  /// Whether the cheapest come first.
  let byCost: Bool
  /// The only path that may be followed, if there is one.
  var along: (nodes: [Int], ties: [Int])?
  /// How many states may be tried.
  var limit = 6_000

  /// All matches, or enough of them.
  func matches(_ demand: Demand) throws -> [PathMatch] {
    var found: [PathMatch] = []
    var left = limit
    for start in graph.nodes.indices where along.map({ $0.nodes.first == start }) ?? true {
      try search(from: start, demand, &found, &left)
    }
    return found
  }

  private func search(
    from start: Int,
    _ demand: Demand,
    _ found: inout [PathMatch],
    _ left: inout Int
  ) throws {
    let core = PathPrefixState.Core(
      counters: Array(repeating: 0, count: program.counters),
      node: start,
      bound: context
    )
    var levels: [Int: [PathPrefixState]] = [:]
    var counts: [Int: [Int: Int]] = [:]
    func arrive(_ prefix: PathPrefixState) {
      var waiting: [PathPrefixState] = []
      var accepted: [PathPrefixState] = []
      settle(prefix, &waiting, &accepted)
      for prefix in waiting { levels[weight(prefix), default: []].append(prefix) }
      for prefix in accepted {
        if let along, along.ties != prefix.ties || along.nodes != prefix.nodes { continue }
        counts[prefix.core.node, default: [:]][weight(prefix), default: 0] += 1
        found.append(
          PathMatch(
            nodes: prefix.nodes,
            ties: prefix.ties,
            cost: prefix.cost,
            values: prefix.values(program)
          )
        )
      }
    }
    let first = PathPrefixState(core: core, nodes: [start])
    arrive(first)
    var reachable: ReachableMatchEnds?
    if case .all = demand {} else { reachable = try ReachableMatchEnds(self, first) }
    while let level = levels.keys.min() {
      let done = Set(counts.filter { isEnough($0.value, below: level, demand) }.keys)
      for prefix in levels.removeValue(forKey: level) ?? [] {
        if let reachable, reachable.ends(prefix.core).isSubset(of: done) { continue }
        left -= 1
        guard left > 0 else { throw TooLarge() }
        for next in steps(from: prefix) { arrive(next) }
      }
    }
  }

  private func weight(_ prefix: PathPrefixState) -> Int { byCost ? prefix.cost : prefix.ties.count }

  /// Whether nothing of this weight or above is needed at an end.
  private func isEnough(_ counts: [Int: Int], below level: Int, _ demand: Demand) -> Bool {
    let lighter = counts.filter { $0.key < level }
    return switch demand {
    case .all: false
    case .matches(let count): lighter.values.reduce(0, +) >= count
    case .lengths(let count): lighter.count >= count
    }
  }

  /// Goes on to the next relationship pattern, or to the end, in every possible way.
  func settle(
    _ prefix: PathPrefixState,
    _ waiting: inout [PathPrefixState],
    _ accepted: inout [PathPrefixState]
  ) {
    var next = prefix
    next.core.step += 1
    switch program.steps[prefix.core.step] {
    case .accept:
      // What the prefixes were kept to is asked once more of the whole.
      guard mode.admits(prefix.nodes, prefix.ties),
        !forbidsRepeats || PathPrefix.Mode.trail.admits(prefix.nodes, prefix.ties)
      else { return }
      accepted.append(prefix)
    case .tie:
      waiting.append(prefix)
    case .node(let model):
      let node = prefix.core.node
      if let labels = model.labels, !labels.admits(graph.nodes[node].labels) { return }
      if let (key, number) = model.property, graph.number(key, of: .node(node)) != number { return }
      guard next.bind(model.name, .node(node)) else { return }
      settle(next, &waiting, &accepted)
    case .check(let condition):
      guard condition.holds({ prefix.core.bound[$0] ?? .null }, in: graph) == true else { return }
      settle(next, &waiting, &accepted)
    case .begin(let part):
      next.events.append(.began(part, prefix.ties.count))
      settle(next, &waiting, &accepted)
    case .end(let part):
      next.events.append(.ended(part, prefix.ties.count))
      // Names of an iteration are free again in the next one.
      if program.parts[part].isGroup {
        for name in program.parts[part].names { next.core.bound[name] = nil }
      }
      settle(next, &waiting, &accepted)
    case .loop(let lower, let upper, let counter, let exit):
      let count = prefix.core.counters[counter]
      if count >= lower {
        var leaving = prefix
        leaving.core.counters[counter] = 0
        leaving.core.step = exit
        settle(leaving, &waiting, &accepted)
      }
      if upper.map({ count < $0 }) ?? true {
        // Without an upper bound only whether the lower one is reached counts.
        next.core.counters[counter] = upper == nil ? min(count + 1, lower) : count + 1
        settle(next, &waiting, &accepted)
      }
    case .again(let head):
      next.core.step = head
      settle(next, &waiting, &accepted)
    }
  }

  /// All ways to pass the relationship pattern that a prefix stands at.
  func steps(from prefix: PathPrefixState, isFree: Bool = false) -> [PathPrefixState] {
    guard case .tie(let model) = program.steps[prefix.core.step] else { return [] }
    var found: [PathPrefixState] = []
    for (number, tie) in graph.ties.enumerated() where !taken.contains(number) {
      if let types = model.types, !types.admits([tie.type]) { continue }
      if let (key, wanted) = model.property, graph.number(key, of: .tie(number)) != wanted {
        continue
      }
      let here = prefix.core.node
      let forwards = tie.source == here ? [tie.target] : []
      let backwards = tie.target == here ? [tie.source] : []
      let targets: [Int] =
        switch model.direction {
        case .right: forwards
        case .left: backwards
        // A self-loop is passed once.
        case .either: tie.source == tie.target ? forwards : forwards + backwards
        }
      for target in targets where isFree || mayPass(number, to: target, prefix) {
        var next = prefix
        next.core.step += 1
        next.core.node = target
        next.nodes.append(target)
        next.ties.append(number)
        next.cost += model.cost?.halves(of: number, in: graph) ?? 2
        guard next.bind(model.name, .tie(number)) else { continue }
        found.append(next)
      }
    }
    return found
  }

  /// Whether mode and match mode let a path go on along a relationship.
  private func mayPass(_ tie: Int, to target: Int, _ prefix: PathPrefixState) -> Bool {
    if let along {
      let place = prefix.ties.count
      guard place < along.ties.count, along.ties[place] == tie, along.nodes[place + 1] == target
      else { return false }
    }
    if forbidsRepeats, prefix.ties.contains(tie) { return false }
    switch mode {
    case .walk: return true
    case .trail: return !prefix.ties.contains(tie)
    case .acyclic: return !prefix.nodes.contains(target)
    case .simple:
      let isClosed = prefix.nodes.count > 1 && prefix.nodes.first == prefix.nodes.last
      return !isClosed && !prefix.nodes.dropFirst().contains(target)
    }
  }
}

extension PathPrefixState {
  /// Binds a name; false if it stands for something else already.
  fileprivate mutating func bind(_ name: String?, _ value: PathValue) -> Bool {
    guard let name else { return true }
    if let known = core.bound[name], known != value { return false }
    core.bound[name] = value
    events.append(.bound(name, value))
    return true
  }
}

/// The last nodes of the walks that can still come from a state.
private struct ReachableMatchEnds {
  private var known: [PathPrefixState.Core: Set<Int>] = [:]

  /// So many states are too many to look through.
  private static let mostStates = 10_000

  init(_ enumerator: PathEnumerator, _ first: PathPrefixState) throws {
    var following: [PathPrefixState.Core: Set<PathPrefixState.Core>] = [:]
    var open: [PathPrefixState.Core] = []
    func settle(_ core: PathPrefixState.Core) -> (Set<PathPrefixState.Core>, Set<Int>) {
      var waiting: [PathPrefixState] = []
      var accepted: [PathPrefixState] = []
      let bare = PathPrefixState(core: core, nodes: [core.node])
      enumerator.settle(bare, &waiting, &accepted)
      return (Set(waiting.map(\.core)), Set(accepted.map(\.core.node)))
    }
    open = Array(settle(first.core).0)
    while let core = open.popLast() {
      guard following[core] == nil else { continue }
      guard following.count < Self.mostStates else { throw PathEnumerator.TooLarge() }
      following[core] = []
      let bare = PathPrefixState(core: core, nodes: [core.node])
      for next in enumerator.steps(from: bare, isFree: true) {
        let (waiting, ends) = settle(next.core)
        following[core, default: []].formUnion(waiting)
        known[core, default: []].formUnion(ends)
        open += waiting
      }
    }
    var changes = true
    while changes {
      changes = false
      for (core, nexts) in following {
        let before = known[core, default: []]
        let after = nexts.reduce(before) { $0.union(known[$1] ?? []) }
        if after.count > before.count {
          known[core] = after
          changes = true
        }
      }
    }
  }

  func ends(_ core: PathPrefixState.Core) -> Set<Int> { known[core] ?? [] }
}
