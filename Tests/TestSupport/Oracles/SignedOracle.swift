/// Balance and frustration of signed ties, worked out from the definitions over all triples of
/// vertices and all divisions.
public struct SignedOracle {
  private let vertexCount: Int
  /// The ties with both ends and a sign of 1 or -1, in the order of their numbers; no loops.
  private let ties: [(ends: Set<Int>, number: Int, sign: Int)]

  /// Takes ties by their ends; a sign of 0 leaves a tie out.
  public init(vertexCount: Int, ends: [(Int, Int)], signs: [Int]) {
    self.vertexCount = vertexCount
    ties = zip(ends, signs).enumerated().compactMap { number, tie in
      guard tie.0.0 != tie.0.1, tie.1 != 0 else { return nil }
      return (ends: [tie.0.0, tie.0.1], number: number, sign: tie.1.signum())
    }
  }

  /// The triads with their number of negative pairs, ascending.
  public func triads() -> [(vertices: [Int], negative: Int)] {
    var signs: [Set<Int>: Int] = [:]
    for tie in ties {
      signs[tie.ends, default: 0] += tie.sign
    }
    var found: [(vertices: [Int], negative: Int)] = []
    for first in 0..<vertexCount {
      for second in (first + 1)..<max(vertexCount, first + 1) {
        for third in (second + 1)..<max(vertexCount, second + 1) {
          let pairs = [[first, second], [second, third], [first, third]]
          let values = pairs.map { signs[Set($0)]?.signum() ?? 0 }
          guard !values.contains(0) else { continue }
          found.append(
            (vertices: [first, second, third], negative: values.filter { $0 < 0 }.count)
          )
        }
      }
    }
    return found
  }

  /// The numbers of the ties that a division frustrates: the positive, then the negative ones.
  public func frustrated(_ groups: [Int]) -> (positive: [Int], negative: [Int]) {
    let across = ties.filter { Set($0.ends.map { groups[$0] }).count == 2 }
    let within = ties.filter { Set($0.ends.map { groups[$0] }).count == 1 }
    return (
      positive: across.filter { $0.sign > 0 }.map(\.number),
      negative: within.filter { $0.sign < 0 }.map(\.number)
    )
  }

  /// The smallest number of ties that a division into at most `most` groups frustrates.
  public func leastFrustration(most: Int) -> Int {
    var least = Int.max
    func extend(_ groups: [Int], _ used: Int) {
      guard groups.count < vertexCount else {
        let found = frustrated(groups)
        least = min(least, found.positive.count + found.negative.count)
        return
      }
      for group in 0..<min(most, used + 1) {
        extend(groups + [group], max(used, group + 1))
      }
    }
    extend([], 0)
    return least
  }
}
