/// How a hull is hatched, so that groups can be told apart without colour.
enum Hatching: CaseIterable {
  case none
  case rising
  case falling
  case level
  case upright
  case crossed

  /// The hatching of the group at a place in the legend.
  init(place: Int) {
    self = Self.allCases[max(0, place) % Self.allCases.count]
  }

  /// The directions of the lines, as angles from level.
  private var angles: [Double] {
    switch self {
    case .none: []
    case .rising: [Double.pi / 4]
    case .falling: [-Double.pi / 4]
    case .level: [0]
    case .upright: [Double.pi / 2]
    case .crossed: [Double.pi / 4, -Double.pi / 4]
    }
  }

  /// The lines inside of an outline, `spacing` points apart; they meet those of other outlines in the
  /// same pattern.
  func lines(inside outline: [Point], spacing: Double) -> [(Point, Point)] {
    angles.flatMap { angle in
      let turned = outline.map { $0.rotated(by: -angle) }
      return Self.levels(inside: turned, spacing: spacing).map {
        ($0.0.rotated(by: angle), $0.1.rotated(by: angle))
      }
    }
  }

  /// The level lines inside of an outline, by the even-odd rule.
  private static func levels(inside outline: [Point], spacing: Double) -> [(Point, Point)] {
    guard let low = outline.map(\.y).min(), let high = outline.map(\.y).max(), spacing > 0,
      (high - low) / spacing < 10_000
    else { return [] }
    var result: [(Point, Point)] = []
    var y = (low / spacing).rounded(.up) * spacing
    while y < high {
      let crossings = outline.indices.compactMap { index -> Double? in
        let (a, b) = (outline[index], outline[(index + 1) % outline.count])
        guard (a.y > y) != (b.y > y) else { return nil }
        return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)
      }.sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2)
      where crossings[pair + 1] - crossings[pair] > 1 {
        result.append((Point(x: crossings[pair], y: y), Point(x: crossings[pair + 1], y: y)))
      }
      y += spacing
    }
    return result
  }
}
