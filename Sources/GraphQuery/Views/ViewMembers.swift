internal import NetworkGraph

/// What belongs to a view: a flag for each node and each relationship, by number.
struct ViewMembers: Hashable, Sendable {
  var nodes: [Bool]
  var relationships: [Bool]

  /// All elements of a graph.
  init(_ graph: Graph) {
    nodes = Array(repeating: false, count: graph.nodeCapacity)
    for node in graph.nodeIDs() { nodes[Int(node.raw)] = true }
    relationships = Array(repeating: false, count: graph.relationshipCapacity)
    for tie in graph.relationshipIDs() { relationships[Int(tie.raw)] = true }
  }

  /// Leaves out the relationships that have lost an end.
  mutating func dropLooseEnds(_ reader: EndsReader) {
    for tie in relationships.indices where relationships[tie] {
      guard let ends = reader.ends(UInt32(truncatingIfNeeded: tie)),
        nodes[Int(ends.source)], nodes[Int(ends.target)]
      else {
        relationships[tie] = false
        continue
      }
    }
  }
}
