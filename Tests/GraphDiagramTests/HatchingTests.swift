import TestSupport
import Testing

@testable import GraphDiagram

@Suite struct HatchingTests {
  private static let square = [
    Point(x: 1, y: 1), Point(x: 21, y: 1), Point(x: 21, y: 21), Point(x: 1, y: 21),
  ]

  @Test("level lines fill a square from side to side")
  func level() {
    let lines = Hatching.level.lines(inside: Self.square, spacing: 5)
    #expect(lines.map(\.0.y) == [5, 10, 15, 20])
    #expect(lines.allSatisfy { $0.0.x == 1 && $0.1.x == 21 })
    #expect(Hatching.none.lines(inside: Self.square, spacing: 5).isEmpty)
    #expect(Hatching.rising.lines(inside: [], spacing: 5).isEmpty)
  }

  @Test("lines stay inside of a star", arguments: Hatching.allCases, 0..<10 as Range<UInt64>)
  func inside(_ hatching: Hatching, _ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Rays of random lengths around a middle never cross.
    let lengths = (0..<24).map { _ in Double.random(in: 20...90, using: &random) }
    let star = lengths.enumerated().map {
      Point(x: 100, y: 100) + Point(x: $0.element, y: 0).rotated(by: Double($0.offset) * .pi / 12)
    }
    let lines = hatching.lines(inside: star, spacing: 4)
    #expect(lines.isEmpty == (hatching == .none))
    for (a, b) in lines {
      for step in 1..<8 { #expect(contains(star, a + (b - a) * (Double(step) / 8))) }
    }
  }

  /// Whether a point lies in a polygon, by the sum of the angles under which it sees the sides.
  private func contains(_ polygon: [Point], _ point: Point) -> Bool {
    var sum = 0.0
    for (index, corner) in polygon.enumerated() {
      let a = corner - point
      let b = polygon[(index + 1) % polygon.count] - point
      sum += arcTangent(y: a.x * b.y - a.y * b.x, x: a.x * b.x + a.y * b.y)
    }
    return abs(sum) > .pi
  }

  @Test("in black and white each hull is hatched in its own way, and the legend shows how")
  func legend() throws {
    var diagram = Samples.network(nodes: 24, ties: 30, seed: 3)
    for index in diagram.nodes.indices { diagram.nodes[index].group = "g\(index % 4)" }
    diagram.hasHulls = true
    func lines(_ palette: ColourPalette) throws -> Int {
      let drawn = try picture(diagram, style: DiagramStyle(theme: .report, palette: palette))
      return drawn.elements.first { $0.id == "graph0" }?.outlines.filter { $0.count == 2 }.count
        ?? 0
    }
    #expect(try lines(.colourBlind) == 0)
    #expect(try lines(.print) > 20)
    #expect(Set((0..<6).map(Hatching.init)).count == 6)
  }
}
