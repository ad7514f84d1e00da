import NetworkGraph

extension PairedGraph {
  /// Adds nodes, relationships and properties in bulk.
  ///
  /// Rules hold again at the end only; if one does not, everything is dropped.
  mutating func load() {
    var builder = GraphBuilder(extending: graph)
    var loaded = model
    loaded.rules = []
    do {
      for _ in 0..<2 {
        try loadNodes(&builder, &loaded)
        try loadRelationships(&builder, &loaded)
        try rewriteNodes(&builder, &loaded)
      }
      if builder.graph.nodeCount != loaded.nodes.count { differences.append("load: nodes so far") }
    } catch {
      differences.append("load: \(Self.reason(error))")
      return
    }
    loaded.rules = model.rules
    do {
      let finished = try builder.finish()
      if !loaded.keepsAllRules { differences.append("load: a broken rule went unseen") }
      graph = finished
      model = loaded
    } catch {
      if loaded.keepsAllRules { differences.append("load: \(Self.reason(error))") }
    }
  }

  private mutating func loadNodes(
    _ builder: inout GraphBuilder,
    _ loaded: inout NaiveGraph
  ) throws(GraphError) {
    var sets: [LabelSetID] = []
    let first = loaded.nodeCapacity
    for _ in 0..<random.below(8) {
      let labels = drawLabels()
      // Runs of the same labels, as files have them.
      for _ in 0...random.below(3) {
        sets.append(try builder.labelSet(labels))
        _ = try loaded.createNode(labels: labels, properties: [])
      }
    }
    let start = try builder.addNodes(sets)
    if start.raw != first { differences.append("load: nodes begin at \(start.raw)") }
    for _ in 0..<random.below(3) {
      let key = draw(keys)
      let batch = drawBatch(key, sets.count)
      try builder.setNodeProperties(key, from: start, batch)
      for index in 0..<sets.count {
        guard let value = Self.value(batch, index) else { continue }
        try loaded.setProperty(key, of: NodeID(first + UInt32(index)), to: value)
      }
    }
  }

  private mutating func loadRelationships(
    _ builder: inout GraphBuilder,
    _ loaded: inout NaiveGraph
  ) throws(GraphError) {
    let nodes = loaded.nodes.keys.sorted()
    guard !nodes.isEmpty else { return }
    let first = loaded.relationshipCapacity
    let count = random.below(20)
    let types = (0..<count).map { _ in draw(self.types) }
    let sources = (0..<count).map { _ in draw(nodes) }
    let targets = (0..<count).map { _ in draw(nodes) }
    let start = try builder.addRelationships(types: types, sources: sources, targets: targets)
    if start.raw != first { differences.append("load: relationships begin at \(start.raw)") }
    for index in 0..<count {
      let (source, target) = (sources[index], targets[index])
      _ = try loaded.createRelationship(types[index], from: source, to: target, properties: [])
    }
    let key = draw(keys)
    let batch = drawBatch(key, count)
    try builder.setRelationshipProperties(key, from: start, batch)
    for index in 0..<count {
      guard let value = Self.value(batch, index) else { continue }
      try loaded.setProperty(key, of: RelationshipID(first + UInt32(index)), to: value)
    }
  }

  /// Changes nodes that were there before, one by one and in bulk.
  private mutating func rewriteNodes(
    _ builder: inout GraphBuilder,
    _ loaded: inout NaiveGraph
  ) throws(GraphError) {
    guard let node = loaded.nodes.keys.sorted().randomElement(using: &random) else { return }
    let (label, key) = (draw(labels), draw(keys))
    let value = drawValue(key)
    try builder.addLabel(label, to: node)
    try loaded.addLabel(label, to: node)
    try builder.setProperty(key, of: node, to: value)
    try loaded.setProperty(key, of: node, to: value)
    let batch = drawBatch(key, 2)
    let second = NodeID(node.raw + 1)
    do {
      try builder.setNodeProperties(key, from: node, batch)
    } catch {
      if loaded.nodes[second] != nil { differences.append("load: \(Self.reason(error))") }
      return
    }
    for (index, node) in [node, second].enumerated() {
      guard let value = Self.value(batch, index) else { continue }
      try loaded.setProperty(key, of: node, to: value)
    }
  }

  /// Values of one kind, some perhaps absent.
  private mutating func drawBatch(_ key: KeyID, _ count: Int) -> PropertyBatch {
    let present = random.below(2) == 0 ? [] : (0..<count).map { _ in random.below(3) > 0 }
    switch random.below(10) == 0 ? random.below(5) : Int(key.raw) % 6 {
    case 0:
      return PropertyBatch(
        .ints((0..<count).map { _ in Int64(random.below(1000)) }),
        present: present
      )
    case 1:
      var texts = PackedText()
      for _ in 0..<count {
        texts.bytes += Array("text \(random.below(300))".utf8)
        texts.ends.append(UInt32(texts.bytes.count))
      }
      return PropertyBatch(.texts(texts), present: present)
    case 2:
      let values = (0..<count).map { _ in Double(random.below(1000)) / 4 }
      return PropertyBatch(.doubles(values), present: present)
    case 3:
      return PropertyBatch(.bools((0..<count).map { _ in random.below(2) == 0 }), present: present)
    default:
      let values = (0..<count).map { _ in drawValue(ofKind: random.below(7)) }
      return PropertyBatch(.values(values), present: present)
    }
  }

  /// What a batch says of one element; `nil` if nothing.
  private static func value(_ batch: PropertyBatch, _ index: Int) -> Value? {
    guard batch.present.isEmpty || batch.present[index] else { return nil }
    switch batch.values {
    case .ints(let values): return .int(values[index])
    case .doubles(let values): return .double(values[index])
    case .bools(let values): return .bool(values[index])
    case .texts(let texts):
      return .string(String(decoding: texts.bytes[texts.range(index)], as: UTF8.self))
    case .values(let values): return values[index]
    }
  }
}
