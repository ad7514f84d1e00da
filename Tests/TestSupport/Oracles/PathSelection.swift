/// What a selector takes of the matches between two ends: some for certain, some of equals.
struct PathSelection {
  /// Taken in any case.
  var forced: [PathMatch] = []
  /// Of these, `taken` are taken; which ones is not promised.
  var tied: [PathMatch] = []
  var taken = 0

  /// Selects from all matches of a partition.
  init(_ matches: [PathMatch], _ selector: PathPrefix.Selector) {
    switch selector {
    case .all: forced = matches
    case .any(let count):
      tied = matches
      taken = min(count ?? 1, matches.count)
    case .anyShortest: take(1, of: matches) { [$0.length] }
    case .shortest(let count): take(count, of: matches) { [$0.length] }
    case .anyCheapest: take(1, of: matches) { [$0.cost, $0.length] + $0.ties.reversed() }
    case .cheapest(let count):
      take(count, of: matches) { [$0.cost, $0.length] + $0.ties.reversed() }
    case .allShortest: forced = groups(1, of: matches)
    case .groups(let count): forced = groups(count ?? 1, of: matches)
    }
  }

  /// The matches whose length is among the least lengths that occur.
  private func groups(_ count: Int, of matches: [PathMatch]) -> [PathMatch] {
    let lengths = Set(matches.map(\.length)).sorted().prefix(count)
    return matches.filter { lengths.contains($0.length) }
  }

  /// The first matches in the order of keys; where the keys are equal, any of them will do.
  private mutating func take(
    _ count: Int,
    of matches: [PathMatch],
    _ key: (PathMatch) -> [Int]
  ) {
    let keys = matches.map(key).sorted { $0.lexicographicallyPrecedes($1) }
    guard count > 0, count < keys.count else {
      forced = matches
      return
    }
    let last = keys[count - 1]
    forced = matches.filter { key($0).lexicographicallyPrecedes(last) }
    tied = matches.filter { key($0) == last }
    taken = count - forced.count
  }
}
