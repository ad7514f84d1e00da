internal import NetworkGraph

/// What divides nodes into groups: a property, labels, or a measure.
indirect enum PartitionChoice: Hashable, Sendable {
  /// A property, or where no node has one of this name the measure of this name.
  case named(String)
  /// The property.
  case property(String)
  /// The first of these labels that a node has; all labels of a node together if none are named.
  case labels([String])
  /// The measure with its options.
  case measure(Measure, MeasureOptions)

  /// Reads the option: a name, a list of labels, or a map that says which of the three is meant.
  init(_ value: Value) throws(QueryError) {
    switch value {
    case .string("labels"): self = .labels([])
    case .string(let name): self = .named(name)
    case .list(let items):
      var labels: [String] = []
      for item in items {
        guard case .string(let label) = item else { throw Self.expected }
        labels.append(label)
      }
      self = .labels(labels)
    case .map: self = try Self.explicit(value)
    case .null, .bool, .int, .double, .node, .relationship, .path, .temporal, .duration:
      throw Self.expected
    }
  }

  /// Reads `{property: ...}`, `{labels: [...]}` or `{measure: ..., options: {...}}`.
  private static func explicit(_ value: Value) throws(QueryError) -> PartitionChoice {
    let keys = ["property", "labels", "measure", "options"]
    let map = try OptionMap(value, of: "partition", keys: keys)
    if let property = try map.text("property", "the name of a property") {
      return .property(property)
    }
    if let labels = try map.nameList("labels") { return .labels(labels) }
    guard let name = try map.text("measure", "the name of a measure") else { throw expected }
    guard let measure = MeasureLibrary.standard[name] else { throw unknown(name) }
    return .measure(measure, try MeasureOptions(map["options"] ?? .null, of: measure))
  }

  /// The measures whose values are groups.
  static let groupMeasures = ["community", "component", "strongComponent", "coreness"]

  /// The error for a name that is neither a property nor a measure.
  static func unknown(_ name: String, among graph: Graph? = nil) -> QueryError {
    let keys = graph.map { graph in graph.keys.map { graph.name(of: $0) } } ?? []
    return QueryError(
      .argumentError,
      .invalidArgumentValue,
      phase: .runtime,
      subject: "option 'partition'",
      explanation: "'\(name)' is neither a property of the nodes nor one of the measures "
        + groupMeasures.joined(separator: ", "),
      hint: NearestName.hint(for: name, among: keys + groupMeasures)
    )
  }

  private static var expected: QueryError {
    OptionMap.wrong(
      "partition",
      "the name of a property or measure, 'labels', a list of labels, or a map such as "
        + "{property: 'city'}"
    )
  }
}
