internal import NetworkGraph

/// The nodes that chains of relationships lead to from one node, each once: a breadth-first search.
///
/// Kept for all rows of an operator, so that its array by node number is made once.
final class ReachableNodes {
  private let walk: ChainExpansion
  private let context: ExecutionContext
  /// By node number, the number of the last search that met it.
  private var met: [UInt32]
  private var search: UInt32 = 0

  init(_ walk: ChainExpansion, _ context: ExecutionContext) {
    self.walk = walk
    self.context = context
    met = Array(repeating: 0, count: context.graph.nodeCapacity)
  }

  /// The nodes in the order in which they are met.
  func nodes(from start: UInt32, _ batch: Batch, _ row: Int) throws(QueryError) -> [UInt32] {
    let reader = context.adjacency
    let filter = context.filter(walk.step.link.types)
    search += 1
    var found: [UInt32] = []
    if walk.chain.lower == 0 {
      met[Int(start)] = search
      found.append(start)
    }
    var frontier = [start]
    var length = 0
    var buffer = ExpansionBuffer()
    while !frontier.isEmpty, length < walk.chain.upper ?? .max {
      try context.checkpoint()
      length += 1
      buffer.removeAll()
      for node in frontier { reader.expand(node, walk.step.direction, filter, into: &buffer) }
      frontier.removeAll(keepingCapacity: true)
      var neighbours = buffer.neighbours
      if !walk.chain.predicates.isEmpty {
        neighbours = try context.passing(
          buffer.relationships,
          as: walk.chain.each,
          walk.chain.predicates,
          batch,
          row
        ).map { buffer.neighbours[Int($0)] }
      }
      for node in neighbours where met[Int(node)] != search {
        met[Int(node)] = search
        found.append(node)
        // The way on from the start was taken in the first step.
        if node != start { frontier.append(node) }
      }
    }
    return found
  }
}
