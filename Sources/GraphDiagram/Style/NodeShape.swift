/// The outline of a node.
///
/// Every shape is drawn so that it looks as large as a circle.
public enum NodeShape: String, Sendable, Hashable, CaseIterable {
  /// A circle.
  case circle
  /// A square.
  case square
  /// A square on its corner.
  case diamond
  /// Six corners.
  case hexagon
  /// Three corners, pointing upwards.
  case triangle
  /// Five corners.
  case pentagon
  /// Three corners, pointing downwards.
  case invertedTriangle = "invtriangle"
  /// A square with a roof.
  case house
  /// Eight corners.
  case octagon
  /// Four corners, wider at the foot.
  case trapezium
  /// Five rays.
  case star
  /// A roof below a square.
  case invertedHouse = "invhouse"

  /// The name that people use, such as "inverted-triangle".
  public var name: String {
    switch self {
    case .invertedTriangle: "inverted-triangle"
    case .invertedHouse: "inverted-house"
    case .circle, .square, .diamond, .hexagon, .triangle, .pentagon, .house, .octagon, .trapezium,
      .star:
      rawValue
    }
  }

  /// The shape of a name; `nil` when there is none.
  public init?(name: String) {
    guard let shape = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = shape
  }

  /// The width in diameters of an equally large circle.
  var scale: Double {
    switch self {
    case .circle, .octagon: 1
    case .square: 0.9
    case .diamond, .triangle, .invertedTriangle: 1.3
    case .hexagon, .trapezium: 1.15
    case .pentagon, .house, .invertedHouse: 1.05
    case .star: 1.4
    }
  }

  /// The height per width.
  var aspect: Double {
    switch self {
    case .hexagon: 0.87
    case .triangle, .invertedTriangle: 0.9
    case .trapezium: 0.8
    case .circle, .square, .diamond, .pentagon, .house, .octagon, .star, .invertedHouse: 1
    }
  }

  /// The part of the way to a corner of the bounding box that the outline fills, with a little air.
  var corner: Double {
    switch self {
    case .diamond: 0.6
    case .circle, .hexagon: 0.76
    case .octagon: 0.9
    case .square, .triangle, .pentagon, .invertedTriangle, .house, .trapezium, .star,
      .invertedHouse:
      1
    }
  }

  /// How far the outline lies from the centre along a direction, for a width of 1.
  ///
  /// The direction has length one. Arrow heads end there, so curved detail does not matter.
  func reach(_ direction: Point) -> Double {
    let x = abs(direction.x)
    let y = abs(direction.y)
    switch self {
    case .circle, .octagon, .pentagon, .star: return 0.5
    case .square, .house, .invertedHouse, .trapezium:
      return 0.5 / max(x, y / aspect)
    case .diamond: return 0.5 / (x + y)
    case .hexagon: return 0.5 / max(x + y * 0.5 / aspect, y / aspect)
    case .triangle:
      return direction.y < -0.5 ? 0.4 : 0.36
    case .invertedTriangle:
      return direction.y > 0.5 ? 0.4 : 0.36
    }
  }
}
