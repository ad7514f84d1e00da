/// A colour with opacity, written as Graphviz and SVG read it.
public struct Colour: Sendable, Hashable {
  /// Red, green and blue, `0xRRGGBB`.
  public let rgb: UInt32
  /// Opacity from 0 (nothing) to 255 (solid).
  public let alpha: UInt8

  /// Makes a colour from `0xRRGGBB` and an opacity from 0 to 255; higher bits are ignored.
  public init(_ rgb: UInt32, alpha: UInt8 = 255) {
    self.rgb = rgb & 0xFF_FFFF
    self.alpha = alpha
  }

  /// The notation `#RRGGBB`, or `#RRGGBBAA` when it is not solid.
  var text: String {
    let digits = alpha == 255 ? 6 : 8
    let value = alpha == 255 ? UInt64(rgb) : UInt64(rgb) << 8 | UInt64(alpha)
    let plain = String(value, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: digits - plain.count) + plain
  }
}

/// The palette of Okabe and Ito, which stays distinct for colour-blind readers. Yellow is left out,
/// because it vanishes on white paper.
extension Colour {
  /// Black.
  public static let black = Colour(0x000000)
  /// White.
  public static let white = Colour(0xFFFFFF)
  /// Orange.
  public static let orange = Colour(0xE69F00)
  /// Sky blue.
  public static let skyBlue = Colour(0x56B4E9)
  /// Bluish green.
  public static let bluishGreen = Colour(0x009E73)
  /// Blue.
  public static let blue = Colour(0x0072B2)
  /// Vermillion, kept for emphasis.
  public static let vermillion = Colour(0xD55E00)
  /// Reddish purple.
  public static let reddishPurple = Colour(0xCC79A7)
  /// Grey, for what has no colour of its own.
  public static let grey = Colour(0x8A9299)
}
