public import NetworkGraph

/// A property graph in plain dictionaries: what ``Graph`` must do, without any of its means.
///
/// Names are not part of it: labels, types and keys are numbers that both sides agree on. Every
/// operation throws what the graph throws, and is written from the documentation of `Graph`.
public struct NaiveGraph: Sendable {
  /// A node.
  public struct Node: Sendable {
    /// Its labels.
    public var labels: Set<LabelID>
    /// Its properties.
    public var properties: [KeyID: Value] = [:]
  }

  /// A relationship.
  public struct Relationship: Sendable {
    /// Its type.
    public let type: TypeID
    /// Where it begins.
    public let source: NodeID
    /// Where it ends.
    public let target: NodeID
    /// Its properties.
    public var properties: [KeyID: Value] = [:]
  }

  /// An index, a constraint, or several on the same label and key.
  public struct Rule: Sendable {
    /// The label.
    public let label: LabelID
    /// The key.
    public let key: KeyID
    /// Whether there is an index.
    public var isIndex = false
    /// Whether values must be unique.
    public var isUnique = false
    /// Whether every node must have a value.
    public var isRequired = false
  }

  /// The nodes that exist.
  public internal(set) var nodes: [NodeID: Node] = [:]
  /// The relationships that exist.
  public internal(set) var relationships: [RelationshipID: Relationship] = [:]
  /// The number of nodes ever created.
  public internal(set) var nodeCapacity: UInt32 = 0
  /// The number of relationships ever created.
  public internal(set) var relationshipCapacity: UInt32 = 0
  /// The indexes and constraints in order of declaration.
  public internal(set) var rules: [Rule] = []

  /// Creates an empty graph.
  public init() {}
}
