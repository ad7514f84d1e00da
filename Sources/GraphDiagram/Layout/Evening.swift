/// Draws nodes into the empty parts of the area, so that a page is used evenly.
///
/// Each point of a grid belongs to the nearest node, when that is not far; each node moves part of
/// the way to the middle of what belongs to it (Lloyd's relaxation). Few rounds keep the shape.
struct Evening {
  let area: Box
  /// How far from a node the grid still belongs to it, in points.
  let range: Double

  /// Runs some rounds; the work grows with nodes times grid points, so this is for small networks.
  func run(_ positions: inout [Point], rounds: Int) {
    let step = max(4, (area.width * area.height / 5_000).squareRoot())
    for _ in 0..<rounds {
      var sums = [Point](repeating: .zero, count: positions.count)
      var counts = [Double](repeating: 0, count: positions.count)
      var y = area.bottom + step / 2
      while y < area.top {
        var x = area.left + step / 2
        while x < area.right {
          let point = Point(x: x, y: y)
          if let owner = nearest(to: point, positions) {
            sums[owner] = sums[owner] + point
            counts[owner] += 1
          }
          x += step
        }
        y += step
      }
      for node in positions.indices where counts[node] > 0 {
        let middle = sums[node] * (1 / counts[node])
        positions[node] = positions[node] + (middle - positions[node]) * 0.4
      }
    }
  }

  private func nearest(to point: Point, _ positions: [Point]) -> Int? {
    var best = range * range
    var owner: Int?
    for node in positions.indices {
      let d = positions[node] - point
      let square = d.x * d.x + d.y * d.y
      if square < best {
        best = square
        owner = node
      }
    }
    return owner
  }
}
