/// What a diagram shows: nodes, the ties between them, and the words around them.
///
/// A diagram is plain content. It knows no graph and no query; whoever has a graph or a result maps
/// it to nodes and ties and leaves shapes, colours and positions to `DiagramStyle` and `Renderer`.
public struct Diagram: Sendable, Hashable {
  /// The heading of the page; nothing is set when it is empty.
  public var title: String
  /// One or two lines under the title, for what was selected and when.
  public var subtitle: String
  /// The foot of the page, for source and date.
  public var caption: String
  /// The nodes, each with an id of its own.
  public var nodes: [Node]
  /// The ties, between nodes of this diagram.
  public var ties: [Tie]
  /// What the sizes of nodes measure, for the legend, such as "betweenness".
  public var sizeName: String
  /// What emphasis means, for the legend, such as "broker".
  public var emphasisName: String
  /// What the colours of categories and shades say, for the legend.
  public var colourName = ""
  /// What the groups are, for the legend, such as "Communities".
  public var groupName = "Groups"
  /// What a ring alone means, for the legend.
  public var ringName = "ring"
  /// What the widths of lines measure, for the legend.
  public var widthName = "width"
  /// The types of ties that come first in the legend, in this order; others follow by frequency.
  public var typeOrder: [String] = []
  /// Whether hulls are drawn around the groups.
  public var hasHulls = false

  /// Makes a diagram; words that are left out do not appear on the page.
  public init(
    title: String = "",
    subtitle: String = "",
    caption: String = "",
    nodes: [Node] = [],
    ties: [Tie] = [],
    sizeName: String = "",
    emphasisName: String = ""
  ) {
    self.title = title
    self.subtitle = subtitle
    self.caption = caption
    self.nodes = nodes
    self.ties = ties
    self.sizeName = sizeName
    self.emphasisName = emphasisName
  }

  /// The largest number of nodes that is drawn; above it a picture shows nothing but ink.
  public static let nodeLimit = 10_000

  /// The largest number of ties that is drawn.
  public static let tieLimit = 100_000
}
