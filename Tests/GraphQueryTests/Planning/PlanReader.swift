import NetworkGraph

@testable import GraphQuery

/// The plan of a query as EXPLAIN shows it.
func planLines(
  _ text: String,
  on graph: Graph,
  rules: Set<Optimiser.Rule> = Set(Optimiser.Rule.allCases)
) throws -> [String] {
  try Session(graph, rules: rules).run("EXPLAIN " + text).rows.map { row in
    guard case .string(let line) = row[0] else { return "" }
    return line
  }
}

/// A graph that statements make, with indexes on some places.
func graph(
  _ statements: String...,
  indexes: [(label: String, key: String)] = []
) throws -> Graph {
  let session = Session()
  for statement in statements { _ = try session.run(statement) }
  var graph = session.graph
  for (label, key) in indexes {
    try graph.createIndex(label: try graph.internLabel(label), key: try graph.internKey(key))
  }
  return graph
}
