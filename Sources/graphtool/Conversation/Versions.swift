import NetworkGraph

/// The graph as it was before each of the last changes, for `:undo`.
///
/// Versions share what they have in common, so that each costs what its change has touched.
struct Versions {
  /// More are not kept.
  private static let most = 10

  private var graphs: [Graph] = []

  /// How many changes can be taken back.
  var count: Int { graphs.count }

  /// Keeps the graph as it was before a change.
  mutating func add(_ graph: Graph) {
    if graphs.count == Self.most { graphs.removeFirst() }
    graphs.append(graph)
  }

  /// The graph before the last change; `nil` when there is none.
  mutating func takeLast() -> Graph? { graphs.popLast() }
}
