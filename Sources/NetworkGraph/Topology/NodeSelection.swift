/// The nodes of a graph that take part in a topology, and the vertex that each becomes.
struct NodeSelection {
  /// Stands for the vertex of a node that takes no part.
  static let none = UInt32.max

  /// Whether vertex `i` is node `i` for all.
  let isWhole: Bool
  /// The number of nodes that take part.
  let count: Int
  /// The nodes that take part, ascending; empty for the whole graph.
  let nodes: [NodeID]
  /// The vertex of each node; empty for the whole graph.
  let vertices: [UInt32]

  /// Selects the nodes with one of some labels that a mask lets through; both may be absent.
  init(_ graph: Graph, labels: Set<String>?, mask: [Bool]?) throws(AlgorithmError) {
    let capacity = graph.nodeCapacity
    guard labels != nil || mask != nil || graph.nodeCount < capacity else {
      isWhole = true
      count = capacity
      nodes = []
      vertices = []
      return
    }
    var candidates: [UInt32] = []
    if let labels {
      for name in labels.sorted() {
        guard let label = graph.label(named: name) else { throw .unknownLabel(name) }
        _ = graph.collectNodes(with: label, from: 0, limit: .max, into: &candidates)
      }
    } else {
      _ = graph.collectNodes(with: nil, from: 0, limit: .max, into: &candidates)
    }
    var vertices = [UInt32](repeating: Self.none, count: capacity)
    for row in candidates where mask.map({ Int(row) < $0.count && $0[Int(row)] }) ?? true {
      vertices[Int(row)] = 0
    }
    var nodes: [NodeID] = []
    for row in vertices.indices where vertices[row] != Self.none {
      vertices[row] = UInt32(nodes.count)
      nodes.append(NodeID(UInt32(row)))
    }
    isWhole = false
    count = nodes.count
    self.nodes = nodes
    self.vertices = vertices
  }
}
