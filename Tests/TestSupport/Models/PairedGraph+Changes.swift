import NetworkGraph

extension PairedGraph {
  mutating func createNode() {
    let labels = drawLabels()
    let properties = drawProperties()
    var ids: [NodeID] = []
    attempt("create node") { graph throws(GraphError) in
      ids.append(try graph.createNode(labels: labels, properties: properties))
    } model: { model throws(GraphError) in
      ids.append(try model.createNode(labels: labels, properties: properties))
    }
    if ids.count == 2, ids[0] != ids[1] { differences.append("create node: \(ids)") }
  }

  mutating func createRelationship() {
    let (source, target) = (drawNode(), drawNode())
    let type = draw(types)
    let properties = drawProperties()
    var ids: [RelationshipID] = []
    attempt("create relationship") { graph throws(GraphError) in
      ids.append(
        try graph.createRelationship(type, from: source, to: target, properties: properties)
      )
    } model: { model throws(GraphError) in
      ids.append(
        try model.createRelationship(type, from: source, to: target, properties: properties)
      )
    }
    if ids.count == 2, ids[0] != ids[1] { differences.append("create relationship: \(ids)") }
  }

  mutating func setNodeProperty() {
    let node = drawNode()
    let key = draw(keys)
    let value = random.below(5) == 0 ? .null : drawValue(key)
    attempt("set property") { graph throws(GraphError) in
      try graph.setProperty(key, of: node, to: value)
    } model: { model throws(GraphError) in
      try model.setProperty(key, of: node, to: value)
    }
  }

  mutating func setRelationshipProperty() {
    let relationship = drawRelationship()
    let key = draw(keys)
    let value = random.below(5) == 0 ? .null : drawValue(key)
    attempt("set property of relationship") { graph throws(GraphError) in
      try graph.setProperty(key, of: relationship, to: value)
    } model: { model throws(GraphError) in
      try model.setProperty(key, of: relationship, to: value)
    }
  }

  mutating func addLabel() {
    let (label, node) = (draw(labels), drawNode())
    attempt("add label") { graph throws(GraphError) in
      try graph.addLabel(label, to: node)
    } model: { model throws(GraphError) in
      try model.addLabel(label, to: node)
    }
  }

  mutating func removeLabel() {
    let (label, node) = (draw(labels), drawNode())
    attempt("remove label") { graph throws(GraphError) in
      try graph.removeLabel(label, from: node)
    } model: { model throws(GraphError) in
      try model.removeLabel(label, from: node)
    }
  }

  mutating func deleteNode() {
    let node = drawNode()
    let isDetaching = random.below(2) == 0
    attempt("delete node") { graph throws(GraphError) in
      try graph.deleteNode(node, detaching: isDetaching)
    } model: { model throws(GraphError) in
      try model.deleteNode(node, detaching: isDetaching)
    }
  }

  mutating func deleteRelationship() {
    let relationship = drawRelationship()
    attempt("delete relationship") { graph throws(GraphError) in
      try graph.deleteRelationship(relationship)
    } model: { model throws(GraphError) in
      try model.deleteRelationship(relationship)
    }
  }

  mutating func changeRule() {
    let (label, key) = (draw(labels), draw(keys))
    let isUnique = random.below(2) == 0
    switch random.below(6) {
    case 0, 1:
      attempt("create index") { graph throws(GraphError) in
        try graph.createIndex(label: label, key: key)
      } model: { model in
        model.createIndex(label: label, key: key)
      }
    case 2:
      attempt("demand unique values") { graph throws(GraphError) in
        try graph.createUniqueConstraint(label: label, key: key)
      } model: { model throws(GraphError) in
        try model.createUniqueConstraint(label: label, key: key)
      }
    case 3:
      attempt("demand values") { graph throws(GraphError) in
        try graph.createExistenceConstraint(label: label, key: key)
      } model: { model throws(GraphError) in
        try model.createExistenceConstraint(label: label, key: key)
      }
    case 4:
      let isGone = graph.dropIndex(label: label, key: key)
      if isGone != model.dropIndex(label: label, key: key) { differences.append("drop index") }
    default:
      let isGone = graph.dropConstraint(label: label, key: key, unique: isUnique)
      if isGone != model.dropConstraint(label: label, key: key, unique: isUnique) {
        differences.append("drop constraint")
      }
    }
  }

  /// Writes with identifiers of some other graph, all of which must be refused.
  mutating func useForeignNames() {
    let node = model.nodes.keys.min() ?? NodeID(0)
    guard model.nodes[node] != nil else { return }
    let number = random.below(2) == 0 ? UInt32(graph.keys.count) : UInt32.max
    let (label, type, key) = (LabelID(number), TypeID(number), KeyID(number))
    let (ownLabel, ownType, ownKey) = (labels[0], types[0], keys[0])
    let keyed = [(ownKey, Value.int(1)), (key, .int(1))]
    attempt("foreign label") { graph throws(GraphError) in
      _ = try graph.createNode(labels: [ownLabel, label])
    } model: { _ throws(GraphError) in
      throw .unknownName(.labels, number)
    }
    attempt("foreign key of node") { graph throws(GraphError) in
      _ = try graph.createNode(properties: keyed)
    } model: { _ throws(GraphError) in
      throw .unknownName(.keys, number)
    }
    attempt("foreign type") { graph throws(GraphError) in
      _ = try graph.createRelationship(type, from: node, to: node)
    } model: { _ throws(GraphError) in
      throw .unknownName(.types, number)
    }
    attempt("foreign key of relationship") { graph throws(GraphError) in
      _ = try graph.createRelationship(ownType, from: node, to: node, properties: keyed)
    } model: { _ throws(GraphError) in
      throw .unknownName(.keys, number)
    }
    attempt("foreign label added") { graph throws(GraphError) in
      try graph.addLabel(label, to: node)
    } model: { _ throws(GraphError) in
      throw .unknownName(.labels, number)
    }
    attempt("foreign key set") { graph throws(GraphError) in
      try graph.setProperty(key, of: node, to: .null)
    } model: { _ throws(GraphError) in
      throw .unknownName(.keys, number)
    }
    attempt("index on a foreign key") { graph throws(GraphError) in
      try graph.createIndex(label: ownLabel, key: key)
    } model: { _ throws(GraphError) in
      throw .unknownName(.keys, number)
    }
    attempt("unstorable value") { graph throws(GraphError) in
      try graph.setProperty(ownKey, of: node, to: .list([.node(node)]))
    } model: { _ throws(GraphError) in
      throw .unstorableValue(key: "")
    }
    let readings: [Bool] = [
      graph.name(of: label).isEmpty, graph.name(of: type).isEmpty, graph.name(of: key).isEmpty,
      graph.property(key, of: node).isNull, !graph.hasLabel(label, node),
      graph.nodeCount(with: label) == 0, graph.nodeIDs(with: label).isEmpty,
      graph.relationshipCount(of: type) == 0, graph.nodeCount(having: key) == 0,
      graph.nodes(with: label, where: key, equals: .int(1)) == nil,
      !graph.dropIndex(label: label, key: key), graph.text(.max).isEmpty,
      graph.properties(of: NodeID(.max)).isEmpty, graph.labels(of: NodeID(.max)).isEmpty,
      graph.relationships(of: NodeID(.max)).isEmpty, graph.type(of: RelationshipID(.max)) == nil,
    ]
    if readings.contains(false) { differences.append("foreign names: \(readings)") }
  }
}
