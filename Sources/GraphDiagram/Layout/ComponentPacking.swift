/// Packs the components of a network into one area of the page, at the largest common scale.
///
/// Components are laid as sets of cells (polyominoes) rather than as rectangles, so that small ones
/// fit into the bays of large ones. The largest lies in the middle; each further one takes the free
/// place nearest to the middle.
struct ComponentPacking {
  let area: Box
  /// The components, largest first, in mean tie lengths around the origin.
  let components: [[Point]]
  /// The room each node needs around its centre, in points.
  let reach: Double

  private let cell: Double
  private let columns: Int
  private let rows: Int
  /// All cells, nearest to an anchor first, for each of a few anchors.
  private let cellOrders: [[Int]]

  init(area: Box, components: [[Point]], reach: Double) {
    self.area = area
    self.components = components
    self.reach = reach
    let count = components.reduce(0) { $0 + $1.count }
    let ideal = (area.width * area.height / (30 * Double(max(1, count)))).squareRoot()
    let cell = min(10, max(2, ideal))
    let columns = max(1, Int(area.width / cell))
    let rows = max(1, Int(area.height / cell))
    // Distances are measured in proportion to the area, so that its corners fill up too.
    func remoteness(_ index: Int, _ anchor: Point) -> Double {
      let x = (Double(index % columns) + 0.5) / Double(columns) - anchor.x
      let y = (Double(index / columns) + 0.5) / Double(rows) - anchor.y
      return x * x + y * y
    }
    self.cell = cell
    self.columns = columns
    self.rows = rows
    let anchors = components.count == 1 ? [Self.anchors[0]] : Self.anchors
    self.cellOrders = anchors.map { anchor in
      (0..<columns * rows).map { (remoteness($0, anchor), $0) }.sorted { $0 < $1 }.map(\.1)
    }
  }

  /// Where the largest component may lie: in the middle, or to one side.
  private static let anchors = [
    Point(x: 0.5, y: 0.5), Point(x: 0.35, y: 0.5), Point(x: 0.65, y: 0.5), Point(x: 0.35, y: 0.6),
    Point(x: 0.65, y: 0.6), Point(x: 0.35, y: 0.4), Point(x: 0.65, y: 0.4),
  ]

  /// The positions on the page, one array per component.
  func positions() -> [[Point]] {
    var best: (scale: Double, stretch: Double, result: [[Point]])?
    for stretch in [1.0, 1.2, 1.4] {
      for cellOrder in cellOrders {
        // Another arrangement has to be worth it.
        let needed = best.map { $0.scale * ($0.stretch / stretch).squareRoot() * 1.01 } ?? 0
        if let (scale, result) = largest(atLeast: needed, stretch: stretch, cellOrder) {
          best = (scale, stretch, result)
        }
      }
    }
    return filled(best?.result ?? crowded())
  }

  /// The largest scale at which everything fits, by bisection; `nil` when `least` is too large.
  private func largest(
    atLeast least: Double,
    stretch: Double,
    _ cellOrder: [Int]
  )
    -> (Double, [[Point]])?
  {
    guard let first = packed(least, stretch, cellOrder) else { return nil }
    var found = (least, first)
    var high = max(area.width, area.height)
    while high - found.0 > 0.5 {
      let scale = (found.0 + high) / 2
      if let result = packed(scale, stretch, cellOrder) {
        found = (scale, result)
      } else {
        high = scale
      }
    }
    return found
  }

  private func packed(_ scale: Double, _ stretch: Double, _ cellOrder: [Int]) -> [[Point]]? {
    var taken = [Bool](repeating: false, count: columns * rows)
    var result: [[Point]] = []
    var lastShape: Polyomino?
    var firstChoice = 0
    for component in components {
      // A lone tie longer than this says nothing more.
      let limit = component.count <= 2 ? min(scale, 60) : scale
      let points = component.map { Point(x: $0.x * limit * stretch, y: $0.y * limit) }
      let shape = Polyomino(points: points, reach: reach, cell: cell)
      guard shape.columns <= columns, shape.rows <= rows else { return nil }
      // Equal shapes cannot find room where the one before them did not.
      if shape != lastShape { firstChoice = 0 }
      lastShape = shape
      var choice = firstChoice
      var origin: (Int, Int)?
      while choice < cellOrder.count {
        let column = cellOrder[choice] % columns - shape.columns / 2
        let row = cellOrder[choice] / columns - shape.rows / 2
        if fits(shape, column, row, taken) {
          origin = (column, row)
          break
        }
        choice += 1
      }
      guard let (column, row) = origin else { return nil }
      firstChoice = choice
      for (x, y) in shape.cells { taken[(row + y) * columns + column + x] = true }
      let corner = Point(
        x: area.left + Double(column) * cell - shape.left,
        y: area.bottom + Double(row) * cell - shape.bottom
      )
      result.append(points.map { $0 + corner })
    }
    return result
  }

  private func fits(_ shape: Polyomino, _ column: Int, _ row: Int, _ taken: [Bool]) -> Bool {
    guard column >= 0, row >= 0, column + shape.columns <= columns, row + shape.rows <= rows
    else { return false }
    return shape.cells.allSatisfy { !taken[(row + $0.1) * columns + column + $0.0] }
  }

  /// A plain grid of components, for pages too crowded to pack.
  private func crowded() -> [[Point]] {
    let across = max(1, Int(Double(components.count).squareRoot().rounded(.up)))
    let width = area.width / Double(across)
    let height = area.height / Double((components.count + across - 1) / across)
    return components.enumerated().map { index, component in
      let extent = component.reduce(1.0) { max($0, abs($1.x) * 2, abs($1.y) * 2) }
      let centre = Point(
        x: area.left + (Double(index % across) + 0.5) * width,
        y: area.top - (Double(index / across) + 0.5) * height
      )
      return component.map { centre + $0 * (min(width, height) / extent * 0.8) }
    }
  }

  /// Stretches the whole arrangement a little so that it reaches the edges of the area.
  private func filled(_ result: [[Point]]) -> [[Point]] {
    let all = result.flatMap { $0 }
    guard let left = all.map(\.x).min(), let right = all.map(\.x).max(),
      let bottom = all.map(\.y).min(), let top = all.map(\.y).max()
    else { return result }
    let room = area.grown(by: -min(reach, area.width / 4, area.height / 4))
    let x = right - left > 1 ? min(1.3, room.width / (right - left)) : 1
    let y = top - bottom > 1 ? min(1.3, room.height / (top - bottom)) : 1
    let middle = Point(x: (left + right) / 2, y: (bottom + top) / 2)
    return result.map { points in
      points.map {
        Point(
          x: area.centre.x + ($0.x - middle.x) * x,
          y: area.centre.y + ($0.y - middle.y) * y
        )
      }
    }
  }
}
