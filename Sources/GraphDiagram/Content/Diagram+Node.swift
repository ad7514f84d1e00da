extension Diagram {
  /// One actor, event or thing of a diagram.
  public struct Node: Sendable, Hashable {
    /// A stable name for this node, unique in the diagram; it ends up in DOT and in SVG ids.
    public var id: String
    /// The words beside the node; long ones are wrapped and cut, the tooltip keeps them.
    public var label: String
    /// The kind, which chooses the shape and, without groups, the colour.
    public var kind: String
    /// The words that appear when a pointer rests on the node; the label when there are none.
    public var tooltip: String?
    /// The value that sets the area of the node, zero or more.
    public var size: Double?
    /// The community: it chooses the colour in place of the kind, and hulls go around it.
    public var group: String?
    /// A value that chooses the colour in place of group and kind, one colour per value.
    public var category: String?
    /// A number that chooses the colour on a scale, in place of everything else.
    public var shade: Double?
    /// The shape in place of the kind's.
    public var shape: NodeShape?
    /// Whether the node has a ring and nothing more.
    public var isRinged: Bool
    /// Further properties as words, for the rules of a style.
    public var traits: [String: String]
    /// Whether the node stands out, as a broker does: black ring, bold label.
    public var isEmphasised: Bool
    /// What else is known of the node.
    public var details: [Detail] = []

    /// Makes a node; only the id is needed.
    public init(
      id: String,
      label: String = "",
      kind: String = "",
      tooltip: String? = nil,
      size: Double? = nil,
      group: String? = nil,
      category: String? = nil,
      shade: Double? = nil,
      shape: NodeShape? = nil,
      isRinged: Bool = false,
      isEmphasised: Bool = false,
      traits: [String: String] = [:]
    ) {
      self.id = id
      self.label = label
      self.kind = kind
      self.tooltip = tooltip
      self.size = size
      self.group = group
      self.category = category
      self.shade = shade
      self.shape = shape
      self.isRinged = isRinged
      self.traits = traits
      self.isEmphasised = isEmphasised
    }
  }
}
