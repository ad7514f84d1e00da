/// A set of characters in a regular expression: `a`, `.`, `[a-z_]`, `\d`, `\P{Lu}`.
struct CharacterClass: Sendable {
  /// A part of the set.
  enum Member: Sendable {
    /// From one code point to another.
    case range(ClosedRange<UInt32>)
    /// The code points with a property, or all others.
    case property(CharacterProperty, isNegated: Bool)
  }

  /// The parts; the set is their union.
  var members: [Member]
  /// Whether the set is everything but its parts.
  var isNegated = false
  /// Whether a character stands for all its cases.
  var ignoresCase = false

  /// The set of one character.
  init(_ scalar: Unicode.Scalar) {
    members = [.range(scalar.value...scalar.value)]
  }

  /// The union of parts.
  init(_ members: [Member], isNegated: Bool = false) {
    self.members = members
    self.isNegated = isNegated
  }

  /// The ends of lines.
  static let lineEnds: [Member] = [
    .range(0x0A...0x0A), .range(0x0D...0x0D), .range(0x85...0x85), .range(0x2028...0x2029),
  ]
  /// The ASCII digits.
  static let digits: [Member] = [.range(0x30...0x39)]
  /// The ASCII letters and digits, and the underscore.
  static let word: [Member] = [
    .range(0x30...0x39), .range(0x41...0x5A), .range(0x5F...0x5F), .range(0x61...0x7A),
  ]
  /// The ASCII white space.
  static let space: [Member] = [.range(0x09...0x0D), .range(0x20...0x20)]

  /// Everything but some members: the gaps between their ranges.
  static func complement(of members: [Member]) -> [Member] {
    var gaps: [Member] = []
    var next: UInt32 = 0
    for case .range(let range) in members {
      if range.lowerBound > next { gaps.append(.range(next...(range.lowerBound - 1))) }
      next = range.upperBound + 1
    }
    gaps.append(.range(next...0x10FFFF))
    return gaps
  }

  /// Whether a character is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if includes(scalar) { return !isNegated }
    guard ignoresCase else { return isNegated }
    let isIncluded =
      includes(Self.single(scalar.properties.lowercaseMapping, or: scalar))
      || includes(Self.single(scalar.properties.uppercaseMapping, or: scalar))
      || includes(Self.folded(scalar))
    return isIncluded != isNegated
  }

  private func includes(_ scalar: Unicode.Scalar) -> Bool {
    for member in members {
      switch member {
      case .range(let range):
        if range.contains(scalar.value) { return true }
      case .property(let property, let isNegated):
        if property.holds(for: scalar) != isNegated { return true }
      }
    }
    return false
  }

  /// The lower case of the upper case: one character for all cases of a letter.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      guard (0x41...0x5A).contains(scalar.value) else { return scalar }
      return Unicode.Scalar(UInt8(scalar.value) + 0x20)
    }
    let upper = single(scalar.properties.uppercaseMapping, or: scalar)
    return single(upper.properties.lowercaseMapping, or: upper)
  }

  /// The character of a text of one character.
  private static func single(_ text: String, or scalar: Unicode.Scalar) -> Unicode.Scalar {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else { return scalar }
    return first
  }
}
