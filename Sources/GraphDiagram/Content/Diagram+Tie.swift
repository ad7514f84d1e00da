extension Diagram {
  /// One tie between two nodes of a diagram, or from a node to itself.
  public struct Tie: Sendable, Hashable {
    /// The id of the node where the tie starts.
    public var source: String
    /// The id of the node where the tie ends.
    public var target: String
    /// The type, which chooses the line.
    public var type: String
    /// Whether direction matters; only then an arrow head is drawn.
    public var isDirected: Bool
    /// How many ties of the network this one stands for, at least one.
    public var count: Int
    /// The value that sets the width of the line, zero or more; bundled ties add theirs.
    public var width: Double?
    /// The words on the line, in place of the count.
    public var label: String
    /// The words that appear when a pointer rests on the tie; type and ends when there are none.
    public var tooltip: String?
    /// What else is known of the tie: its evidence.
    public var details: [Detail] = []

    /// Makes a tie; parallel ones are bundled and their counts added when the diagram is drawn.
    public init(
      source: String,
      target: String,
      type: String = "",
      isDirected: Bool = false,
      count: Int = 1,
      width: Double? = nil,
      label: String = "",
      tooltip: String? = nil
    ) {
      self.source = source
      self.target = target
      self.type = type
      self.isDirected = isDirected
      self.count = count
      self.width = width
      self.label = label
      self.tooltip = tooltip
    }
  }
}
