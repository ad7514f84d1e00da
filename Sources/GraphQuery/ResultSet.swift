public import NetworkGraph

/// The answer to a statement: named columns and rows of values.
public struct ResultSet: Sendable {
  /// The names of the columns, in order; none for a statement that only writes.
  public let columns: [String]
  /// The rows; each has a value for every column.
  public let rows: [[Value]]
  /// The graph that nodes, relationships and paths of the rows belong to.
  public let graph: Graph
  /// What the statement changed.
  public let counts: UpdateCounts
}
