internal import Glibc

/// How far colours stand apart, and colours between colours.
extension Colour {
  /// The parts red, green and blue, from 0 to 1.
  private var parts: [Double] {
    [16, 8, 0].map { Double(rgb >> UInt32($0) & 0xFF) / 255 }
  }

  /// The relative luminance of WCAG 2.2, from 0 (black) to 1 (white); opacity is left aside.
  var luminance: Double {
    let linear = parts.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black on white).
  func contrast(to other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour itself where words in it can be read on a background (4.5 to 1), else black or a light
  /// grey, whichever stands out.
  func readable(on background: Colour) -> Colour {
    guard contrast(to: background) < 4.5 else { return self }
    let light = Colour(0xF2F4F5)
    return Colour.black.contrast(to: background) >= light.contrast(to: background) ? .black : light
  }

  /// The same colour with another opacity.
  func withAlpha(_ alpha: UInt8) -> Colour { Colour(rgb, alpha: alpha) }

  /// The same colour with a share of its opacity.
  func faded(_ share: Double) -> Colour {
    Colour(rgb, alpha: UInt8(max(0, min(255, (Double(alpha) * share).rounded()))))
  }

  /// The colour at a place from 0 (the first of the stops) to 1 (the last).
  static func between(_ stops: [Colour], at place: Double) -> Colour {
    guard let last = stops.last, place.isFinite, stops.count > 1 else {
      return stops.first ?? .grey
    }
    let position = max(0, min(1, place)) * Double(stops.count - 1)
    let index = Int(position)
    guard index + 1 < stops.count else { return last }
    let share = position - Double(index)
    let mixed = zip(stops[index].parts, stops[index + 1].parts).map { a, b in
      UInt32(((a + (b - a) * share) * 255).rounded())
    }
    return Colour(mixed[0] << 16 | mixed[1] << 8 | mixed[2])
  }

  /// The colour of a notation such as `#0072B2` or `#07B`; `nil` for anything else.
  public init?(notation: String) {
    guard notation.first == "#" else { return nil }
    let digits = notation.dropFirst()
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }), let value = UInt32(digits, radix: 16)
    else { return nil }
    switch digits.count {
    case 3:
      let doubled = [8, 4, 0].reduce(UInt32(0)) { $0 << 8 | (value >> UInt32($1) & 0xF) * 17 }
      self.init(doubled)
    case 6: self.init(value)
    default: return nil
    }
  }
}
