/// The words of a text with their places, without case and accents, so that they can be compared.
///
/// A word is a run of letters, or a run of digits; ideographs, kana and letters of scripts without
/// spaces (Thai, Lao, Khmer, Burmese) are words of their own, so that a name is found inside of a
/// sentence.
struct Tokens {
  /// One word.
  struct Token: Hashable {
    let word: String
    let range: Range<String.Index>
    let isNumber: Bool
  }

  private(set) var list: [Token] = []

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var start: String.Index?
    var kind = Kind.other
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = Kind(scalars[index])
      let goesOn = next == .mark ? start != nil : next == kind && next != .single
      if !goesOn {
        if let start { add(scalars[start..<index], kind) }
        start = next == .letter || next == .digit || next == .single ? index : nil
        kind = next
      }
      index = scalars.index(after: index)
    }
    if let start { add(scalars[start...], kind) }
  }

  private mutating func add(_ scalars: Substring.UnicodeScalarView, _ kind: Kind) {
    let word = Self.folded(scalars)
    guard !word.isEmpty else { return }
    let range = scalars.startIndex..<scalars.endIndex
    list.append(Token(word: word, range: range, isNumber: kind == .digit))
  }

  private enum Kind {
    case letter
    case digit
    case single
    case mark
    case other

    init(_ scalar: Unicode.Scalar) {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
      // Invisible characters inside of a word would hide it.
      case .format: self = .mark
      case .decimalNumber: self = .digit
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .letterNumber:
        self = Self.standsAlone(scalar) ? .single : .letter
      default: self = .other
      }
    }

    /// Letters of scripts that put no space between words.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
        0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
        true
      default: false
      }
    }
  }

  /// The letters in lower case, without marks and strokes.
  private static func folded(_ scalars: Substring.UnicodeScalarView) -> String {
    var result = ""
    for scalar in scalars {
      if scalar.value < 0x80 {
        result += scalar.properties.lowercaseMapping
        continue
      }
      for part in scalar.properties.lowercaseMapping.unicodeScalars {
        switch part.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: continue
        default: result += PlainLetter.of(part)
        }
      }
    }
    return result
  }
}

/// Letters without what is added to them.
private enum PlainLetter {
  /// The letter itself, or the one that its Unicode name speaks of before "WITH".
  static func of(_ scalar: Unicode.Scalar) -> String {
    if let special = special[scalar] { return special }
    guard scalar.value >= 0x80, let name = scalar.properties.name,
      let range = name.firstRange(of: " WITH "), let base = bases[name[..<range.lowerBound]]
    else { return String(scalar) }
    return base
  }

  /// Letters whose names do not tell what they are made of.
  private static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "й": "и", "ё": "е", "ї": "і",
    "ќ": "к", "ѓ": "г", "ў": "у", "ς": "σ",
  ]

  /// Plain small letters by their Unicode names.
  private static let bases: [Substring: String] = {
    var result: [Substring: String] = [:]
    for range in [0x61...0x7A, 0x3B1...0x3C9, 0x430...0x45F] as [ClosedRange<UInt32>] {
      for scalar in range.lazy.compactMap({ Unicode.Scalar($0) }) {
        guard let name = scalar.properties.name, !name.contains(" WITH ") else { continue }
        result[name[...]] = of(scalar)
      }
    }
    return result
  }()
}
