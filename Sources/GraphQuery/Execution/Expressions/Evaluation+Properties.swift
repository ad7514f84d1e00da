internal import NetworkGraph
internal import OrderedCollections

extension ExecutionContext {
  /// Below this many rows, reading single properties is cheaper than opening a column.
  private static let fewRows = 8

  /// `object.key` for all rows.
  func property(_ key: String, of object: Vector, _ count: Int) throws(QueryError) -> Vector {
    switch object {
    case .nodes(let rows):
      try checkNodes(rows)
      guard rows.count >= Self.fewRows else {
        guard let id = graph.key(named: key) else { return .constant(.null) }
        return Self.vector(graph.nodeValues(id, of: rows))
      }
      return gather(nodeColumn(key), rows)
    case .relationships(let rows):
      try checkRelationships(rows)
      guard rows.count >= Self.fewRows else {
        guard let id = graph.key(named: key) else { return .constant(.null) }
        return Self.vector(graph.relationshipValues(id, of: rows))
      }
      return gather(relationshipColumn(key), rows)
    case .constant(let value): return .constant(try property(key, of: value))
    case .unset, .ints, .doubles, .truths, .texts, .values:
      return try mapRows(count) { (row) throws(QueryError) in
        try property(key, of: object.value(row, graph))
      }
    }
  }

  /// `object.key` for one value.
  func property(_ key: String, of object: Value) throws(QueryError) -> Value {
    switch object {
    case .node(let node):
      try checkNodes([node.raw])
      return graph.key(named: key).map { graph.property($0, of: node) } ?? .null
    case .relationship(let relationship):
      try checkRelationships([relationship.raw])
      return graph.key(named: key).map { graph.property($0, of: relationship) } ?? .null
    case .null, .bool, .int, .double, .string, .list, .map, .path, .temporal, .duration:
      return try Access.property(key, of: object, in: functions)
    }
  }

  /// `object[index]`: an element, an entry, or a property by a computed key.
  func element(of object: Value, at index: Value) throws(QueryError) -> Value {
    switch (object, index) {
    case (.node, .string(let key)), (.relationship, .string(let key)):
      return try property(key, of: object)
    case (.node, .null), (.relationship, .null): return .null
    case (_, _): return try Access.element(of: object, at: index, in: functions)
    }
  }

  /// All properties of an element or map, with entries laid over them.
  func properties(
    _ object: BoundExpression,
    _ entries: [(key: String, value: BoundExpression)],
    _ batch: Batch
  ) throws(QueryError) -> Vector {
    let column = try evaluate(object, batch)
    let overlays = try evaluate(entries.map(\.value), batch)
    return try mapRows(batch.count) { (row) throws(QueryError) in
      guard var map = try propertyMap(column.value(row, graph)) else { return .null }
      for (entry, overlay) in zip(entries, overlays) { map[entry.key] = overlay.value(row, graph) }
      return .map(map)
    }
  }

  /// The properties of a node, a relationship or a map; `nil` for null.
  func propertyMap(_ value: Value) throws(QueryError) -> OrderedDictionary<String, Value>? {
    var map: OrderedDictionary<String, Value> = [:]
    switch value {
    case .null: return nil
    case .map(let map): return map
    case .node(let node):
      try checkNodes([node.raw])
      for (key, value) in graph.properties(of: node) { map[graph.name(of: key)] = value }
    case .relationship(let relationship):
      try checkRelationships([relationship.raw])
      for (key, value) in graph.properties(of: relationship) { map[graph.name(of: key)] = value }
    case .bool, .int, .double, .string, .list, .path, .temporal, .duration:
      throw .operandType(
        "{}",
        expected: .oneOf([.node, .relationship, .map]),
        found: ValueType(of: value)
      )
    }
    return map
  }

  /// The rows of a column of the graph as one of a batch.
  static func vector(_ rows: ColumnRows) -> Vector {
    switch rows {
    case .absent: .constant(.null)
    case .ints(let values, let present):
      .ints(values, present: present.contains(false) ? present : [])
    case .doubles(let values, let present):
      .doubles(values, present: present.contains(false) ? present : [])
    case .texts(let codes): .texts(codes)
    case .values(let values): Vector(values)
    }
  }

  private func gather(_ column: ColumnView, _ rows: [UInt32]) -> Vector {
    switch column {
    case .absent: return .constant(.null)
    case .ints(let column):
      let (values, present) = Self.gather(column, rows)
      return .ints(values, present: present)
    case .doubles(let column):
      let (values, present) = Self.gather(column, rows)
      return .doubles(values, present: present)
    case .bools(let column):
      let (values, present) = Self.gather(column, rows)
      return .truths(
        values.indices.map {
          !present.isEmpty && !present[$0] ? .unknown : values[$0] != 0 ? .true : .false
        }
      )
    case .texts(let column):
      // Where there is no value, nothing was read: the place holds no code.
      let (codes, present) = Self.gather(column, rows)
      return .texts(present.isEmpty ? codes : zip(codes, present).map { $1 ? $0 : Vector.none })
    case .values(let column): return .values(column.values(at: rows))
    }
  }

  private static func gather<Element: Sendable>(
    _ column: TypedColumn<Element>,
    _ rows: [UInt32]
  ) -> (values: [Element], present: [Bool]) {
    var allPresent = true
    var present: [Bool] = []
    let values = [Element](unsafeUninitializedCapacity: rows.count) { values, count in
      present = [Bool](unsafeUninitializedCapacity: rows.count) { flags, flagCount in
        rows.withUnsafeBufferPointer { rows in
          allPresent = column.gather(rows, into: values, present: flags)
        }
        flagCount = rows.count
      }
      count = rows.count
    }
    return (values, allPresent ? [] : present)
  }

  /// Throws if a node was deleted by this statement.
  func checkNodes(_ rows: [UInt32]) throws(QueryError) {
    guard !deletedNodes.isEmpty else { return }
    for row in rows where deletedNodes.contains(row) {
      throw QueryError(
        .entityNotFound,
        .deletedEntityAccess,
        phase: .runtime,
        subject: "the node"
      )
    }
  }

  /// Throws if a relationship was deleted by this statement.
  func checkRelationships(_ rows: [UInt32]) throws(QueryError) {
    guard !deletedRelationships.isEmpty else { return }
    for row in rows where deletedRelationships.contains(row) {
      throw QueryError(
        .entityNotFound,
        .deletedEntityAccess,
        phase: .runtime,
        subject: "the relationship"
      )
    }
  }
}
