internal import NetworkGraph

/// Carries out CREATE and DROP of indexes and constraints.
enum SchemaExecution {
  /// The graph as it is after the command, and what changed.
  static func run(
    _ command: BoundSchemaCommand,
    on graph: Graph
  ) throws(QueryError) -> (Graph, UpdateCounts) {
    var changed = graph
    var counts = UpdateCounts()
    let known = graph.schemaObjects
    switch command.action {
    case .create(let object, let name):
      let wanted = name ?? object.defaultName
      if let there = known.first(where: { $0.object == object || $0.name == wanted }) {
        guard !command.isLenient else { break }
        throw QueryError(
          .semanticError,
          .schemaEntryExists,
          phase: .runtime,
          subject: there.name,
          explanation: "it is the \(there.object.text)",
          hint: there.object == object ? "add IF NOT EXISTS" : "choose another name",
          at: command.range
        )
      }
      try create(object, name, &changed, at: command.range)
      counts.count(object.kind, isNew: true)
    case .drop(let object):
      guard known.contains(where: { $0.object == object }) else {
        guard !command.isLenient else { break }
        throw missing("", explanation: object.text, among: known, at: command.range)
      }
      drop(object, &changed)
      counts.count(object.kind, isNew: false)
    case .dropNamed(let name, let isIndex):
      let candidates = known.filter { ($0.object.kind == .index) == isIndex }
      guard let found = candidates.first(where: { $0.name == name }) else {
        guard !command.isLenient else { break }
        throw missing(name, explanation: "", among: candidates, at: command.range)
      }
      drop(found.object, &changed)
      counts.count(found.object.kind, isNew: false)
    }
    return (changed, counts)
  }

  private static func create(
    _ object: SchemaObject,
    _ name: String?,
    _ graph: inout Graph,
    at range: SourceRange
  ) throws(QueryError) {
    do throws(GraphError) {
      let label = try graph.internLabel(object.label)
      let key = try graph.internKey(object.key)
      switch object.kind {
      case .index: try graph.createIndex(label: label, key: key, name: name)
      case .unique: try graph.createUniqueConstraint(label: label, key: key, name: name)
      case .exists: try graph.createExistenceConstraint(label: label, key: key, name: name)
      }
    } catch {
      var explained = QueryError(error)
      if explained.code == .constraintViolation {
        explained.hint = "change the nodes that break it first"
      }
      throw explained.placed(at: range)
    }
  }

  private static func drop(_ object: SchemaObject, _ graph: inout Graph) {
    guard let label = graph.label(named: object.label),
      let key = graph.key(named: object.key)
    else { return }
    switch object.kind {
    case .index: graph.dropIndex(label: label, key: key)
    case .unique: graph.dropConstraint(label: label, key: key, unique: true)
    case .exists: graph.dropConstraint(label: label, key: key, unique: false)
    }
  }

  private static func missing(
    _ name: String,
    explanation: String,
    among known: [NamedSchemaObject],
    at range: SourceRange
  ) -> QueryError {
    let near = NearestName.hint(for: name, among: known.map(\.name))
    return QueryError(
      .semanticError,
      .schemaEntryNotFound,
      phase: .runtime,
      subject: name,
      explanation: explanation,
      hint: name.isEmpty || near.isEmpty
        ? "SHOW INDEXES and SHOW CONSTRAINTS list them; IF EXISTS drops what is there" : near,
      at: range
    )
  }
}

/// An index or a constraint of a graph with its name.
struct NamedSchemaObject: Hashable, Sendable {
  var object: SchemaObject
  var name: String
}

extension Graph {
  /// The indexes and constraints in order of declaration.
  var schemaObjects: [NamedSchemaObject] {
    schema.flatMap { entry in
      let (label, key) = (name(of: entry.label), name(of: entry.key))
      let kinds: [(SchemaObject.Kind, Bool, String?)] = [
        (.index, entry.isIndex, entry.indexName),
        (.unique, entry.isUnique, entry.uniqueName),
        (.exists, entry.isRequired, entry.requiredName),
      ]
      return kinds.filter(\.1).map { kind, _, name in
        let object = SchemaObject(kind, label: label, key: key)
        return NamedSchemaObject(object: object, name: name ?? object.defaultName)
      }
    }
  }
}

extension UpdateCounts {
  fileprivate mutating func count(_ kind: SchemaObject.Kind, isNew: Bool) {
    switch (kind, isNew) {
    case (.index, true): indexesAdded += 1
    case (.index, false): indexesRemoved += 1
    case (.unique, true), (.exists, true): constraintsAdded += 1
    case (.unique, false), (.exists, false): constraintsRemoved += 1
    }
  }
}
