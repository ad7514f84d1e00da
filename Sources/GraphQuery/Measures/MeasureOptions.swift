internal import NetworkGraph

/// The options of a measure: on which part of the graph it is computed, and how.
struct MeasureOptions: Hashable, Sendable {
  var topology = TopologyDefinition()
  /// Whether the direction was chosen, rather than the usual one of the measure.
  var isDirectionChosen = false
  /// Whether ties are shared items, and which.
  var projection: Projection?
  var isNormalized = false
  /// What divides the nodes into groups, where a measure needs groups.
  var partition: PartitionChoice?
  var alpha: Double?
  var damping: Double?
  var resolution: Double?
  var tolerance: Double?
  var maxIterations: Int?
  /// The largest error of a sampled value; `nil` for exact values.
  var sample: Double?
  var seed: UInt64?
  var k: Int?
  /// The nodes from which one looks.
  var sources: [NodeID]?

  /// Ties between nodes that share items.
  struct Projection: Hashable, Sendable {
    /// The labels of the items.
    var through: Set<String>
    /// How many items two nodes share at least.
    var minWeight: Double
  }

  /// The options of a measure that was given none.
  init(of measure: Measure) {
    switch measure.following {
    case .ties: break
    case .arrows: topology.direction = .out
    }
  }

  /// The options of a procedure that was given none.
  init() {}

  /// Reads the map that follows the node or relationship; null and no map mean the defaults.
  init(_ value: Value, of measure: Measure) throws(QueryError) {
    self.init(of: measure)
    let map = try OptionMap(value, of: measure.name, keys: measure.options.map(\.rawValue))
    try read(map, measure.options)
  }

  /// Reads those of the options that a procedure understands; the map may have other keys.
  mutating func read(_ map: OptionMap, _ options: [MeasureOption]) throws(QueryError) {
    for option in options where map[option.rawValue] != nil { try read(option, map) }
  }

  private mutating func read(_ option: MeasureOption, _ map: OptionMap) throws(QueryError) {
    let key = option.rawValue
    switch option {
    case .alpha: alpha = try map.number(key, "a number from 0")
    case .damping: damping = try map.number(key, in: 0...1, "a number from 0 to 1")
    case .direction:
      topology.direction = try map.direction(key) ?? .both
      isDirectionChosen = true
    case .distance, .weight: try readWeight(key, map)
    case .k: k = try map.count(key, from: 1)
    case .maxIterations: maxIterations = try map.count(key, from: 1)
    case .multiplicity: topology.parallelTies = try map.flag(key) == true ? .kept : .merged
    case .nodes: topology.labels = try map.names(key)
    case .normalized: isNormalized = try map.flag(key) ?? false
    case .partition:
      partition = try map[key].map { (value) throws(QueryError) in
        try PartitionChoice(value)
      }
    case .projection: projection = try Self.projection(map[key] ?? .null)
    case .resolution: resolution = try map.number(key, "a number from 0")
    case .sample:
      sample = try map.number(key, in: 1e-6...0.5, "an error between 0.000001 and 0.5")
    case .seed: seed = try map.count(key).map(UInt64.init)
    case .sources: sources = try map.nodes(key)
    case .tolerance: tolerance = try map.number(key, in: 1e-15...1, "a number from 1e-15 to 1")
    case .types: topology.types = try map.names(key)
    }
  }

  private mutating func readWeight(_ key: String, _ map: OptionMap) throws(QueryError) {
    guard topology.weight == nil else {
      throw OptionMap.wrong(key, "either 'weight' or 'distance', not both")
    }
    topology.weight = try map.text(key, "the name of a property of the relationships")
    topology.weightMeaning = key == MeasureOption.weight.rawValue ? .strength : .distance
  }

  private static func projection(_ value: Value) throws(QueryError) -> Projection {
    let map = try OptionMap(value, of: "projection", keys: ["through", "minWeight"])
    guard let through = try map.names("through") else {
      throw OptionMap.wrong("projection", "a map with 'through', the labels of what is shared")
    }
    let minWeight = try map.number("minWeight", "a number from 0") ?? 1
    return Projection(through: through, minWeight: minWeight)
  }
}
