/// How many triads of three mutually tied vertices have which signs.
public struct TriadBalance: Hashable, Sendable {
  /// Triads by their number of negative ties, 0 to 3.
  public let counts: [Int]

  /// Triads with three positive ties: the friend of a friend is a friend.
  public var allPositive: Int { counts[0] }
  /// Triads with one negative tie: two friends of a vertex are enemies.
  public var oneNegative: Int { counts[1] }
  /// Triads with two negative ties: the enemy of an enemy is a friend.
  public var twoNegative: Int { counts[2] }
  /// Triads with three negative ties: three enemies.
  public var allNegative: Int { counts[3] }
  /// The number of triads.
  public var total: Int { counts.reduce(0, +) }

  /// The number of triads that are balanced under a rule.
  public func balanced(_ rule: BalanceRule = .strict) -> Int {
    switch rule {
    case .strict: allPositive + twoNegative
    case .generalised: allPositive + twoNegative + allNegative
    }
  }

  /// The number of triads that are frustrated under a rule.
  public func frustrated(_ rule: BalanceRule = .strict) -> Int {
    total - balanced(rule)
  }

  /// The share of triads that are balanced; `nil` without triads.
  public func share(_ rule: BalanceRule = .strict) -> Double? {
    total > 0 ? Double(balanced(rule)) / Double(total) : nil
  }
}

/// Which triads count as balanced.
public enum BalanceRule: Hashable, Sendable, CaseIterable {
  /// Those with an even number of negative ties: all are, if and only if the vertices fall into two
  /// camps with positive ties inside and negative ones between (Cartwright and Harary).
  case strict
  /// All but those with exactly one negative tie: any number of camps (Davis).
  case generalised
}

/// Three mutually tied vertices.
public struct SignedTriad: Hashable, Sendable {
  /// The vertices, ascending.
  public let vertices: [Int]
  /// The number of negative ties between them.
  public let negativeCount: Int
}

extension Topology {
  /// Counts the triads by their signs: the balance of a network of friends and enemies.
  ///
  /// The topology is read as undirected. Several ties between two vertices count as one, with the
  /// sign of most of them; where both signs are equally frequent, as none.
  ///
  /// - Parameters:
  ///   - signs: The sign of each tie: above 0 positive, below 0 negative, 0 for a tie to be left
  ///     out. Build the topology with kept parallel ties, as merged ones lose their signs.
  ///   - cancellation: Polled every 256 vertices.
  /// - Returns: The numbers of triads.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed`, or `.unequalCounts` when there is not
  ///   a sign per tie.
  /// - Complexity: O(m log m + m^1.5) time, O(n + m) space.
  /// - SeeAlso: Cartwright, Harary (1956), "Structural balance: a generalization of Heider's
  ///   theory", Psychological Review 63; Davis (1967), "Clustering and structural balance in
  ///   graphs", Human Relations 20.
  ///
  /// A triangle with one negative tie is one frustrated triad.
  public func balance(
    signs: [Int8],
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> TriadBalance {
    let ties = try SignedTies(self, signs: signs)
    var degrees = [Int](repeating: 0, count: vertexCount)
    for tie in ties.ties {
      degrees[tie.first] += 1
      degrees[tie.second] += 1
    }
    // From few ties to many: no row is longer than the square root of twice the number of ties.
    let rows = ties.pairs { (degrees[$0], $0) < (degrees[$1], $1) }
    var counts = [0, 0, 0, 0]
    try rows.forEachTriad(cancellation: cancellation) { _, _, _, negative in
      counts[negative] += 1
      return true
    }
    return TriadBalance(counts: counts)
  }

  /// The triads that are frustrated under a rule, by their vertices; see ``balance(signs:cancellation:)``.
  ///
  /// - Parameters:
  ///   - signs: The sign of each tie.
  ///   - rule: Which triads are balanced.
  ///   - limit: At most so many; the search ends with them.
  ///   - cancellation: Polled every 256 vertices.
  /// - Returns: The triads, ascending by their vertices.
  /// - Throws: As for the counts.
  /// - Complexity: O(m log m + sum of squared degrees) time, O(n + m) space.
  public func frustratedTriads(
    signs: [Int8],
    rule: BalanceRule = .strict,
    limit: Int = 1000,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [SignedTriad] {
    guard limit > 0 else { return [] }
    let rows = try SignedTies(self, signs: signs).pairs(where: <)
    var found: [SignedTriad] = []
    try rows.forEachTriad(cancellation: cancellation) { first, second, third, negative in
      let isFrustrated =
        switch rule {
        case .strict: negative % 2 == 1
        case .generalised: negative == 1
        }
      guard isFrustrated else { return true }
      found.append(SignedTriad(vertices: [first, second, third], negativeCount: negative))
      return found.count < limit
    }
    return found
  }
}

extension SignedArcs {
  /// Calls `body` with every triad once and its number of negative ties, until it returns false.
  fileprivate func forEachTriad(
    cancellation: Cancellation?,
    _ body: (Int, Int, Int, Int) -> Bool
  ) throws(AlgorithmError) {
    let count = offsets.count - 1
    // For each vertex 0, or 1 where a positive and 2 where a negative arc leads from the current.
    var marks = [UInt8](repeating: 0, count: count)
    for first in 0..<count {
      if first & 0xFF == 0 { try cancellation?.check() }
      for arc in row(first) {
        marks[Int(neighbours[arc])] = isPositive[arc] ? 1 : 2
      }
      for arc in row(first) {
        let second = Int(neighbours[arc])
        for next in row(second) {
          let third = Int(neighbours[next])
          guard marks[third] != 0 else { continue }
          let negative =
            (isPositive[arc] ? 0 : 1) + (isPositive[next] ? 0 : 1) + Int(marks[third] - 1)
          guard body(first, second, third, negative) else { return }
        }
      }
      for arc in row(first) {
        marks[Int(neighbours[arc])] = 0
      }
    }
  }
}
