internal import NetworkGraph
internal import OrderedCollections

/// What a DELETE is about to take away.
struct Doomed {
  private(set) var nodes: Set<UInt32> = []
  private(set) var relationships: Set<UInt32> = []

  mutating func add(_ value: Value, at range: SourceRange) throws(QueryError) {
    switch value {
    case .null: break
    case .node(let node): nodes.insert(node.raw)
    case .relationship(let relationship): relationships.insert(relationship.raw)
    case .path(let path):
      nodes.formUnion(path.nodes.map(\.raw))
      relationships.formUnion(path.relationships.map(\.raw))
    case .bool, .int, .double, .string, .list, .map, .temporal, .duration:
      throw QueryError(
        .typeError,
        .invalidArgumentType,
        phase: .runtime,
        subject: "DELETE",
        explanation: "expected NODE, RELATIONSHIP or PATH, found \(ValueType(of: value).name)",
        at: range
      )
    }
  }
}

extension ExecutionContext {
  /// The columns that a batch has.
  func presentVariables(_ batch: Batch) -> [Variable] {
    batch.columns.indices.filter {
      if case .unset = batch.columns[$0] { return false }
      return true
    }.map { Variable(number: $0) }
  }

  // MARK: CREATE

  /// Makes what a row asks for and adds the columns.
  func create(_ creations: [BoundCreation], _ row: inout Batch) throws(QueryError) {
    for creation in creations {
      switch creation {
      case .node(let new):
        let properties = try properties(new.properties, row)
        try takeElement(properties)
        let id = try changing { (graph) throws(GraphError) in
          var labels: [LabelID] = []
          for label in new.labels { labels.append(try graph.internLabel(label)) }
          return try graph.createNode(
            labels: labels,
            properties: try graph.interned(properties)
          )
        }
        counts.nodesCreated += 1
        counts.labelsAdded += Set(new.labels).count
        counts.propertiesSet += properties.count
        row[new.variable] = .nodes([id.raw])
      case .relationship(let new):
        let properties = try properties(new.properties, row)
        guard case .node(let from) = row[new.from].value(0, graph),
          case .node(let to) = row[new.to].value(0, graph)
        else {
          throw QueryError(
            .semanticError,
            .invalidArgumentValue,
            phase: .runtime,
            subject: "CREATE",
            explanation: "an end of the relationship is null",
            hint: "filter the rows where the node was not found",
            at: new.range
          )
        }
        try checkNodes([from.raw, to.raw])
        try takeElement(properties)
        let id = try changing { (graph) throws(GraphError) in
          try graph.createRelationship(
            try graph.internType(new.type),
            from: from,
            to: to,
            properties: try graph.interned(properties)
          )
        }
        counts.relationshipsCreated += 1
        counts.propertiesSet += properties.count
        row[new.variable] = .relationships([id.raw])
      case .path(let variable, let path): row[variable] = .values([self.path(path, row, 0)])
      }
    }
  }

  /// Counts the memory of a new element.
  private func takeElement(_ properties: [(String, Value)]) throws(QueryError) {
    try memory.take(48)
    for (_, value) in properties { try takeWritten(value) }
  }

  /// Counts the memory of a property; the graph keeps equal texts once.
  private func takeWritten(_ value: Value) throws(QueryError) {
    guard memory.isWatching else { return }
    if case .string(let text) = value, graph.code(of: text) != nil {
      try memory.take(4)
    } else {
      try memory.takeWritten(value)
    }
  }

  /// The properties of a map, nulls left out.
  private func properties(
    _ expression: BoundExpression?,
    _ row: Batch
  ) throws(QueryError) -> [(String, Value)] {
    guard let expression else { return [] }
    let value = try evaluate(expression, row).value(0, graph)
    guard case .map(let map) = value else {
      if value.isNull { return [] }
      throw QueryError(
        .typeError,
        .invalidArgumentType,
        phase: .runtime,
        explanation: "expected a map of properties, found \(ValueType(of: value).name)",
        at: expression.range
      )
    }
    for (key, value) in map { try checkProperty(value, key, expression.range) }
    return map.filter { !$0.value.isNull }.map { ($0.key, $0.value) }
  }

