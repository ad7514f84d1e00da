import ArgumentParser

/// What the size of a drawn node shows.
enum SizeMeasure: String, CaseIterable, ExpressibleByArgument {
  /// How many shortest paths of the drawn network pass through the node.
  case betweenness
  /// How many other drawn nodes it is tied to.
  case degree
  /// Nothing: all nodes are equally large.
  case none
}
