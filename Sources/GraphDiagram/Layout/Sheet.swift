/// Everything on a page, in points and in final positions: what the second pass hands to Graphviz.
struct Sheet {
  /// A node, of the network or of the legend.
  struct Symbol {
    /// The name in DOT, unique on the sheet.
    var name: String
    /// The identifier in SVG.
    var id: String
    var classes: String
    var box: Box
    var shape: NodeShape
    var fill: Colour
    var isRinged: Bool
    /// Whether an outline in ink has to show the shape, as with a white fill on white paper.
    var isOutlined: Bool
    var tooltip: String?
  }

  /// A line, of the network, of the legend, or from a label to its node.
  struct Stroke {
    var id: String
    var classes: String
    /// The symbols at the ends, `nil` for a line that stands alone.
    var ends: (Int, Int)?
    var curve: TieCurve
    var style: LineStyle
    var tooltip: String?
  }

  /// Words.
  struct Words {
    var id: String
    var classes: String
    var text: MeasuredText
    var box: Box
    var alignment: Alignment
    /// Whether a translucent white box lies behind the words.
    var hasBackground = false
  }

  /// A surface behind everything, such as the hull of a community.
  struct Surface {
    /// What it encloses, for the legend and for other writers.
    var name: String
    var points: [Point]
    var fill: Colour
    var outline: Colour
    var hatching = Hatching.none
    /// The colour of the hatching.
    var ink = Colour.black

    /// How far apart the lines of the hatching are.
    static let spacing = 5.0
  }

  /// The sheet is drawn larger and shrunk when it is written, because Graphviz sets glyphs on a
  /// raster of pixels that is too coarse for small print.
  static let magnification = 2.0

  var page: PageSize
  var surfaces: [Surface] = []
  var symbols: [Symbol] = []
  var strokes: [Stroke] = []
  var words: [Words] = []
  /// What the picture shows, in one sentence, for those who cannot see it.
  var summary = ""
}
