internal import NetworkGraph

/// Nodes by the value of a property, for lookups of many values.
struct ValueTable {
  /// The version of the graph that the values are of.
  let version: UInt64
  /// The last node with a value, as a position.
  private var last: [Value: UInt32] = [:]
  /// By position, one more than the position of the node before with the same value; 0 at the end.
  private var before: [UInt32] = []
  private let nodes: [UInt32]
  /// Nodes whose values have to be compared one by one: lists, maps and the number that is none.
  private(set) var others: [UInt32] = []

  /// Makes the table of nodes, which are in order.
  init(_ key: String, _ nodes: [UInt32], _ context: ExecutionContext) throws(QueryError) {
    version = context.graph.version
    self.nodes = nodes
    before = Array(repeating: 0, count: nodes.count)
    let column = try context.property(key, of: .nodes(nodes), nodes.count)
    for (position, node) in nodes.enumerated() {
      if position & 0xFFF == 0 { try context.checkpoint() }
      let value = column.value(position, context.graph)
      if value.isNull { continue }
      guard value.isPlain else {
        others.append(node)
        continue
      }
      let place = UInt32(truncatingIfNeeded: position)
      if let earlier = last.updateValue(place, forKey: value) { before[position] = earlier + 1 }
    }
  }

  /// The nodes with a value that is neither null nor a container, in order.
  func nodes(with value: Value) -> [UInt32] {
    guard let latest = last[value] else { return [] }
    var found: [UInt32] = []
    var place = latest + 1
    while place != 0 {
      found.append(nodes[Int(place) - 1])
      place = before[Int(place) - 1]
    }
    found.reverse()
    return found
  }
}
