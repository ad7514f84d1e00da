/// The course of one tie on the page: a cubic curve, and the tip of its arrow head.
struct TieCurve {
  /// The four points of a cubic curve.
  var points: [Point]
  /// Where the arrow head ends, `nil` for a tie without direction.
  var tip: Point?

  /// A point of the curve, `t` from 0 (source) to 1 (target).
  func point(at t: Double) -> Point {
    let u = 1 - t
    return points[0] * (u * u * u) + points[1] * (3 * u * u * t) + points[2] * (3 * u * t * t)
      + points[3] * (t * t * t)
  }

  /// The curve in straight pieces.
  func pieces(count: Int) -> [(Point, Point)] {
    (0..<count).map {
      (point(at: Double($0) / Double(count)), point(at: Double($0 + 1) / Double(count)))
    }
  }
}

/// Draws ties as straight lines, bent where lines are parallel or would cross a third node.
struct TieDrawing {
  let area: Box
  let positions: [Point]
  let shapes: [NodeShape]
  let diameters: [Double]

  /// The length of an arrow head.
  static let arrowLength = 5.0

  /// The curves of all bundles, in their order.
  func curves(_ network: BundledNetwork) -> [TieCurve] {
    var lanes: [Pair: [Int]] = [:]
    for (index, bundle) in network.bundles.enumerated() {
      lanes[Pair(bundle.source, bundle.target), default: []].append(index)
    }
    let avoidsNodes = network.bundles.count <= 1_000 && network.nodes.count <= 500
    return network.bundles.enumerated().map { index, bundle in
      let lane = lanes[Pair(bundle.source, bundle.target)] ?? [index]
      let place = lane.firstIndex(of: index) ?? 0
      guard bundle.source != bundle.target else {
        return loop(at: bundle.source, order: place, network.neighbours[bundle.source], bundle)
      }
      // Bends are counted from the lower to the higher node, so that two directions part.
      let side = bundle.source < bundle.target ? 1.0 : -1.0
      let spacing = min(9, 40 / Double(lane.count))
      let middle = (Double(place) - Double(lane.count - 1) / 2) * spacing * side
      guard avoidsNodes && lane.count == 1 else { return curve(bundle, bend: middle) }
      return clearCurve(bundle)
    }
  }

  private struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ a: Int, _ b: Int) {
      low = min(a, b)
      high = max(a, b)
    }
  }

  /// The least bent curve that crosses no other node; the straight one when all do.
  private func clearCurve(_ bundle: BundledNetwork.Bundle) -> TieCurve {
    let straight = curve(bundle, bend: 0)
    for bend in [0.0, 10, -10, 20, -20, 32, -32] {
      let candidate = curve(bundle, bend: bend)
      let pieces = candidate.pieces(count: 8)
      guard pieces.allSatisfy({ area.contains(Box(centre: $0.1, width: 0, height: 0)) }) else {
        continue
      }
      let isClear = positions.indices.allSatisfy { node in
        node == bundle.source || node == bundle.target
          || pieces.allSatisfy { a, b in
            distance(of: positions[node], from: a, to: b)
              > diameters[node] * shapes[node].scale / 2 + 0.8
          }
      }
      if isClear { return candidate }
    }
    return straight
  }

  private func curve(_ bundle: BundledNetwork.Bundle, bend: Double) -> TieCurve {
    let a = positions[bundle.source]
    let b = positions[bundle.target]
    let across = (b - a).unit.normal * (bend * 4 / 3)
    let first = a + (b - a) * (1.0 / 3) + across
    let second = a + (b - a) * (2.0 / 3) + across
    guard bundle.isDirected else { return TieCurve(points: [a, first, second, b], tip: nil) }
    let (tip, base) = arrow(at: bundle.target, from: second)
    return TieCurve(points: [a, first, second, base], tip: tip)
  }

  private func arrow(at node: Int, from origin: Point) -> (tip: Point, base: Point) {
    let out = (origin - positions[node]).unit
    let reach = shapes[node].reach(out) * shapes[node].scale * diameters[node] + 0.8
    return (positions[node] + out * reach, positions[node] + out * (reach + Self.arrowLength))
  }

  /// A loop from a node to itself, on the side where it has fewest neighbours.
  private func loop(
    at node: Int,
    order: Int,
    _ neighbours: [Int],
    _ bundle: BundledNetwork.Bundle
  ) -> TieCurve {
    let centre = positions[node]
    let radius = diameters[node] * shapes[node].scale / 2
    let size = radius + 16 + 5 * Double(min(order, 8))
    var best = Point(x: 0, y: 1)
    var bestScore = -Double.infinity
    for step in 0..<8 {
      let direction = Point(x: 0, y: 1).rotated(by: Double(step) * 0.785398163397448)
      let end = Box(centre: centre + direction * size, width: size, height: size)
      var score = area.contains(end) ? 0.0 : -100
      for other in neighbours {
        let toOther = (positions[other] - centre).unit
        score -= max(0, toOther.x * direction.x + toOther.y * direction.y)
      }
      if score > bestScore + 1e-9 {
        bestScore = score
        best = direction
      }
    }
    let start = centre + best.rotated(by: 0.5) * (radius * 0.7)
    let first = centre + best.rotated(by: 0.55) * (size * 1.15)
    let second = centre + best.rotated(by: -0.55) * (size * 1.15)
    let end = centre + best.rotated(by: -0.5) * (radius * 0.7)
    guard bundle.isDirected else { return TieCurve(points: [start, first, second, end], tip: nil) }
    let (tip, base) = arrow(at: node, from: second)
    return TieCurve(points: [start, first, second, base], tip: tip)
  }
}
