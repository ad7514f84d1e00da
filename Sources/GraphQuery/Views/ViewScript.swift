public import NetworkGraph

/// A text of CREATE VIEW and DROP VIEW statements, such as the `views.cypher` of a data folder.
public enum ViewScript {
  /// The graph with what a script says about views, and the names of the views that it has made, in
  /// order.
  ///
  /// A view that the graph has already, with the same definition, is no error. Throws a ``QueryError``
  /// whose place counts from the start of the text: for the first statement that is wrong, or is not
  /// about views.
  public static func run(
    _ text: String,
    on graph: Graph
  ) throws(QueryError) -> (graph: Graph, names: [String]) {
    try DeepThread.perform { () throws(QueryError) in try shallow(text, graph) }
  }

  private static func shallow(
    _ text: String,
    _ graph: Graph
  ) throws(QueryError) -> (graph: Graph, names: [String]) {
    let bytes = Array(text.utf8)
    var changed = graph
    var names: [String] = []
    for piece in Script(text).pieces {
      let parsed = Parser.parse(bytes, in: piece.range)
      if let error = parsed.errors.first { throw error }
      guard let statement = parsed.statement else { continue }
      guard case .view(let command) = statement.body else {
        throw .compile(
          .invalidClauseComposition,
          explanation: "a script of views holds CREATE VIEW and DROP VIEW, and nothing else",
          at: statement.range
        )
      }
      _ = try Analyser.analyse(statement)
      if case .create(let name, let definition, _, _) = command {
        names.append(name.text)
        if changed.views[name.text] == definition.text { continue }
      }
      changed = try ViewExecution.run(command, on: changed).0
    }
    var made: [String] = []
    for name in names where changed.views[name] != nil && !made.contains(name) {
      made.append(name)
    }
    return (changed, made)
  }

  /// The script that makes the views of a graph, by name; empty for a graph without any.
  public static func text(of graph: Graph) -> String {
    graph.views.sorted { $0.key < $1.key }
      .map { "CREATE VIEW \(quoted($0.key)) AS\n  \($0.value);\n" }
      .joined(separator: "\n")
  }

  /// The name as a statement has to spell it.
  private static func quoted(_ name: String) -> String {
    let isPlain =
      name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
      } && name.utf8.first.map { $0 > 0x39 } ?? false
    if isPlain { return name }
    return "`" + name.map { $0 == "`" ? "``" : String($0) }.joined() + "`"
  }
}
