/// A property of characters that a regular expression names: `\p{L}`, `\p{Lu}`, `\p{Alpha}`.
enum CharacterProperty: Sendable {
  /// One of some general categories of Unicode.
  case categories(Set<String>)
  /// Alphabetic in the sense of Unicode.
  case alphabetic
  /// White space in the sense of Unicode.
  case whitespace

  /// The property with a name; `nil` if there is none.
  init?(named name: String) {
    switch name {
    case "Alpha", "IsAlphabetic", "Alphabetic": self = .alphabetic
    case "Space", "IsWhite_Space", "White_Space": self = .whitespace
    case "Digit": self = .categories(["Nd"])
    case "Upper": self = .categories(["Lu"])
    case "Lower": self = .categories(["Ll"])
    case "Punct": self = .categories(["Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"])
    case "Alnum": self = .categories(["Lu", "Ll", "Lt", "Lm", "Lo", "Nd"])
    default:
      let matching = Self.categoryNames.filter { $0 == name || $0.prefix(1) == name }
      guard !matching.isEmpty else { return nil }
      self = .categories(Set(matching))
    }
  }

  /// Whether a character has the property.
  func holds(for scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .categories(let names): names.contains(Self.name(of: scalar.properties.generalCategory))
    case .alphabetic: scalar.properties.isAlphabetic
    case .whitespace: scalar.properties.isWhitespace
    }
  }

  private static let categoryNames = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  private static func name(of category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
