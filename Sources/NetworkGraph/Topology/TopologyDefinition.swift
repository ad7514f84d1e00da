/// Which part of a graph a topology shows, and how: a key under which topologies can be kept.
public struct TopologyDefinition: Hashable, Sendable {
  /// Nodes take part that have one of these labels; `nil` for all nodes.
  public var labels: Set<String>?
  /// Relationships take part that have one of these types; `nil` for all types.
  ///
  /// Their two nodes must take part as well.
  public var types: Set<String>?
  /// How relationships may be passed.
  public var direction: TieDirection
  /// The property of the relationships that is their weight; `nil` for an unweighted topology.
  public var weight: String?
  /// Whether the weight is a strength or a distance.
  public var weightMeaning: WeightMeaning
  /// Whether parallel relationships are merged into one tie.
  public var parallelTies: ParallelTies
  /// Whether relationships from a node to itself take part.
  public var loops: LoopTies
  /// Whether the topology knows the relationship behind each tie.
  public var keepsRelationships: Bool

  /// Creates a definition; without arguments it is the whole graph, undirected and unweighted.
  public init(
    labels: Set<String>? = nil,
    types: Set<String>? = nil,
    direction: TieDirection = .both,
    weight: String? = nil,
    weightMeaning: WeightMeaning = .strength,
    parallelTies: ParallelTies = .merged,
    loops: LoopTies = .dropped,
    keepsRelationships: Bool = false
  ) {
    self.labels = labels
    self.types = types
    self.direction = direction
    self.weight = weight
    self.weightMeaning = weightMeaning
    self.parallelTies = parallelTies
    self.loops = loops
    self.keepsRelationships = keepsRelationships
  }
}
