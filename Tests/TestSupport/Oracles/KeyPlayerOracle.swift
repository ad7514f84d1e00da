/// Scores of sets of key players from their definitions, and the best of all sets.
public struct KeyPlayerOracle {
  private let arcs: OracleArcs

  /// Takes the arcs of a network.
  public init(_ arcs: OracleArcs) {
    self.arcs = arcs
  }

  /// All sets of a size, in ascending order.
  public func sets(_ size: Int, from first: Int = 0) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return (first..<max(first, arcs.vertexCount)).flatMap { vertex in
      sets(size - 1, from: vertex + 1).map { [vertex] + $0 }
    }
  }

  /// The distances when vertices have been taken out, by Floyd and Warshall.
  private func distances(without removed: [Int]) -> [[Int?]] {
    let count = arcs.vertexCount
    var found = [[Int?]](repeating: [Int?](repeating: nil, count: count), count: count)
    for vertex in 0..<count { found[vertex][vertex] = 0 }
    for arc in arcs.arcs where arc.from != arc.to {
      guard !removed.contains(arc.from), !removed.contains(arc.to) else { continue }
      found[arc.from][arc.to] = 1
    }
    for via in 0..<count {
      for from in 0..<count {
        guard let head = found[from][via] else { continue }
        for to in 0..<count {
          guard let tail = found[via][to] else { continue }
          found[from][to] = min(found[from][to] ?? .max, head + tail)
        }
      }
    }
    return found
  }

  /// The fragmentation of what remains; with distances, the distance-weighted one.
  public func fragmentation(_ set: [Int], weighted: Bool) -> Double {
    let rest = (0..<arcs.vertexCount).filter { !set.contains($0) }
    guard rest.count > 1 else { return 1 }
    let distances = distances(without: set)
    var sum = 0.0
    for from in rest {
      for to in rest where to != from {
        guard let distance = distances[from][to] else { continue }
        sum += weighted ? 1 / Double(distance) : 1
      }
    }
    return 1 - sum / Double(rest.count * (rest.count - 1))
  }

  /// The share of the vertices within some steps of the set; `nil` for distance-weighted reach.
  public func reach(_ set: [Int], steps: Int?) -> Double {
    let distances = distances(without: [])
    var sum = 0.0
    for vertex in 0..<arcs.vertexCount {
      guard let nearest = set.compactMap({ distances[$0][vertex] }).min() else { continue }
      if let steps {
        sum += nearest <= steps ? 1 : 0
      } else {
        sum += 1 / Double(max(1, nearest))
      }
    }
    return sum / Double(arcs.vertexCount)
  }

  /// The best value of all sets of a size and the sets that reach it.
  public func best(_ size: Int, _ score: ([Int]) -> Double) -> (value: Double, sets: [[Int]]) {
    let scored = sets(size).map { (set: $0, value: score($0)) }
    let value = scored.map(\.value).max() ?? 0
    return (value, scored.filter { $0.value >= value - 1e-9 }.map(\.set))
  }
}