  /// MERGE cannot look for a property that is null: null equals nothing.
  func checkMergeable(_ merge: BoundMerge, _ row: Batch) throws(QueryError) {
    for creation in merge.creations {
      let map: BoundExpression?
      switch creation {
      case .node(let node): map = node.properties
      case .relationship(let relationship): map = relationship.properties
      case .path: map = nil
      }
      guard let map, case .map(let entries) = try evaluate(map, row).value(0, graph) else {
        continue
      }
      for (key, value) in entries where value.isNull {
        throw QueryError(
          .semanticError,
          .mergeReadOwnWrites,
          phase: .runtime,
          subject: key,
          at: map.range
        )
      }
    }
  }

  // MARK: SET and REMOVE

  func set(_ items: [BoundSetItem], _ row: Batch) throws(QueryError) {
    for item in items {
      switch item {
      case .property(let object, let key, let value):
        let target = try evaluate(object, row).value(0, graph)
        let new = try evaluate(value, row).value(0, graph)
        try write(key, of: target, new, at: value.range)
      case .replace(let variable, let map):
        let target = row[variable].value(0, graph)
        guard !target.isNull else { continue }
        let entries = try entries(map, row)
        for key in try keys(of: target) where entries[key] == nil {
          try write(key, of: target, .null, at: map.range)
        }
        for (key, value) in entries { try write(key, of: target, value, at: map.range) }
      case .merge(let variable, let map):
        let target = row[variable].value(0, graph)
        guard !target.isNull else { continue }
        for (key, value) in try entries(map, row) {
          try write(key, of: target, value, at: map.range)
        }
      case .labels(let variable, let labels):
        guard case .node(let node) = row[variable].value(0, graph) else { continue }
        try checkNodes([node.raw])
        for name in labels {
          if let known = graph.label(named: name), graph.hasLabel(known, node) { continue }
          try changing { (graph) throws(GraphError) in
            try graph.addLabel(try graph.internLabel(name), to: node)
          }
          counts.labelsAdded += 1
        }
      }
    }
  }

  func remove(_ items: [BoundRemoveItem], _ row: Batch) throws(QueryError) {
    for item in items {
      switch item {
      case .property(let object, let key):
        let target = try evaluate(object, row).value(0, graph)
        try write(key, of: target, .null, at: object.range)
      case .labels(let variable, let labels):
        guard case .node(let node) = row[variable].value(0, graph) else { continue }
        try checkNodes([node.raw])
        for name in labels {
          guard let label = graph.label(named: name), graph.hasLabel(label, node) else { continue }
          try changing { (graph) throws(GraphError) in try graph.removeLabel(label, from: node) }
          counts.labelsRemoved += 1
        }
      }
    }
  }

  private func entries(
    _ expression: BoundExpression,
    _ row: Batch
  ) throws(QueryError) -> OrderedDictionary<String, Value> {
    let value = try evaluate(expression, row).value(0, graph)
    guard let entries = try propertyMap(value) else { return [:] }
    return entries
  }

  private func keys(of target: Value) throws(QueryError) -> [String] {
    try propertyMap(target).map { Array($0.keys) } ?? []
  }

  /// Writes a property of a node or relationship; null removes it, and a null target is skipped.
  private func write(
    _ key: String,
    of target: Value,
    _ value: Value,
    at range: SourceRange
  ) throws(QueryError) {
    try checkProperty(value, key, range)
    if !value.isNull { try takeWritten(value) }
    switch target {
    case .null: return
    case .node(let node):
      try checkNodes([node.raw])
      if value.isNull, graph.key(named: key).map({ graph.property($0, of: node).isNull }) ?? true {
        return
      }
      try changing { (graph) throws(GraphError) in
        try graph.setProperty(try graph.internKey(key), of: node, to: value)
      }
    case .relationship(let relationship):
      try checkRelationships([relationship.raw])
      if value.isNull,
        graph.key(named: key).map({ graph.property($0, of: relationship).isNull }) ?? true
      {
        return
      }
      try changing { (graph) throws(GraphError) in
        try graph.setProperty(try graph.internKey(key), of: relationship, to: value)
      }
    case .bool, .int, .double, .string, .list, .map, .path, .temporal, .duration:
      throw QueryError(
        .typeError,
        .invalidArgumentType,
        phase: .runtime,
        subject: "SET",
        explanation: "expected NODE or RELATIONSHIP, found \(ValueType(of: target).name)",
        at: range
      )
    }
    counts.propertiesSet += 1
  }

