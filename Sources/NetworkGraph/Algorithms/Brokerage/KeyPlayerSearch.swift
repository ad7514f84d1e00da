/// Looks for the best sets of key players: at all sets, or from some sets upwards.
struct KeyPlayerSearch {
  let vertexCount: Int
  let size: Int
  /// How many of the best sets are named.
  let listed: Int
  let cancellation: Cancellation?
  var score: KeySetScore
  private var best = -Double.infinity
  private var bestSets: [[Int]] = []
  private var bestCount = 0

  /// Scores that differ by less are equal.
  private static let tolerance = 1e-12
  private static let randomStarts = 4

  init(
    vertexCount: Int,
    size: Int,
    listed: Int,
    score: KeySetScore,
    cancellation: Cancellation?
  ) {
    self.vertexCount = vertexCount
    self.size = size
    self.listed = listed
    self.score = score
    self.cancellation = cancellation
  }

  /// The number of sets, or `nil` when there are more than `most`.
  static func setCount(_ count: Int, choose size: Int, most: Int) -> Int? {
    var sets = 1
    for chosen in 0..<min(size, count - size) {
      let (product, overflow) = sets.multipliedReportingOverflow(by: count - chosen)
      guard !overflow, product / (chosen + 1) <= most else { return nil }
      sets = product / (chosen + 1)
    }
    return sets <= most ? sets : nil
  }

  /// Looks at every set, in ascending order.
  mutating func exact(total: Int) throws(AlgorithmError) -> KeyPlayers {
    var set = Array(0..<size)
    var done = 0
    while true {
      note(set, try score.score(set))
      done += 1
      cancellation?.progress?.report(done, of: total)
      guard let place = set.indices.last(where: { set[$0] < vertexCount - size + $0 }) else {
        break
      }
      set[place] += 1
      for later in set.indices where later > place { set[later] = set[later - 1] + 1 }
    }
    return KeyPlayers(value: best, sets: bestSets, setCount: bestCount, isExact: true)
  }

  /// Adds the best vertex one by one, then swaps members against others as long as that helps; the
  /// swapping is repeated from random sets.
  mutating func greedy(seed: UInt64) throws(AlgorithmError) -> KeyPlayers {
    var first: [Int] = []
    for _ in 0..<size { first.append(try bestAddition(to: first)) }
    try climb(from: first)
    var random = SeededGenerator(seed: seed)
    for round in 0..<Self.randomStarts {
      cancellation?.progress?.report(round + 1, of: Self.randomStarts + 1)
      var start: [Int] = []
      while start.count < size {
        let vertex = random.next(below: vertexCount)
        if !start.contains(vertex) { start.append(vertex) }
      }
      try climb(from: start)
    }
    return KeyPlayers(value: best, sets: bestSets, setCount: nil, isExact: false)
  }

  private mutating func bestAddition(to set: [Int]) throws(AlgorithmError) -> Int {
    var found = 0
    var highest = -Double.infinity
    for vertex in 0..<vertexCount where !set.contains(vertex) {
      let value = try score.score(set + [vertex])
      if value > highest + Self.tolerance {
        highest = value
        found = vertex
      }
    }
    return found
  }

  /// Makes the best swap again and again, until none helps.
  private mutating func climb(from start: [Int]) throws(AlgorithmError) {
    var set = start
    var value = try score.score(set)
    while true {
      var better: (set: [Int], value: Double)?
      for place in set.indices {
        for vertex in 0..<vertexCount where !set.contains(vertex) {
          var swapped = set
          swapped[place] = vertex
          let reached = try score.score(swapped)
          if reached > (better?.value ?? value) + Self.tolerance { better = (swapped, reached) }
        }
      }
      guard let better else { break }
      (set, value) = better
    }
    note(set.sorted(), value)
  }

  private mutating func note(_ set: [Int], _ value: Double) {
    if value > best + Self.tolerance {
      best = value
      bestSets = []
      bestCount = 0
    }
    guard value >= best - Self.tolerance else { return }
    bestCount += 1
    if bestSets.count < listed, !bestSets.contains(set) { bestSets.append(set) }
  }
}
