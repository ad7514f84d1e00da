internal import GraphQuery
public import NetworkGraph

/// Steps that the kit does not have: indexes and constraints, the place, the sentence and the hint of
/// an error, and the number of rows.
extension ConformanceCase {
  mutating func performLanguageStep(_ step: GherkinStep, _ text: String) throws(Failure) {
    if let place = text.removing("an index on ") {
      try changeSchema(place) { (graph, label, key) throws(GraphError) in
        try graph.createIndex(label: label, key: key)
      }
    } else if let place = text.removing("a unique constraint on ") {
      try changeSchema(place) { (graph, label, key) throws(GraphError) in
        try graph.createUniqueConstraint(label: label, key: key)
      }
    } else if let place = text.removing("an existence constraint on ") {
      try changeSchema(place) { (graph, label, key) throws(GraphError) in
        try graph.createExistenceConstraint(label: label, key: key)
      }
    } else if let place = text.removing("the error should be at ") {
      let error = try error()
      let found = error.range.map {
        "\(SourcePosition(ofByte: $0.lower, in: statement))"
      }
      try expect(found ?? "no place", place)
    } else if let hint = text.removing("the hint should be ") {
      try expect(try error().hint, hint)
    } else if let sentence = text.removing("the message should be ") {
      try expect(try error().message, sentence)
    } else if let count = text.removing("the number of rows should be ") {
      try expect("\(try result().rows.count)", count)
    } else {
      throw fail("unknown step: \(step.text)")
    }
  }

  private func error() throws(Failure) -> QueryError {
    guard case .failure(let error) = outcome else { throw fail("expected an error, found none") }
    return error
  }

  private func expect(_ found: String, _ expected: String) throws(Failure) {
    guard found == expected else { throw fail("expected \(expected), found \(found)") }
  }

  /// Declares something on a place such as `:Person(name)`.
  private mutating func changeSchema(
    _ place: String,
    _ change: (inout Graph, LabelID, KeyID) throws(GraphError) -> Void
  ) throws(Failure) {
    let parts = place.split { ":()".contains($0) }.map(String.init)
    guard parts.count == 2 else { throw fail("unknown place: \(place)") }
    var graph = session.graph
    do throws(GraphError) {
      try change(&graph, try graph.internLabel(parts[0]), try graph.internKey(parts[1]))
    } catch {
      throw fail("\(error)")
    }
    session = newSession(graph)
  }
}

extension String {
  /// The rest after a prefix; `nil` without it.
  fileprivate func removing(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

extension Graph {
  /// The same graph with an index on every property of the nodes with every label.
  public var indexedEverywhere: Graph {
    var graph = self
    for label in graph.labels {
      for key in graph.keys {
        guard let () = try? graph.createIndex(label: label, key: key) else { continue }
      }
    }
    return graph
  }
}
