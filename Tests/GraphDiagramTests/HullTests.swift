import TestSupport
import Testing

@testable import GraphDiagram

@Suite struct HullTests {
  /// Whether a point lies in a polygon, by counting crossings to its right.
  private func contains(_ polygon: [Point], _ point: Point) -> Bool {
    var inside = false
    for (index, a) in polygon.enumerated() {
      let b = polygon[(index + 1) % polygon.count]
      guard (a.y > point.y) != (b.y > point.y) else { continue }
      if point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y) { inside.toggle() }
    }
    return inside
  }

  @Test("a lone disc gets its circle")
  func disc() {
    let outline = Blob(discs: [(Point(x: 50, y: 70), 10)], bands: [], bandRadius: 5).outline()
    #expect(outline.count > 8)
    for point in outline { #expect(abs((point - Point(x: 50, y: 70)).length - 10) < 0.6) }
  }

  @Test(
    "an outline holds its nodes and ties, and leaves its bay out",
    arguments: 0..<20 as Range<UInt64>
  )
  func bays(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Three nodes in a corner: the middle of the open side is in the convex hull only.
    let size = Double.random(in: 60...300, using: &random)
    let turn = Double.random(in: 0...6, using: &random)
    let points = [Point(x: 0, y: size), .zero, Point(x: size, y: 0)].map { $0.rotated(by: turn) }
    let bands = [(points[0], points[1]), (points[1], points[2])]
    let outline = Blob(discs: points.map { ($0, 8) }, bands: bands, bandRadius: 5).outline()
    for (a, b) in bands {
      for step in 0...10 {
        #expect(contains(outline, a + (b - a) * (Double(step) / 10)))
      }
    }
    let bay = (points[0] + points[2]) * 0.5
    #expect(!contains(outline, bay))
    #expect(contains(Hulls.convexHull(points + [points[1]]), (bay + points[1]) * 0.5))
  }

  @Test(
    "the convex hull of points holds them all and turns left",
    arguments: 0..<20 as Range<UInt64>
  )
  func convex(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let points = (0..<30).map { _ in
      Point(
        x: Double(Int.random(in: 0...9, using: &random)),
        y: Double(Int.random(in: 0...9, using: &random))
      )
    }
    let hull = Hulls.convexHull(points)
    for (index, a) in hull.enumerated() {
      let b = hull[(index + 1) % hull.count]
      for p in points {
        #expect((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) >= 0)
      }
    }
  }
}
