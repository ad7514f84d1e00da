internal import NetworkGraph

extension Graph {
  /// Runs an algorithm; where it fails, the error names the nearest name in the graph.
  func measured<Result>(
    _ body: () throws(AlgorithmError) -> Result
  ) throws(QueryError) -> Result {
    do throws(AlgorithmError) { return try body() } catch { throw QueryError(error, names: self) }
  }

  /// The vertex of each node, by its number; -1 for those that are no part of a topology.
  func places(ofNodesIn topology: Topology) -> [Int32] {
    var places = [Int32](repeating: -1, count: nodeCapacity)
    for vertex in 0..<topology.vertexCount {
      places[Int(topology.node(at: vertex).raw)] = Int32(truncatingIfNeeded: vertex)
    }
    return places
  }

  /// The tie of each relationship, by its number; -1 for those that are no part of a topology.
  ///
  /// Relationships that the topology has merged share a tie; where it keeps them apart each has its
  /// own. The cancellation is polled every 16,384 relationships.
  func places(
    ofRelationshipsIn topology: Topology,
    _ options: MeasureOptions,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> [Int32] {
    var places = [Int32](repeating: -1, count: relationshipCapacity)
    guard let kept = topology.relationships else { return places }
    guard options.topology.parallelTies == .merged else {
      for (tie, relationship) in kept.enumerated() {
        places[Int(relationship.raw)] = Int32(truncatingIfNeeded: tie)
      }
      return places
    }
    let types = options.topology.types
    for raw in 0..<UInt32(relationshipCapacity) {
      if raw % (1 << 14) == 0 { try cancellation?.check() }
      let relationship = RelationshipID(raw)
      guard contains(relationship),
        let type = type(of: relationship), types?.contains(name(of: type)) ?? true,
        let source = source(of: relationship).flatMap(topology.vertex(of:)),
        let target = target(of: relationship).flatMap(topology.vertex(of:))
      else { continue }
      let (from, to) = topology.direction == .in ? (target, source) : (source, target)
      guard let arc = topology.forward.firstArc(from: from, to: to) else { continue }
      places[Int(raw)] = Int32(truncatingIfNeeded: topology.forward.ties[arc])
    }
    return places
  }

  /// Groups vertices by a property of their nodes.
  func grouping(
    of topology: Topology,
    byProperty name: String
  ) throws(QueryError) -> Grouping {
    guard let key = key(named: name), nodeCount(having: key) > 0 else {
      throw QueryError(
        .argumentError,
        .invalidArgumentValue,
        phase: .runtime,
        subject: "option 'partition'",
        explanation: "no node has the property '\(name)'",
        hint: NearestName.hint(for: name, among: keys.map { self.name(of: $0) })
      )
    }
    let nodes = (0..<topology.vertexCount).map { topology.node(at: $0).raw }
    let values = ExecutionContext.vector(nodeValues(key, of: nodes))
    return Grouping(by: { values.value($0, self) }, count: nodes.count)
  }

  /// Groups vertices by the first of some labels that they have, or by all their labels.
  func grouping(
    of topology: Topology,
    byLabels labels: [String]
  ) throws(QueryError) -> Grouping {
    let known = Set(self.labels.map { name(of: $0) })
    for label in labels where !known.contains(label) {
      throw QueryError(AlgorithmError.unknownLabel(label), names: self)
    }
    return Grouping(
      by: { vertex in
        let own = self.labels(of: topology.node(at: vertex)).map { self.name(of: $0) }
        guard !labels.isEmpty else {
          return own.isEmpty ? .null : .string(own.sorted().joined(separator: ":"))
        }
        return labels.first { own.contains($0) }.map(Value.string) ?? .null
      },
      count: topology.vertexCount
    )
  }
}

extension QueryError {
  /// The error of a query whose measure failed or was ended, with the nearest name in the graph where
  /// a name is unknown.
  init(_ error: AlgorithmError, names graph: Graph) {
    self.init(error)
    if case .unknownLabel(let name) = error {
      hint = NearestName.hint(for: name, among: graph.labels.map { graph.name(of: $0) })
    }
    if case .unknownType(let name) = error {
      hint = NearestName.hint(for: name, among: graph.types.map { graph.name(of: $0) })
    }
    if case .unknownProperty(let name) = error {
      hint = NearestName.hint(for: name, among: graph.keys.map { graph.name(of: $0) })
    }
  }
}
