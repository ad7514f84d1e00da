/// A walk through a graph: nodes joined by relationships, each passed in either direction.
public struct Path: Hashable, Sendable {
  /// The nodes in order; always one more than there are relationships.
  public let nodes: [NodeID]
  /// The relationships in order.
  public let relationships: [RelationshipID]

  /// Creates a path; `nil` unless there is exactly one more node than relationships.
  public init?(nodes: [NodeID], relationships: [RelationshipID]) {
    guard nodes.count == relationships.count + 1 else { return nil }
    self.nodes = nodes
    self.relationships = relationships
  }

  /// The number of relationships.
  public var length: Int { relationships.count }
}
