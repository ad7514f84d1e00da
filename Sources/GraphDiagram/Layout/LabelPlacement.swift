/// Puts labels beside their nodes: greedily, in eight positions, where they hide least.
///
/// A position costs what it covers: other labels and nodes weigh most, ties little, and positions
/// that readers expect are cheaper. A label may come in several wrappings; the best fit wins.
struct LabelPlacement {
  /// A label on the page.
  struct Placed {
    let node: Int
    let text: MeasuredText
    let box: Box
    let alignment: Alignment
    /// Whether a line has to say which node the label belongs to.
    let isRemote: Bool
  }

  let area: Box
  /// The numbers of the nodes that labels must not cover: all, unless there are thousands.
  let visible: [Int]
  /// The boxes of all nodes with their rings, by node number.
  let nodes: [Box]
  /// The shapes of all nodes; labels may reach into the corners that a shape leaves empty.
  let shapes: [NodeShape]
  /// What else must stay visible, such as the counts on ties.
  let obstacles: [Box]
  /// The straight pieces of all ties; empty when there are too many to matter.
  let ties: [(Point, Point)]

  /// The empty rim of a label's box.
  static let rim = Point(x: 1.2, y: 0.3)

  /// Labels in the given order; with `isStrict` a label that would cover anything is left out.
  func placed(_ wanted: [(node: Int, texts: [MeasuredText])], isStrict: Bool) -> [Placed] {
    var result: [Placed] = []
    for (node, texts) in wanted {
      let near = candidates(node, texts, distances: [0])
      if let choice = best(near, among: result, isStrict: isStrict) {
        result.append(choice)
        continue
      }
      guard isStrict else { continue }
      // Who stands out is named even from further away.
      let isBold = texts.first?.isBold ?? false
      let far = candidates(node, texts, distances: [6, 12, 18] + (isBold ? [26, 36, 48] : []))
      if let choice = best(far, among: result, isStrict: true) { result.append(choice) }
    }
    return result
  }

  private func best(
    _ candidates: [(Placed, Double)],
    among others: [Placed],
    isStrict: Bool
  )
    -> Placed?
  {
    var winner: (Placed, Double)?
    for (candidate, preference) in candidates where area.contains(candidate.box) {
      if let winner, preference >= winner.1 { continue }
      var hidden = 0.0
      // A label that touches another node reads as that node's.
      var closeness = 0.0
      let surroundings = candidate.box.grown(by: 3)
      for other in others { hidden += candidate.box.overlap(other.box) }
      for number in visible where number != candidate.node {
        hidden += candidate.box.overlap(nodes[number])
        closeness += surroundings.overlap(nodes[number])
      }
      for box in obstacles { hidden += candidate.box.overlap(box) }
      if isStrict && hidden > 0 { continue }
      var cost = preference + hidden * 10 + closeness * 0.6
      for (a, b) in ties { cost += candidate.box.covers(from: a, to: b) }
      if let winner, cost >= winner.1 { continue }
      winner = (candidate, cost)
    }
    return winner?.0
  }

  private func candidates(
    _ node: Int,
    _ texts: [MeasuredText],
    distances: [Double]
  )
    -> [(Placed, Double)]
  {
    let box = nodes[node]
    var result: [(Placed, Double)] = []
    for (wrapping, text) in texts.enumerated() {
      let width = text.width + 2 * Self.rim.x
      let height = text.height + 2 * Self.rim.y
      for distance in distances {
        for (rank, direction) in Self.directions.enumerated() {
          let isDiagonal = direction.x != 0 && direction.y != 0
          let corner = isDiagonal ? shapes[node].corner : 1
          let gap = distance + 0.8
          let x = direction.x * (box.halfWidth * corner + gap + width / 2)
          let y = direction.y * (box.halfHeight * corner + gap + height / 2)
          let alignment: Alignment = direction.x > 0 ? .left : direction.x < 0 ? .right : .centre
          let place = Box(
            centre: box.centre + Point(x: x, y: y),
            width: width,
            height: height
          )
          let placed = Placed(
            node: node,
            text: text,
            box: place,
            alignment: alignment,
            isRemote: distance > 0
          )
          result.append((placed, Double(rank) * 0.8 + Double(wrapping) * 2 + distance * 2))
        }
      }
    }
    return result
  }

  /// Right, left, below, above, then the corners.
  private static let directions = [
    Point(x: 1, y: 0), Point(x: -1, y: 0), Point(x: 0, y: -1), Point(x: 0, y: 1),
    Point(x: 1, y: 1), Point(x: 1, y: -1), Point(x: -1, y: 1), Point(x: -1, y: -1),
  ]
}
