/// A style that someone wrote: a theme, changes to it, and what sizes, colours and labels show.
///
/// The file is YAML. The rules are those of `docs/diagrams.md`, which lists every key:
///
/// ```yaml
/// theme: report
/// kinds:
///   Person: {shape: circle, colour: "#0072B2"}
/// types:
///   FUNDS: {line: dashed, width: 1.5}
/// ```
public struct StyleFile: Sendable, Hashable {
  /// The style: the theme and the palette with the changes of the file.
  public var style: DiagramStyle
  /// What sizes show: the name of a measure or a property.
  public var size: String?
  /// What colours show: the name of a measure or a property.
  public var colour: String?
  /// The property that labels the nodes.
  public var label: String?
  /// The property or measure that groups the nodes.
  public var group: String?
  /// The property that is true for nodes with a ring.
  public var ring: String?
  /// Whether hulls are drawn around the groups.
  public var hasHulls: Bool?
  /// The properties that rules of the style ask for.
  public var properties: [String] = []

  /// Whether the file names the colour of words.
  var hasInk = false

  /// The plain style of a theme and a palette.
  public init(theme: Theme = .report, palette: ColourPalette = .colourBlind) {
    style = DiagramStyle(theme: theme, palette: palette)
  }

  /// The most bytes of a style file.
  public static let sizeLimit = 1 << 16

  /// Reads a style file; `theme` and `palette` go before what the file says.
  ///
  /// Throws `StyleFileError` for what is not YAML, for unknown keys and for values that a key cannot
  /// have, with the place.
  public init(
    _ text: String,
    theme: Theme? = nil,
    palette: ColourPalette? = nil
  ) throws(StyleFileError) {
    let root = try StyleNode.root(of: text)
    var chosenTheme = Theme.report
    var chosenPalette = ColourPalette.colourBlind
    var colours: [Colour]?
    for entry in root {
      if entry.key == "theme" { chosenTheme = try entry.value.choice() }
      if entry.key == "palette" {
        if entry.value.isList {
          colours = try entry.value.list { item throws(StyleFileError) in try item.colour() }
        } else {
          chosenPalette = try entry.value.choice()
        }
      }
    }
    self.init(theme: theme ?? chosenTheme, palette: palette ?? chosenPalette)
    if let colours, palette == nil { try setPalette(colours, root) }
    for entry in root { try read(entry) }
  }

  private mutating func setPalette(
    _ colours: [Colour],
    _ root: [StyleNode.Entry]
  ) throws(StyleFileError) {
    guard !colours.isEmpty else {
      let place = root.first { $0.key == "palette" }?.value
      throw StyleFileError(place?.line, place?.column, "a palette needs at least one colour")
    }
    style.palette = colours
    style.colours = [:]
  }
}

/// Why a style file cannot be used: the place, the reason, and the words it could have held.
public struct StyleFileError: Error, Sendable, Hashable {
  /// The line, counted from one, if there is one.
  public let line: Int?
  /// The column, counted from one.
  public let column: Int?
  /// The reason, as the middle of a sentence.
  public let reason: String
  /// The word that is not known.
  public let word: String?
  /// The words that are known at this place.
  public let candidates: [String]

  init(
    _ line: Int?,
    _ column: Int?,
    _ reason: String,
    word: String? = nil,
    candidates: [String] = []
  ) {
    self.line = line
    self.column = column
    self.reason = reason
    self.word = word
    self.candidates = candidates
  }
}
