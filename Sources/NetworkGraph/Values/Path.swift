/// A walk through a graph: nodes joined by relationships, each passed in either direction.
public struct Path: Hashable, Sendable {
  /// The nodes in order; always one more than there are relationships.
  public let nodes: [NodeID]
  /// The relationships in order.
  public let relationships: [RelationshipID]
  /// What the path costs, if it was found by comparing costs; two paths over the same nodes and
  /// relationships are equal whatever they cost.
  public let cost: Double?

  /// Creates a path; `nil` unless there is exactly one more node than relationships.
  public init?(nodes: [NodeID], relationships: [RelationshipID], cost: Double? = nil) {
    guard nodes.count == relationships.count + 1 else { return nil }
    self.nodes = nodes
    self.relationships = relationships
    self.cost = cost
  }

  /// The number of relationships.
  public var length: Int { relationships.count }

  /// Whether two paths pass the same nodes and relationships in the same order.
  public static func == (left: Self, right: Self) -> Bool {
    left.nodes == right.nodes && left.relationships == right.relationships
  }

  /// Hashes the nodes and relationships.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(nodes)
    hasher.combine(relationships)
  }
}