  /// A property holds a plain value or a list of plain values.
  private func checkProperty(
    _ value: Value,
    _ key: String,
    _ range: SourceRange
  ) throws(QueryError) {
    let isFine =
      switch value {
      case .null, .bool, .int, .double, .string, .temporal, .duration: true
      case .list(let items): items.allSatisfy(\.isScalar)
      case .map, .node, .relationship, .path: false
      }
    guard !isFine else { return }
    throw QueryError(
      .typeError,
      .invalidPropertyType,
      phase: .runtime,
      subject: key,
      explanation:
        "a property holds a text, a number, a truth value, a temporal value, or a list of these",
      at: range
    )
  }

  // MARK: DELETE

  func delete(_ doomed: Doomed, isDetach: Bool) throws(QueryError) {
    for row in doomed.relationships.sorted() where !deletedRelationships.contains(row) {
      let id = RelationshipID(row)
      guard graph.contains(id) else { continue }
      try delete(id)
    }
    for row in doomed.nodes.sorted() where !deletedNodes.contains(row) {
      let node = NodeID(row)
      guard graph.contains(node) else { continue }
      let ties = graph.relationships(of: node)
      if !ties.isEmpty {
        guard isDetach else {
          throw QueryError(
            .constraintVerificationFailed,
            .deleteConnectedNode,
            phase: .runtime,
            hint: "delete its relationships first, or use DETACH DELETE"
          )
        }
        for tie in ties { try delete(tie) }
      }
      try changing { (graph) throws(GraphError) in try graph.deleteNode(node) }
      deletedNodes.insert(row)
      counts.nodesDeleted += 1
    }
  }

  private func delete(_ relationship: RelationshipID) throws(QueryError) {
    try changing { (graph) throws(GraphError) in try graph.deleteRelationship(relationship) }
    deletedRelationships.insert(relationship.raw)
    counts.relationshipsDeleted += 1
  }

  /// Changes the graph; what it refuses becomes an error of the query.
  @discardableResult
  func changing<Result>(
    _ body: (inout Graph) throws(GraphError) -> Result
  ) throws(QueryError) -> Result {
    do throws(GraphError) {
      return try body(&graph)
    } catch {
      throw QueryError(error)
    }
  }
}

extension Graph {
  /// Properties with their keys as the graph names them.
  mutating func interned(
    _ properties: [(String, Value)]
  ) throws(GraphError) -> [(KeyID, Value)] {
    var interned: [(KeyID, Value)] = []
    for (key, value) in properties { interned.append((try internKey(key), value)) }
    return interned
  }
}

extension Value {
  /// Whether the value may be an element of a list that is a property.
  var isScalar: Bool {
    switch self {
    case .bool, .int, .double, .string, .temporal, .duration: true
    case .null, .list, .map, .node, .relationship, .path: false
    }
  }
}

extension QueryError {
  /// The error of a query whose change the graph refused.
  init(_ error: GraphError) {
    switch error {
    case .notUnique, .missingProperty:
      self.init(
        .constraintVerificationFailed,
        .constraintViolation,
        phase: .runtime,
        explanation: "\(error)"
      )
    case .nodeHasRelationships:
      self.init(
        .constraintVerificationFailed,
        .deleteConnectedNode,
        phase: .runtime,
        hint: "delete its relationships first, or use DETACH DELETE"
      )
    case .unknownNode, .unknownRelationship:
      self.init(.entityNotFound, .deletedEntityAccess, phase: .runtime, explanation: "\(error)")
    case .unstorableValue(let key):
      self.init(
        .typeError,
        .invalidPropertyType,
        phase: .runtime,
        subject: key,
        explanation: "\(error)"
      )
    case .tooMany, .unequalLengths, .unknownName:
      self.init(.limitExceeded, .memoryExceeded, phase: .runtime, explanation: "\(error)")
    }
  }
}
