public import NetworkGraph

/// A graph and its model that go through the same random changes.
public struct PairedGraph: Sendable {
  /// The graph.
  public internal(set) var graph = Graph()
  /// What it should be.
  public internal(set) var model = NaiveGraph()
  /// What the two did differently: one sentence per step, none if they agree.
  public internal(set) var differences: [String] = []

  var random: SplitMix64
  var labels: [LabelID] = []
  var types: [TypeID] = []
  var keys: [KeyID] = []
  private var nextName = 0

  /// Creates a pair of empty graphs and draws changes from a seed.
  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    // More than one of each, or some changes could not be drawn.
    for _ in 0..<3 { addNames() }
    addKey()
    addKey()
  }

  /// Makes one random change to both.
  public mutating func step() {
    switch random.below(100) {
    case 0..<22: createNode()
    case 22..<46: createRelationship()
    case 46..<63: setNodeProperty()
    case 63..<70: setRelationshipProperty()
    case 70..<75: addLabel()
    case 75..<79: removeLabel()
    case 79..<84: deleteRelationship()
    case 84..<88: deleteNode()
    case 88..<93: changeRule()
    case 93..<95: graph.pack()
    case 95..<97: load()
    case 97: useForeignNames()
    default: if nextName < 8 { addNames() }
    }
  }

  private mutating func addNames() {
    nextName += 1
    let number = nextName
    attempt("new names") { graph throws(GraphError) in
      _ = try graph.internLabel("Label\(number)")
      _ = try graph.internType("TYPE\(number)")
    } model: { _ in
    }
    labels = graph.labels
    types = graph.types
    addKey()
  }

  private mutating func addKey() {
    let name = "key\(keys.count)"
    attempt("new key") { graph throws(GraphError) in
      _ = try graph.internKey(name)
    } model: { _ in
    }
    keys = graph.keys
  }

  /// Makes the same change to both and notes where they part.
  ///
  /// A change that fails must fail in both, for the same reason, and leave the graph as it was.
  mutating func attempt(
    _ name: String,
    _ change: (inout Graph) throws(GraphError) -> Void,
    model modelChange: (inout NaiveGraph) throws(GraphError) -> Void
  ) {
    let version = graph.version
    var expected = "success"
    var actual = "success"
    do { try modelChange(&model) } catch { expected = Self.reason(error) }
    do { try change(&graph) } catch {
      actual = Self.reason(error)
      if graph.version != version { differences.append("\(name) failed and changed the graph") }
    }
    if expected != actual { differences.append("\(name): \(actual) instead of \(expected)") }
  }

  /// The kind of an error and the element that it names.
  static func reason(_ error: GraphError) -> String {
    switch error {
    case .unknownNode(let node): "unknown node \(node.raw)"
    case .unknownRelationship(let relationship): "unknown relationship \(relationship.raw)"
    case .nodeHasRelationships(let node): "node \(node.raw) has relationships"
    case .unknownName(let subject, let number): "unknown \(subject.rawValue) \(number)"
    case .unstorableValue: "unstorable value"
    case .notUnique: "not unique"
    case .missingProperty(_, _, let node): "missing property of node \(node.raw)"
    case .tooMany(let subject): "too many \(subject.rawValue)"
    case .unequalLengths: "unequal lengths"
    }
  }
}
