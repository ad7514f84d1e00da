/// Moves nodes apart until neither nodes nor the labels they carry overlap, within the area.
///
/// Each node owns one or two upright boxes: itself and, for a node with a label, the label at a
/// fixed offset. Overlapping boxes push their owners along the axis that needs the shorter way.
struct Spreading {
  /// A box that moves with its owner.
  struct Body {
    let owner: Int
    let offset: Point
    let halfWidth: Double
    let halfHeight: Double
  }

  let area: Box
  var positions: [Point]
  var bodies: [Body]
  /// Ties that nodes should not lie on; empty for large networks.
  var ties: [(Int, Int)]

  /// Runs at most `rounds` rounds.
  mutating func run(rounds: Int) {
    for _ in 0..<rounds {
      let moved = separate()
      clearTies()
      keepInside()
      if !moved { return }
    }
  }

  /// One round over all pairs of boxes that share a span from left to right.
  private mutating func separate() -> Bool {
    let lefts = bodies.map { positions[$0.owner].x + $0.offset.x - $0.halfWidth }
    let order = bodies.indices.sorted { (lefts[$0], $0) < (lefts[$1], $1) }
    var moved = false
    for (place, first) in order.enumerated() {
      let a = bodies[first]
      var next = place + 1
      while next < order.count {
        let second = order[next]
        next += 1
        // Positions move within a round; a little slack keeps the early exit safe enough.
        if lefts[second] > lefts[first] + 2 * a.halfWidth + 1 { break }
        let b = bodies[second]
        guard a.owner != b.owner else { continue }
        let d = positions[b.owner] + b.offset - positions[a.owner] - a.offset
        let x = a.halfWidth + b.halfWidth - abs(d.x)
        let y = a.halfHeight + b.halfHeight - abs(d.y)
        guard x > 0.05, y > 0.05 else { continue }
        moved = true
        let isLater = a.owner < b.owner
        let push: Point
        if x < y {
          push = Point(x: d.x == 0 ? (isLater ? x : -x) : (d.x > 0 ? x : -x), y: 0)
        } else {
          push = Point(x: 0, y: d.y == 0 ? (isLater ? y : -y) : (d.y > 0 ? y : -y))
        }
        positions[a.owner] = positions[a.owner] - push * 0.3
        positions[b.owner] = positions[b.owner] + push * 0.3
      }
    }
    return moved
  }

  /// Nudges nodes off ties that are not theirs.
  private mutating func clearTies() {
    guard !ties.isEmpty else { return }
    for body in bodies where body.offset == .zero {
      let clearance = max(body.halfWidth, body.halfHeight) + 1
      for (source, target) in ties where source != body.owner && target != body.owner {
        let (a, b, p) = (positions[source], positions[target], positions[body.owner])
        let gap = distance(of: p, from: a, to: b)
        guard gap < clearance, (p - a).length > clearance, (p - b).length > clearance else {
          continue
        }
        let across = (b - a).unit.normal
        let side = (p - a).x * across.x + (p - a).y * across.y >= 0 ? 1.0 : -1.0
        positions[body.owner] = p + across * (side * (clearance - gap) * 0.3)
      }
    }
  }

  private mutating func keepInside() {
    for body in bodies {
      let p = positions[body.owner] + body.offset
      let left = p.x - body.halfWidth - area.left
      let right = p.x + body.halfWidth - area.right
      let bottom = p.y - body.halfHeight - area.bottom
      let top = p.y + body.halfHeight - area.top
      if left < 0 {
        positions[body.owner].x -= left
      } else if right > 0 {
        positions[body.owner].x -= right
      }
      if bottom < 0 {
        positions[body.owner].y -= bottom
      } else if top > 0 {
        positions[body.owner].y -= top
      }
    }
  }
}
