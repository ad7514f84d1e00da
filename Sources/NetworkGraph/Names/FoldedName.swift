/// A name without what people write in different ways: case, accents, punctuation, the order of words.
///
/// Letters are lower-cased, their accents taken away, `æ`, `ø`, `ß` and their like written out;
/// everything that is neither a letter nor a digit separates words. Letters of other scripts stay.
/// O(length) time and space.
///
/// ```swift
/// FoldedName("Société d'Études").text  // "societe d etudes"
/// ```
public struct FoldedName: Hashable, Sendable {
  /// The words in their order.
  public let words: [String]

  /// Folds a name.
  public init(_ name: String) {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars where !Self.isMark(scalar) {
      guard let letters = Self.letters(of: scalar) else {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      word += letters
    }
    if !word.isEmpty { words.append(word) }
    self.words = words
  }

  /// The words with a space between them.
  public var text: String { words.joined(separator: " ") }

  /// The words that carry meaning: no articles and prepositions of English, French, German, Spanish
  /// and Dutch; all words where nothing else is left.
  public var tellingWords: [String] {
    let telling = words.filter { !Self.fillers.contains($0) }
    return telling.isEmpty ? words : telling
  }

  private static let fillers: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "d",
    "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "der", "die", "das", "fur",
    "und",
    "von", "del", "el", "los", "las", "y", "het", "van", "voor", "te",
  ]

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark || category == .format
  }

  /// The plain letters of a letter or a digit; `nil` for what separates words.
  private static func letters(of scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: return String(scalar)
      case 0x41...0x5A: return scalar.properties.lowercaseMapping
      default: return nil
      }
    }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return nil }
    let lower = scalar.properties.lowercaseMapping
    guard let small = lower.unicodeScalars.first else { return nil }
    switch small {
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "þ": return "th"
    case "ð", "đ": return "d"
    case "ı": return "i"
    default: break
    }
    // Unicode's name of an accented letter begins with that of the plain one.
    let prefix = "LATIN SMALL LETTER "
    if let name = small.properties.name, name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if rest.dropFirst().hasPrefix(" WITH "), let letter = rest.first {
        return letter.lowercased()
      }
    }
    return String(String.UnicodeScalarView(lower.unicodeScalars.filter { !isMark($0) }))
  }
}
