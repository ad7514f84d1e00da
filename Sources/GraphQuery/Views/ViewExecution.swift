internal import NetworkGraph

/// Carries out CREATE VIEW and DROP VIEW.
enum ViewExecution {
  /// The graph as it is after the command, and what changed.
  static func run(
    _ command: ViewCommand,
    on graph: Graph
  ) throws(QueryError) -> (Graph, UpdateCounts) {
    var changed = graph
    var counts = UpdateCounts()
    switch command {
    case .create(let name, let definition, let replaces, let ifNotExists):
      let known = graph.views[name.text]
      if known != nil, !replaces {
        guard !ifNotExists else { break }
        throw QueryError(
          .semanticError,
          .viewExists,
          phase: .runtime,
          subject: name.text,
          hint: "choose another name, or write CREATE OR REPLACE VIEW",
          at: name.range
        )
      }
      guard known != definition.text, known == nil || !ifNotExists else { break }
      changed.setView(name.text, to: definition.text)
      counts.viewsAdded = 1
    case .drop(let name, let ifExists):
      guard graph.views[name.text] != nil else {
        guard !ifExists else { break }
        throw .unknownView(name, in: graph)
      }
      changed.setView(name.text, to: nil)
      counts.viewsRemoved = 1
    }
    return (changed, counts)
  }
}

extension QueryError {
  /// There is no view of a name.
  static func unknownView(_ name: Name, in graph: Graph) -> Self {
    let near = NearestName.hint(for: name.text, among: graph.views.keys)
    let way =
      graph.views.isEmpty
      ? "CREATE VIEW name AS (n:Label) makes one" : "SHOW VIEWS lists those that there are"
    return Self(
      .semanticError,
      .viewNotFound,
      phase: .runtime,
      subject: name.text,
      hint: near.isEmpty ? way : near,
      at: name.range
    )
  }
}
