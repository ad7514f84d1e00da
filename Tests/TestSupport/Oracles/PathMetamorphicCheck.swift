internal import GraphQuery
internal import NetworkGraph

/// Holds the engine against itself: what has to hold between the bounds of a quantifier.
///
/// With all matches wanted, those of `{lo,hi}` are among those of `{lo,hi+1}` and of `{lo-1,hi}`,
/// and are those of `{k}` for each k from lo to hi together.
public enum PathMetamorphicCheck {
  /// How the case with a seed goes.
  public static func verdict(seed: UInt64) -> PathOracleCheck.Verdict {
    var draw = RandomPathCases(seed: seed)
    let (one, place) = draw.quantified()
    let lower = draw.number(0...2)
    let upper = draw.number(lower...3)
    let session = Session()
    do throws(QueryError) {
      _ = try session.run(one.graph.text)
      let rows = try rows(one, place, lower, upper, session)
      let more = try self.rows(one, place, lower, upper + 1, session)
      if let row = rows.first(where: { $0.value > more[$0.key, default: 0] }) {
        return failure(seed, one, place, lower...upper, "but not with one more: \(row)")
      }
      if lower > 0 {
        let less = try self.rows(one, place, lower - 1, upper, session)
        if let row = rows.first(where: { $0.value > less[$0.key, default: 0] }) {
          return failure(seed, one, place, lower...upper, "but not with one less: \(row)")
        }
      }
      var sum: [[Value]: Int] = [:]
      for count in lower...upper {
        sum.merge(try self.rows(one, place, count, count, session), uniquingKeysWith: +)
      }
      guard sum != rows else { return .passed }
      let keys = Set(sum.keys).union(rows.keys).filter { sum[$0] != rows[$0] }
      let lines = keys.prefix(5).map { key in
        let text = key.map(PathExpectation.text).joined(separator: " | ")
        return "\(rows[key, default: 0]) at once, \(sum[key, default: 0]) one by one: \(text)"
      }
      return failure(seed, one, place, lower...upper, lines.joined(separator: "\n"))
    } catch {
      return failure(seed, one, place, lower...upper, "refused: \(error)")
    }
  }

  private static func failure(
    _ seed: UInt64,
    _ one: PathCase,
    _ place: Int,
    _ bounds: ClosedRange<Int>,
    _ text: String
  ) -> PathOracleCheck.Verdict {
    var shown = one
    shown.requantify(place, .between(bounds.lowerBound, bounds.upperBound))
    return .failed(
      "metamorphic seed \(seed)\ngraph  \(one.graph.text)\nquery  \(shown.text)\n\(text)"
    )
  }

  private static func rows(
    _ one: PathCase,
    _ place: Int,
    _ lower: Int,
    _ upper: Int,
    _ session: Session
  ) throws(QueryError) -> [[Value]: Int] {
    var one = one
    one.requantify(place, .between(lower, upper))
    var counts: [[Value]: Int] = [:]
    // A case that keeps very many rows must not take the machine down.
    let limits = QueryLimits(memory: 4 << 30)
    for row in try session.run(one.text, limits: limits).rows { counts[row, default: 0] += 1 }
    return counts
  }
}

extension PathCase {
  /// Gives the factor at a place of the last path other bounds.
  fileprivate mutating func requantify(_ place: Int, _ quantifier: PathQuantifier) {
    let last = clause.paths.count - 1
    switch clause.paths[last].factors[place] {
    case .node: break
    case .tie(let tie, _): clause.paths[last].factors[place] = .tie(tie, quantifier)
    case .part(let part, _): clause.paths[last].factors[place] = .part(part, quantifier)
    }
  }
}
