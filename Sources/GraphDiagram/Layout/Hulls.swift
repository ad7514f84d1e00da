/// The hulls of the groups: a rounded surface around each part of a group that hangs together.
struct Hulls {
  let network: BundledNetwork
  let boxes: [Box]
  /// How far a hull reaches beyond its nodes.
  let margin: Double
  let page: Box
  let style: DiagramStyle

  /// The surfaces, largest first, so that a small one is not hidden.
  func surfaces(_ colouring: Colouring) -> [Sheet.Surface] {
    let parts = parts().sorted { ($1.1.count, $0.1[0]) < ($0.1.count, $1.1[0]) }
    return parts.map { group, part in
      let points = outline(of: part).map { point in
        Point(
          x: min(max(point.x, page.left), page.right),
          y: min(max(point.y, page.bottom), page.top)
        )
      }
      return Self.surface(of: group, points, colouring, style)
    }
  }

  /// A surface in the colours of a group.
  static func surface(
    of group: String,
    _ points: [Point],
    _ colouring: Colouring,
    _ style: DiagramStyle
  ) -> Sheet.Surface {
    let colour = colouring.hull(of: group)
    return Sheet.Surface(
      name: group,
      points: points,
      fill: colour.withAlpha(0x30),
      // White and light greys need more than a fill.
      outline: style.hasOutlines ? style.ink.withAlpha(0x80) : colour.withAlpha(0x90),
      hatching: colouring.hatching(of: group),
      ink: style.ink.withAlpha(0x60)
    )
  }

  /// A smooth outline that follows the ties; around very many nodes the convex hull, which is fast.
  private func outline(of part: [Int]) -> [Point] {
    let members = Set(part)
    let bands = part.flatMap { node in
      network.neighbours[node].filter { $0 > node && members.contains($0) }
        .map { (boxes[node].centre, boxes[$0].centre) }
    }
    if part.count <= 500, bands.count <= 2_000 {
      let outline = Blob(
        discs: part.map { (boxes[$0].centre, radius(of: $0)) },
        bands: bands,
        bandRadius: margin * 0.8
      ).outline()
      if outline.count > 2 { return outline }
    }
    return Self.convexHull(part.flatMap { circle(around: $0) })
  }

  /// The nodes of each group that hang together by ties within the group.
  private func parts() -> [(String, [Int])] {
    var seen = [Bool](repeating: false, count: network.nodes.count)
    var result: [(String, [Int])] = []
    for start in network.nodes.indices where !seen[start] {
      guard let group = network.nodes[start].group else { continue }
      seen[start] = true
      var part = [start]
      var next = 0
      while next < part.count {
        for other in network.neighbours[part[next]]
        where !seen[other] && network.nodes[other].group == group {
          seen[other] = true
          part.append(other)
        }
        next += 1
      }
      result.append((group, part))
    }
    return result
  }

  private func radius(of node: Int) -> Double {
    max(boxes[node].halfWidth, boxes[node].halfHeight) + margin
  }

  /// Sixteen points around a node.
  private func circle(around node: Int) -> [Point] {
    (0..<16).map { step in
      boxes[node].centre
        + Point(x: radius(of: node), y: 0).rotated(by: Double(step) * Double.pi / 8)
    }
  }

  /// The corners of the least convex surface around points, counter-clockwise (Andrew 1979).
  static func convexHull(_ points: [Point]) -> [Point] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    func chain(_ points: [Point]) -> [Point] {
      var chain: [Point] = []
      for point in points {
        while chain.count >= 2 {
          let a = chain[chain.count - 2]
          let b = chain[chain.count - 1]
          let turn = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
          if turn > 0 { break }
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain.dropLast()
    }
    return chain(sorted) + chain(sorted.reversed())
  }
}
