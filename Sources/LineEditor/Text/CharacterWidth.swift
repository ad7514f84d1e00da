/// How many columns of a terminal a character takes.
///
/// A character is a grapheme cluster (Unicode Standard Annex 29): `e` with a combining accent, a
/// flag and a family of emoji are one each. Widths follow East Asian Width (Annex 11) and the rules
/// for emoji (Technical Standard 51); clusters of other scripts are as wide as their parts together,
/// which is how terminals count them.
///
/// `CharacterWidth.of("日") == 2`
public enum CharacterWidth {
  /// The width of a character: 2, 1, or 0 for marks that stand alone.
  ///
  /// O(1) for ASCII, else O(log n) in the number of wide blocks.
  public static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return isRegional(first) ? 1 : width(of: first) }
    if isEmojiSequence(scalars, first) { return 2 }
    return scalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The width of a text without line breaks.
  public static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  private static func isEmojiSequence(
    _ scalars: Character.UnicodeScalarView,
    _ first: Unicode.Scalar
  ) -> Bool {
    if isRegional(first) || scalars.contains("\u{FE0F}") || scalars.contains("\u{20E3}") {
      return true
    }
    // The joiner also shapes Arabic and Indic letters, which are no emoji.
    return first.properties.isEmoji && first.properties.isEmojiPresentation
      || first.properties.isEmoji
        && scalars.contains { $0 == "\u{200D}" || $0.properties.isEmojiModifier }
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return scalar == "\u{AD}" ? 1 : 0
    default: break
    }
    // Vowels and finals of Hangul, which are drawn into the syllable before them.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var (lower, upper) = (0, wide.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if value > wide[middle].upperBound {
        lower = middle + 1
      } else if value < wide[middle].lowerBound {
        upper = middle
      } else {
        return true
      }
    }
    return false
  }

  /// The blocks with the width W or F, ascending; unassigned characters between two are counted in.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E,
    0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E,
    0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
    0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5,
    0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF6,
    0x20000...0x3FFFD,
  ]
}
