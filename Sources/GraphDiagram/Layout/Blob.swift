/// One smooth outline around nodes and the ties between them.
///
/// Each node and each tie spreads a field that fades with distance; the outline runs where the sum of
/// all falls below a threshold, found by marching squares (Lorensen and Cline 1987, in two
/// dimensions). Unlike a convex hull it leaves out what lies in its bays.
struct Blob {
  /// The centres of the nodes and how far the outline runs from each when it is alone.
  let discs: [(centre: Point, radius: Double)]
  /// The ties.
  let bands: [(Point, Point)]
  /// How far the outline runs from a tie.
  let bandRadius: Double

  /// The corners of the outline, counter-clockwise; of several parts the largest, without holes.
  func outline() -> [Point] {
    let reach = 2 * max(bandRadius, discs.map(\.radius).max() ?? 0) + 4
    guard let left = discs.map(\.centre.x).min(), let right = discs.map(\.centre.x).max(),
      let bottom = discs.map(\.centre.y).min(), let top = discs.map(\.centre.y).max(),
      (right - left).isFinite, (top - bottom).isFinite
    else { return [] }
    let box = Box(left: left, bottom: bottom, right: right, top: top).grown(by: reach)
    var field = FieldGrid(box: box, cell: max(2.5, (box.width * box.height / 20_000).squareRoot()))
    for disc in discs { field.add(from: disc.centre, to: disc.centre, radius: 2 * disc.radius) }
    for band in bands { field.add(from: band.0, to: band.1, radius: 2 * bandRadius) }
    return field.largestLoop()
  }
}

/// A field on a grid of corners.
private struct FieldGrid {
  private let box: Box
  private let cell: Double
  private let columns: Int
  private let rows: Int
  private var values: [Double]

  /// What a node alone has at its radius: half way to where its field ends.
  private static let threshold = 0.25

  init(box: Box, cell: Double) {
    self.box = box
    self.cell = cell
    columns = Int(box.width / cell) + 2
    rows = Int(box.height / cell) + 2
    values = Array(repeating: 0, count: columns * rows)
  }

  private func corner(_ column: Int, _ row: Int) -> Point {
    Point(x: box.left + Double(column) * cell, y: box.bottom + Double(row) * cell)
  }

  /// Adds (1 - d/radius)² at the distance d from a segment.
  mutating func add(from a: Point, to b: Point, radius: Double) {
    func range(_ low: Double, _ high: Double, _ origin: Double, _ count: Int) -> ClosedRange<Int> {
      let first = max(0, min(count - 1, Int((low - radius - origin) / cell)))
      return first...max(first, min(count - 1, Int((high + radius - origin) / cell) + 1))
    }
    for row in range(min(a.y, b.y), max(a.y, b.y), box.bottom, rows) {
      for column in range(min(a.x, b.x), max(a.x, b.x), box.left, columns) {
        let gap = distance(of: corner(column, row), from: a, to: b)
        guard gap < radius else { continue }
        let share = 1 - gap / radius
        values[row * columns + column] += share * share
      }
    }
  }

  /// The four edges of a cell.
  private enum Edge: Int {
    case bottom, right, top, left
  }

  /// The pieces of the outline in a cell by which of its corners lie inside (lower left 1, lower
  /// right 2, upper right 4, upper left 8), with the inside to the left.
  private static let pieces: [[(Edge, Edge)]] = [
    [], [(.bottom, .left)], [(.right, .bottom)], [(.right, .left)],
    [(.top, .right)], [(.bottom, .left), (.top, .right)], [(.top, .bottom)], [(.top, .left)],
    [(.left, .top)], [(.bottom, .top)], [(.right, .bottom), (.left, .top)], [(.right, .top)],
    [(.left, .right)], [(.bottom, .right)], [(.left, .bottom)], [],
  ]

  func largestLoop() -> [Point] {
    var next: [Int: Int] = [:]
    var starts: [Int] = []
    for row in 0..<rows - 1 {
      for column in 0..<columns - 1 {
        let corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
        let code = corners.enumerated().reduce(0) { code, corner in
          let value = values[(row + corner.element.1) * columns + column + corner.element.0]
          return value > Self.threshold ? code | 1 << corner.offset : code
        }
        for (from, to) in Self.pieces[code] {
          let start = number(of: from, column, row)
          next[start] = number(of: to, column, row)
          starts.append(start)
        }
      }
    }
    var best: (area: Double, loop: [Point]) = (0, [])
    for start in starts where next[start] != nil {
      var loop: [Point] = []
      var edge = start
      while let following = next.removeValue(forKey: edge) {
        loop.append(crossing(edge))
        edge = following
      }
      let area = Self.area(loop)
      if area > best.area { best = (area, loop) }
    }
    return best.loop
  }

  /// The number of an edge: twice its lower left corner, one more when it stands upright.
  private func number(of edge: Edge, _ column: Int, _ row: Int) -> Int {
    switch edge {
    case .bottom: 2 * (row * columns + column)
    case .top: 2 * ((row + 1) * columns + column)
    case .left: 2 * (row * columns + column) + 1
    case .right: 2 * (row * columns + column + 1) + 1
    }
  }

  /// Where the outline crosses an edge.
  private func crossing(_ edge: Int) -> Point {
    let first = edge / 2
    let second = edge % 2 == 0 ? first + 1 : first + columns
    let (a, b) = (values[first], values[second])
    let share = a == b ? 0.5 : max(0, min(1, (Self.threshold - a) / (b - a)))
    let (p, q) = (
      corner(first % columns, first / columns), corner(second % columns, second / columns)
    )
    return p + (q - p) * share
  }

  private static func area(_ loop: [Point]) -> Double {
    var sum = 0.0
    for (index, p) in loop.enumerated() {
      let q = loop[(index + 1) % loop.count]
      sum += p.x * q.y - q.x * p.y
    }
    return sum / 2
  }
}
