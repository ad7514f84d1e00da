internal import Glibc

/// A point or a vector in points; the origin is the lower left corner of the page.
struct Point: Sendable, Hashable {
  var x: Double
  var y: Double

  static let zero = Point(x: 0, y: 0)

  var length: Double { (x * x + y * y).squareRoot() }

  /// The same direction with length one; to the right when there is no direction.
  var unit: Point {
    let length = length
    return length > 1e-9 ? Point(x: x / length, y: y / length) : Point(x: 1, y: 0)
  }

  /// The vector turned left by a right angle.
  var normal: Point { Point(x: -y, y: x) }

  func rotated(by angle: Double) -> Point {
    let (s, c) = (sin(angle), cos(angle))
    return Point(x: x * c - y * s, y: x * s + y * c)
  }

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, k: Double) -> Point { Point(x: a.x * k, y: a.y * k) }
}

/// An upright rectangle, by centre and half extents.
struct Box: Sendable, Hashable {
  var centre: Point
  var halfWidth: Double
  var halfHeight: Double

  init(centre: Point, width: Double, height: Double) {
    self.centre = centre
    self.halfWidth = width / 2
    self.halfHeight = height / 2
  }

  init(left: Double, bottom: Double, right: Double, top: Double) {
    self.init(
      centre: Point(x: (left + right) / 2, y: (bottom + top) / 2),
      width: right - left,
      height: top - bottom
    )
  }

  var left: Double { centre.x - halfWidth }
  var right: Double { centre.x + halfWidth }
  var bottom: Double { centre.y - halfHeight }
  var top: Double { centre.y + halfHeight }
  var width: Double { 2 * halfWidth }
  var height: Double { 2 * halfHeight }

  /// The corners, counter-clockwise from the lower left.
  var corners: [Point] {
    [
      Point(x: left, y: bottom), Point(x: right, y: bottom), Point(x: right, y: top),
      Point(x: left, y: top),
    ]
  }

  func grown(by margin: Double) -> Box {
    Box(centre: centre, width: width + 2 * margin, height: height + 2 * margin)
  }

  func contains(_ other: Box) -> Bool {
    other.left >= left && other.right <= right && other.bottom >= bottom && other.top <= top
  }

  /// The common area of two boxes, zero when they only touch.
  func overlap(_ other: Box) -> Double {
    let width = min(right, other.right) - max(left, other.left)
    let height = min(top, other.top) - max(bottom, other.bottom)
    return width > 0 && height > 0 ? width * height : 0
  }

  /// How much of the segment lies inside, as a length.
  func covers(from a: Point, to b: Point) -> Double {
    var low = 0.0
    var high = 1.0
    let d = b - a
    for (start, step, least, most) in [(a.x, d.x, left, right), (a.y, d.y, bottom, top)] {
      if abs(step) < 1e-12 {
        if start < least || start > most { return 0 }
        continue
      }
      let (t, u) = ((least - start) / step, (most - start) / step)
      low = max(low, min(t, u))
      high = min(high, max(t, u))
      if low >= high { return 0 }
    }
    return (high - low) * d.length
  }
}

/// The distance of a point from a segment.
func distance(of p: Point, from a: Point, to b: Point) -> Double {
  let d = b - a
  let square = d.x * d.x + d.y * d.y
  guard square > 1e-12 else { return (p - a).length }
  let t = min(1, max(0, ((p.x - a.x) * d.x + (p.y - a.y) * d.y) / square))
  return (p - (a + d * t)).length
}

/// The angle of a direction, from -pi to pi.
func arcTangent(y: Double, x: Double) -> Double { atan2(y, x) }
