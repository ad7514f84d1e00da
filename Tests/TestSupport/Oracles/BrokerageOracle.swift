/// Measures of brokerage from their definitions, on full matrices.
public struct BrokerageOracle: Sendable {
  /// The number of vertices.
  public let vertexCount: Int
  /// How often or how strongly each ordered pair is tied, without loops.
  public let ties: [[Double]]
  /// The sum of both directions of each pair.
  public let strengths: [[Double]]

  /// Writes the arcs into a matrix.
  public init(_ arcs: OracleArcs, weighted: Bool) {
    vertexCount = arcs.vertexCount
    let row = [Double](repeating: 0, count: arcs.vertexCount)
    var ties = Array(repeating: row, count: arcs.vertexCount)
    var strengths = ties
    for arc in arcs.arcs where arc.from != arc.to {
      let weight = weighted ? Double(arc.weight) : 1
      ties[arc.from][arc.to] += weight
      strengths[arc.from][arc.to] += weight
      if arcs.isDirected { strengths[arc.to][arc.from] += weight }
    }
    self.ties = ties
    self.strengths = strengths
  }

  private var all: Range<Int> { 0..<vertexCount }

  /// The alters of a vertex.
  public func alters(_ vertex: Int) -> [Int] { all.filter { strengths[vertex][$0] > 0 } }

  private func share(_ vertex: Int, _ other: Int) -> Double {
    let sum = strengths[vertex].reduce(0, +)
    return sum > 0 ? strengths[vertex][other] / sum : 0
  }

  /// What each alter adds to the constraint of a vertex.
  public func constraints(_ vertex: Int) -> [Double] {
    alters(vertex).map { alter in
      var sum = share(vertex, alter)
      for third in all where third != vertex && third != alter {
        sum += share(vertex, third) * share(third, alter)
      }
      return sum * sum
    }
  }

  /// Constraint; `nil` for an isolate.
  public func constraint() -> [Double?] {
    all.map { alters($0).isEmpty ? nil : constraints($0).reduce(0, +) }
  }

  /// Hierarchy; `logarithm` is the natural one.
  public func hierarchy(_ logarithm: (Double) -> Double) -> [Double?] {
    all.map { vertex in
      let parts = constraints(vertex)
      guard parts.count > 1 else { return parts.isEmpty ? nil : 1 }
      let count = Double(parts.count)
      let mean = parts.reduce(0, +) / count
      let sum = parts.map { $0 / mean * logarithm($0 / mean) }.reduce(0, +)
      return sum / (count * logarithm(count))
    }
  }

  /// Effective size by Burt's general formula.
  public func effectiveSize() -> [Double?] {
    all.map { vertex in
      let alters = alters(vertex)
      guard !alters.isEmpty else { return nil }
      return alters.map { alter -> Double in
        let largest = strengths[alter].max() ?? 1
        var redundant = 0.0
        for third in all where third != vertex && third != alter {
          redundant += share(vertex, third) * strengths[alter][third] / largest
        }
        return 1 - redundant
      }.reduce(0, +)
    }
  }

  /// The bridging coefficient.
  public func bridgingCoefficient() -> [Double] {
    all.map { vertex in
      let alters = alters(vertex)
      guard !alters.isEmpty else { return 0 }
      let sum = alters.map { 1 / Double(self.alters($0).count) }.reduce(0, +)
      return 1 / Double(alters.count) / sum
    }
  }

  /// The participation coefficient over groups, `nil` for none.
  public func participation(_ groups: [Int?]) -> [Double?] {
    all.map { vertex in
      guard groups[vertex] != nil else { return nil }
      let counted = all.filter { groups[$0] != nil }
      let total = counted.map { strengths[vertex][$0] }.reduce(0, +)
      guard total > 0 else { return nil }
      return 1
        - Set(groups.compactMap { $0 }).map { group in
          let part = counted.filter { groups[$0] == group }.map { strengths[vertex][$0] }
          let share = part.reduce(0, +) / total
          return share * share
        }.reduce(0, +)
    }
  }

  /// The within-module z-score.
  public func withinModuleZ(_ groups: [Int?]) -> [Double?] {
    func inner(_ vertex: Int) -> Double {
      all.filter { groups[$0] == groups[vertex] }.map { strengths[vertex][$0] }.reduce(0, +)
    }
    return all.map { vertex in
      guard let group = groups[vertex] else { return nil }
      let values = all.filter { groups[$0] == group }.map(inner)
      let mean = values.reduce(0, +) / Double(values.count)
      let variance =
        values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(values.count)
      return variance < 1e-18 ? 0 : (inner(vertex) - mean) / variance.squareRoot()
    }
  }

  /// Every brokered triple: source, broker, target, by broker, source and target.
  public func triples(_ groups: [Int?]) -> [[Int]] {
    var found: [[Int]] = []
    for broker in all where groups[broker] != nil {
      for source in all where groups[source] != nil && ties[source][broker] > 0 {
        for target in all where groups[target] != nil && ties[broker][target] > 0 {
          guard source != target, ties[source][target] == 0 else { continue }
          found.append([source, broker, target])
        }
      }
    }
    return found
  }
}
