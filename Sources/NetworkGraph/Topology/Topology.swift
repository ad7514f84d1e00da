/// The shape of a chosen part of a graph, frozen for measuring: who is tied to whom.
///
/// Vertices are the positions `0..<vertexCount`, ties the positions `0..<tieCount`; `node(at:)` and
/// `relationship(at:)` lead back to the graph. A tie that can be passed from `u` to `v` is an *arc*
/// from `u` to `v`: with the direction `.both` a tie is two arcs, otherwise one. A topology never
/// changes, so any number of threads may read it.
///
/// Memory in bytes for `n` vertices and `m` ties, in either case with both adjacencies: `4n + 8m`
/// when the direction is `.both`, `8n + 8m` otherwise; `8m` more for the ties of the arcs, `8m` for
/// weights and `4m` for relationships.
public struct Topology: Sendable {
  /// How the relationships of the graph became arcs.
  public let direction: TieDirection
  /// The number of vertices.
  public let vertexCount: Int
  /// The number of ties, after parallel ones were merged and loops were dropped.
  public let tieCount: Int
  /// The arcs by the vertex that they leave.
  public let forward: ArcRows
  /// The arcs by the vertex that they reach; the very storage of `forward` when the direction is
  /// `.both`.
  public let backward: ArcRows
  /// What each tie weighs, by tie; `nil` when the topology is unweighted.
  ///
  /// Never negative, never infinite.
  public let tieWeights: [Double]?
  /// Whether the weights are strengths or distances.
  public let weightMeaning: WeightMeaning
  /// The relationship behind each tie, of merged ones the first; `nil` unless asked for.
  public let relationships: [RelationshipID]?
  /// The node of each vertex, ascending; `nil` when vertex `i` is node `i`.
  let nodes: [NodeID]?

  /// Whether `u` may reach `v` where `v` does not reach `u`.
  @inlinable
  public var isDirected: Bool { direction != .both }

  /// The number of unordered pairs of vertices, of ordered pairs when the topology is directed.
  public var pairCount: Double {
    let ordered = Double(vertexCount) * Double(max(0, vertexCount - 1))
    return isDirected ? ordered : ordered / 2
  }

  init(
    direction: TieDirection,
    ties: OrderedTies,
    weightMeaning: WeightMeaning,
    forward: ArcRows,
    backward: ArcRows,
    nodes: [NodeID]?
  ) {
    self.direction = direction
    self.vertexCount = ties.vertexCount
    self.tieCount = ties.count
    self.forward = forward
    self.backward = backward
    self.tieWeights = ties.weights
    self.weightMeaning = weightMeaning
    self.relationships = ties.relationships
    self.nodes = nodes
  }
}
