/// Which items each actor has, and which actors each item has.
///
/// Actors and items are numbered from 0, each in the order of their vertices.
struct Memberships: Sendable {
  /// Where the items of each actor begin, and at the end their number.
  let itemOffsets: [Int]
  /// The items of the actors, ascending.
  let items: [UInt32]
  /// Where the actors of each item begin, and at the end their number.
  let actorOffsets: [Int]
  /// The actors of the items, ascending.
  let actors: [UInt32]
  /// The node of each item.
  let nodes: [NodeID]

  /// The number of actors.
  var actorCount: Int { itemOffsets.count - 1 }

  /// Reads the ties between actors and items, in either direction, each pair once.
  init(_ topology: Topology, actors isActor: [Bool], items isItem: [Bool]) {
    let none = UInt32.max
    var itemNumbers = [UInt32](repeating: none, count: topology.vertexCount)
    var nodes: [NodeID] = []
    for vertex in 0..<topology.vertexCount where isItem[vertex] {
      itemNumbers[vertex] = UInt32(truncatingIfNeeded: nodes.count)
      nodes.append(topology.node(at: vertex))
    }
    let adjacencies =
      topology.isDirected ? [topology.forward, topology.backward] : [topology.forward]
    var itemOffsets = [0]
    var items: [UInt32] = []
    var row: [UInt32] = []
    for vertex in 0..<topology.vertexCount where isActor[vertex] {
      row.removeAll(keepingCapacity: true)
      for adjacency in adjacencies {
        for neighbour in adjacency.neighbours(of: vertex) where Int(neighbour) != vertex {
          let item = itemNumbers[Int(neighbour)]
          if item != none { row.append(item) }
        }
      }
      row.sort()
      let first = items.count
      for item in row where items.count == first || items[items.count - 1] != item {
        items.append(item)
      }
      itemOffsets.append(items.count)
    }
    var actorOffsets = [Int](repeating: 0, count: nodes.count + 1)
    for item in items {
      actorOffsets[Int(item) + 1] += 1
    }
    for item in nodes.indices {
      actorOffsets[item + 1] += actorOffsets[item]
    }
    var cursors = actorOffsets
    var actors = [UInt32](repeating: 0, count: items.count)
    for actor in 0..<itemOffsets.count - 1 {
      for item in items[itemOffsets[actor]..<itemOffsets[actor + 1]] {
        actors[cursors[Int(item)]] = UInt32(truncatingIfNeeded: actor)
        cursors[Int(item)] += 1
      }
    }
    self.itemOffsets = itemOffsets
    self.items = items
    self.actorOffsets = actorOffsets
    self.actors = actors
    self.nodes = nodes
  }

  /// The items of an actor, ascending.
  func items(of actor: Int) -> ArraySlice<UInt32> {
    items[itemOffsets[actor]..<itemOffsets[actor + 1]]
  }
}
