/// What a statement changed.
public struct UpdateCounts: Hashable, Sendable {
  /// Nothing changed.
  public init() {}

  /// Nodes made.
  public var nodesCreated = 0
  /// Nodes deleted.
  public var nodesDeleted = 0
  /// Relationships made.
  public var relationshipsCreated = 0
  /// Relationships deleted.
  public var relationshipsDeleted = 0
  /// Properties written or removed.
  public var propertiesSet = 0
  /// Labels given to nodes.
  public var labelsAdded = 0
  /// Labels taken from nodes.
  public var labelsRemoved = 0
  /// Indexes made.
  public var indexesAdded = 0
  /// Indexes dropped.
  public var indexesRemoved = 0
  /// Constraints made.
  public var constraintsAdded = 0
  /// Constraints dropped.
  public var constraintsRemoved = 0
  /// Views made, or given another definition.
  public var viewsAdded = 0
  /// Views dropped.
  public var viewsRemoved = 0

  /// Whether anything changed.
  public var isEmpty: Bool { self == UpdateCounts() }

  /// Adds what another statement has changed.
  public mutating func add(_ other: UpdateCounts) {
    nodesCreated += other.nodesCreated
    nodesDeleted += other.nodesDeleted
    relationshipsCreated += other.relationshipsCreated
    relationshipsDeleted += other.relationshipsDeleted
    propertiesSet += other.propertiesSet
    labelsAdded += other.labelsAdded
    labelsRemoved += other.labelsRemoved
    indexesAdded += other.indexesAdded
    indexesRemoved += other.indexesRemoved
    constraintsAdded += other.constraintsAdded
    constraintsRemoved += other.constraintsRemoved
    viewsAdded += other.viewsAdded
    viewsRemoved += other.viewsRemoved
  }

  /// A sentence such as "2 nodes created, 1 property set", empty if nothing changed.
  public var text: String {
    let parts: [(Int, String, String)] = [
      (nodesCreated, "node created", "nodes created"),
      (nodesDeleted, "node deleted", "nodes deleted"),
      (relationshipsCreated, "relationship created", "relationships created"),
      (relationshipsDeleted, "relationship deleted", "relationships deleted"),
      (propertiesSet, "property set", "properties set"),
      (labelsAdded, "label added", "labels added"),
      (labelsRemoved, "label removed", "labels removed"),
      (indexesAdded, "index added", "indexes added"),
      (indexesRemoved, "index removed", "indexes removed"),
      (constraintsAdded, "constraint added", "constraints added"),
      (constraintsRemoved, "constraint removed", "constraints removed"),
      (viewsAdded, "view added", "views added"),
      (viewsRemoved, "view removed", "views removed"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
      .joined(separator: ", ")
  }
}
