extension Graph {
  /// What is wrong inside of the graph: one sentence per broken rule, none for a sound graph.
  ///
  /// Compares every redundant structure (counts, label index, packed adjacency and delta, property
  /// indexes) with the tables that it is derived from. O(V + E) and more; for tests.
  public func checkInvariants() -> [String] {
    var broken: [String] = []
    checkNodes(&broken)
    checkRelationships(&broken)
    checkColumns(&broken)
    checkIndexes(&broken)
    return broken
  }

  private func checkNodes(_ broken: inout [String]) {
    var live = 0
    var byLabel = [Int](repeating: 0, count: nodes.members.count)
    for row in 0..<nodes.count {
      let set = nodes.labelSets[row]
      let isLive = set != NodeTable.deleted
      if isLive != nodes.contains(UInt32(row)) { broken.append("node \(row): liveness differs") }
      guard isLive else { continue }
      live += 1
      for label in labelSets.sets[Int(set)] {
        byLabel[Int(label.raw)] += 1
        if !nodes.hasLabel(label, UInt32(row)) {
          broken.append("node \(row): missing in the index of label \(label.raw)")
        }
      }
    }
    if live != nodeCount { broken.append("\(live) live nodes, counted \(nodeCount)") }
    for (label, members) in nodes.members.enumerated() where members.count != byLabel[label] {
      broken.append("label \(label): \(byLabel[label]) nodes, indexed \(members.count)")
    }
  }

  private func checkRelationships(_ broken: inout [String]) {
    if adjacency.coveredRelationships != relationships.count {
      broken.append("\(adjacency.coveredRelationships) of \(relationships.count) rows are listed")
    }
    var live = 0
    var byType = [Int](repeating: 0, count: relationships.countByType.count)
    let reader = AdjacencyReader(self)
    var outDegrees = [UInt32: Int]()
    var intoDegrees = [UInt32: Int]()
    for row in 0..<relationships.count where relationships.contains(UInt32(row)) {
      live += 1
      byType[Int(relationships.types[row])] += 1
      let source = relationships.sources[row]
      let target = relationships.targets[row]
      outDegrees[source, default: 0] += 1
      intoDegrees[target, default: 0] += 1
      if !nodes.contains(source) || !nodes.contains(target) {
        broken.append("relationship \(row): an end does not exist")
      }
    }
    checkOrder(adjacency.out, &broken)
    checkOrder(adjacency.into, &broken)
    if live != relationshipCount {
      broken.append("\(live) live relationships, counted \(relationshipCount)")
    }
    if byType != relationships.countByType { broken.append("counts by type differ") }
    for node in 0..<UInt32(nodes.count) {
      for (direction, expected) in [
        (Direction.out, outDegrees[node] ?? 0), (.into, intoDegrees[node] ?? 0),
      ] {
        var buffer = ExpansionBuffer()
        reader.expand(node, direction, .any, into: &buffer)
        if buffer.relationships.count != expected {
          broken.append("node \(node): degree differs (\(direction))")
        }
        for (neighbour, row) in zip(buffer.neighbours, buffer.relationships) {
          let ends = (relationships.sources[Int(row)], relationships.targets[Int(row)])
          if direction == .out ? ends != (node, neighbour) : ends != (neighbour, node) {
            broken.append("relationship \(row): listed at the wrong node \(node)")
          }
        }
      }
    }
  }

  /// Rows must be sorted by type and then by relationship, or an expansion by type misses some.
  private func checkOrder(_ packed: PackedAdjacency, _ broken: inout [String]) {
    for node in 0..<packed.nodeCount {
      for slot in packed.row(node).dropFirst() {
        let previous = (packed.types[slot - 1], packed.relationships[slot - 1])
        if previous >= (packed.types[slot], packed.relationships[slot]) {
          broken.append("node \(node): packed row out of order")
        }
      }
    }
  }

  private func checkColumns(_ broken: inout [String]) {
    for (key, column) in nodeColumns.enumerated() {
      check(column, "key \(key) of nodes", &broken) { nodes.contains($0) }
    }
    for (key, column) in relationshipColumns.enumerated() {
      check(column, "key \(key) of relationships", &broken) { relationships.contains($0) }
    }
  }

  private func check(
    _ column: PropertyColumn,
    _ place: String,
    _ broken: inout [String],
    exists: (UInt32) -> Bool
  ) {
    var count = 0
    var next = column.present.next(from: 0)
    while let row = next {
      count += 1
      if !exists(row) { broken.append("\(place): value of a deleted element \(row)") }
      if column.value(row, strings).isNull { broken.append("\(place): null at \(row)") }
      if case .texts(let codes) = column.storage {
        let code = codes[Int(row)]
        if strings.code(of: strings.text(code)) != code {
          broken.append("\(place): the text at \(row) is not found in the pool")
        }
      }
      next = column.present.next(from: row + 1)
    }
    if count != column.count { broken.append("\(place): \(count) values, counted \(column.count)") }
  }

  private func checkIndexes(_ broken: inout [String]) {
    for index in indexes {
      let place = "index on label \(index.label.raw), key \(index.key.raw)"
      let column = column(index.key)
      let expected = nodeIDs(with: index.label).map(\.raw).filter { column.present.contains($0) }
      let ordered = index.ordered
      if ordered.sorted() != expected { broken.append("\(place): wrong nodes in order") }
      if index.count != expected.count { broken.append("\(place): counted \(index.count)") }
      for (left, right) in zip(ordered, ordered.dropFirst()) {
        let order = column.order(left, right, strings)
        if order == .greater || order == .equal && left > right {
          broken.append("\(place): \(left) and \(right) out of order")
        }
        if index.isUnique, column.equals(left, column.value(right, strings), strings) {
          broken.append("\(place): \(left) and \(right) have the same value")
        }
      }
      for node in expected {
        let value = column.value(node, strings)
        // NaN equals nothing, itself included.
        if value.equals(value) == true, !index.find(value, column, strings).contains(node) {
          broken.append("\(place): \(node) not found by value")
        }
      }
    }
  }
}
