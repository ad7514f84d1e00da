/// Why a change of the graph was refused.
///
/// The graph is then as it was.
public enum GraphError: Error, Hashable, Sendable {
  /// There is no such node in this graph.
  case unknownNode(NodeID)
  /// There is no such relationship in this graph.
  case unknownRelationship(RelationshipID)
  /// The node has relationships, and was not to be deleted together with them.
  case nodeHasRelationships(NodeID)
  /// A label, type or key is not of this graph: its number was never given out here.
  case unknownName(Subject, UInt32)
  /// A node, relationship or path cannot be (part of) the value of a property.
  case unstorableValue(key: String)
  /// Another node with the label has the same value.
  case notUnique(label: String, key: String, existing: NodeID)
  /// A node with the label lacks the property that a constraint demands.
  case missingProperty(label: String, key: String, node: NodeID)
  /// More elements, names or texts than fit into the graph's numbers.
  case tooMany(Subject)
  /// The arrays of a bulk load differ in length.
  case unequalLengths

  /// What there is too much of.
  public enum Subject: String, Sendable {
    /// Nodes: at most 2^32 - 2.
    case nodes
    /// Relationships: at most 2^32 - 2.
    case relationships
    /// Labels: at most 65,535.
    case labels
    /// Relationship types: at most 65,535.
    case types
    /// Property keys: at most 65,535.
    case keys
    /// Combinations of labels: at most 2^32 - 2.
    case labelSets = "combinations of labels"
  }
}

extension GraphError: CustomStringConvertible {
  /// One sentence, without any value of the data.
  public var description: String {
    switch self {
    case .missingProperty(let label, let key, let node):
      "node \(node.raw) with the label '\(label)' lacks the property '\(key)', which a constraint demands"
    case .nodeHasRelationships(let node):
      "node \(node.raw) still has relationships; delete them first, or use DETACH DELETE"
    case .notUnique(let label, let key, let existing):
      "node \(existing.raw) with the label '\(label)' already has this value of '\(key)', which must be unique"
    case .tooMany(let subject):
      "the graph cannot hold more \(subject.rawValue)"
    case .unequalLengths:
      "the arrays of a bulk load must have the same length"
    case .unknownName(let subject, let number):
      "there is no number \(number) among the \(subject.rawValue) of this graph"
    case .unknownNode(let node):
      "there is no node \(node.raw) in this graph"
    case .unknownRelationship(let relationship):
      "there is no relationship \(relationship.raw) in this graph"
    case .unstorableValue(let key):
      "the property '\(key)' cannot hold a node, a relationship or a path, nor a list or map with one in it"
    }
  }
}
