/// How a diagram looks: page, fonts, sizes, shapes, colours, lines.
///
/// The defaults are made for print: a palette that colour-blind readers can tell apart, a shape per
/// kind and a line per type that survive black and white, areas (not widths) in proportion to
/// sizes. All lengths are points on paper.
public struct DiagramStyle: Sendable, Hashable {
  /// The paper.
  public var page = PageSize.a4Landscape
  /// The empty border of the page.
  public var margin = 26.0
  /// The font that is measured and embedded.
  public var fontFamily = "Noto Sans"
  /// What an SVG viewer without that font uses, in this order.
  public var fallbackFontFamilies = ["DejaVu Sans", "Liberation Sans", "Arial", "sans-serif"]
  /// Font size of the title.
  public var titleSize = 16.0
  /// Font size of the subtitle.
  public var subtitleSize = 9.5
  /// Font size of labels and of the legend.
  public var labelSize = 7.0
  /// Font size of the caption.
  public var captionSize = 7.0

  /// The diameter of a node of size zero; smaller when the page is crowded.
  public var smallestNode = 7.5
  /// The diameter of the largest node; smaller when the page is crowded.
  public var largestNode = 27.0
  /// How many nodes get a label at most: emphasised ones first, then by size.
  public var labelCount = 120
  /// Whether labels and legend are larger, by a third at most, where few nodes leave room, and large
  /// ones a little smaller where many do not.
  public var growsWithRoom = true
  /// The width in characters at which a label is wrapped.
  public var labelWidth = 24
  /// How many lines a label may have; what is longer ends in an ellipsis.
  public var labelLines = 4

  /// The paper, or the screen behind the drawing.
  public var background = Colour.white
  /// The words, and the rings around nodes.
  public var ink = Colour.black
  /// Whether every node has an outline in ink, so that white fills can be seen.
  public var hasOutlines = false
  /// Whether hulls are hatched, so that groups can be told apart without colour.
  public var hasHatching = false
  /// The colours of numbers, the least first.
  public var scale: [Colour] = [
    Colour(0xD9E8F5), Colour(0x9AC3E1), Colour(0x4A90C2), Colour(0x0B5394), Colour(0x06284F),
  ]
  /// The colour of what the colours say nothing about.
  public var neutral = Colour.grey
  /// Whether groups are told apart by shapes too, where the nodes are all of one kind.
  public var shapesGroups = false

  /// Shapes by kind; other kinds get the remaining shapes in alphabetical order.
  public var shapes: [String: NodeShape] = [
    "Person": .circle, "Organisation": .square, "Event": .diamond, "Collaboration": .hexagon,
  ]
  /// Colours by kind; other kinds get the remaining colours in alphabetical order.
  public var colours: [String: Colour] = [
    "Person": .blue, "Organisation": .bluishGreen, "Event": .orange,
    "Collaboration": .reddishPurple,
  ]
  /// The colours of groups, largest group first, and of kinds without a colour of their own.
  public var palette: [Colour] = [
    .skyBlue, .blue, .bluishGreen, .orange, .reddishPurple, .black,
  ]
  /// The fill of emphasised nodes where groups do not claim it, `nil` to keep the kind's colour.
  public var emphasisFill: Colour? = .vermillion

  /// Further looks by kind.
  public var kinds: [String: NodeLook] = [:]
  /// Looks by group, which go before those of kinds.
  public var groups: [String: NodeLook] = [:]
  /// Looks by the value of a property, which go before all others; the last that fits wins.
  public var traits: [TraitLook] = []

  /// Lines by type; other types get the remaining lines, the most frequent type first.
  public var lines: [String: LineStyle] = [:]
  /// The lines given to types without a line of their own.
  public var lineLadder: [LineStyle] = [
    LineStyle(.solid, width: 0.9, colour: Colour(0x303840, alpha: 0x99)),
    LineStyle(.dashed, width: 0.9, colour: Colour(0x1F4E79, alpha: 0xC0)),
    LineStyle(.dotted, width: 1.4, colour: Colour(0x303840, alpha: 0xC0)),
    LineStyle(.solid, width: 2.4, colour: Colour(0x8FA3B0, alpha: 0x99)),
    LineStyle(.dashed, width: 1.9, colour: Colour(0x9C7A4D, alpha: 0xA8)),
  ]
  /// The line of all types beyond the ladder.
  public var otherLine = LineStyle(.solid, width: 0.6, colour: Colour(0x8A9299, alpha: 0x99))

  /// Dots per inch of PNG, from 36 to 600.
  public var resolution = 200.0

  /// The default style.
  public init() {}

  /// The style for so many nodes.
  func fitted(nodes count: Int) -> DiagramStyle {
    guard growsWithRoom, count > 0 else { return self }
    let pitch = (page.width * page.height * 0.8 / Double(count)).squareRoot()
    // Words of seven points suit nodes that are 75 points apart.
    let factor = max(min(1, 7.5 / labelSize), min(1.35, pitch / labelSize / 10.7))
    var style = self
    style.labelSize = min(40, labelSize * factor)
    return style
  }
}

extension DiagramStyle {
  /// Whether a fill vanishes on the page without an outline.
  func needsOutline(_ fill: Colour) -> Bool {
    hasOutlines || fill.contrast(to: background) < 1.3
  }
}
