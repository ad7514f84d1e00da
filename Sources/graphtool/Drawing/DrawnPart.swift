import GraphQuery
import NetworkGraph
import OrderedCollections

/// The nodes and relationships that are drawn, and how a query wants single ones to look.
struct DrawnPart {
  /// The graph that they belong to.
  let graph: Graph
  /// The nodes, each once, in the order in which they were found.
  private(set) var nodes: [NodeID] = []
  /// The relationships, each once.
  private(set) var relationships: [RelationshipID] = []
  /// Looks by node.
  private(set) var looks: [NodeID: ColumnLook] = [:]
  /// Looks by relationship.
  private(set) var tieLooks: [RelationshipID: ColumnLook] = [:]
  private var hasNode: [Bool]
  private var hasRelationship: [Bool]

  /// All of a graph.
  init(whole graph: Graph) {
    self.graph = graph
    nodes = graph.nodeIDs()
    relationships = graph.relationshipIDs()
    hasNode = []
    hasRelationship = []
  }

  /// What a result holds, also inside of lists and maps; if that is nodes only, the relationships
  /// among them too.
  init(_ result: ResultSet) throws(Failure) {
    graph = result.graph
    hasNode = Array(repeating: false, count: graph.nodeCapacity)
    hasRelationship = Array(repeating: false, count: graph.relationshipCapacity)
    let columns = LookColumns(result)
    for row in result.rows {
      for value in row { add(value) }
      guard let target = row.first(where: \.isDrawn) else { continue }
      switch target {
      case .node(let node): looks[node] = try columns.look(row)
      case .relationship(let relationship): tieLooks[relationship] = try columns.look(row)
      case .null, .bool, .int, .double, .string, .temporal, .duration, .list, .map, .path: break
      }
    }
    guard relationships.isEmpty, !result.rows.joined().contains(where: \.holdsTies) else { return }
    relationships = graph.relationshipIDs().filter { relationship in
      [graph.source(of: relationship), graph.target(of: relationship)]
        .allSatisfy { $0.map { hasNode[Int($0.raw)] } ?? false }
    }
  }

  /// The same with fewer nodes and the relationships among them.
  func keeping(nodes isKept: (NodeID) -> Bool) -> DrawnPart {
    var part = self
    part.nodes = nodes.filter(isKept)
    var flags = [Bool](repeating: false, count: graph.nodeCapacity)
    for node in part.nodes { flags[Int(node.raw)] = true }
    part.relationships = relationships.filter { relationship in
      [graph.source(of: relationship), graph.target(of: relationship)]
        .allSatisfy { $0.map { flags[Int($0.raw)] } ?? false }
    }
    return part
  }

  /// The same with fewer relationships and the nodes that have one.
  func keeping(relationships isKept: (RelationshipID) -> Bool) -> DrawnPart {
    var part = self
    part.relationships = relationships.filter(isKept)
    var flags = [Bool](repeating: false, count: graph.nodeCapacity)
    for relationship in part.relationships {
      for node in [graph.source(of: relationship), graph.target(of: relationship)] {
        if let node { flags[Int(node.raw)] = true }
      }
    }
    part.nodes = nodes.filter { flags[Int($0.raw)] }
    return part
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .null, .bool, .int, .double, .string, .temporal, .duration: break
    case .list(let items): for item in items { add(item) }
    case .map(let fields): for item in fields.values { add(item) }
    case .node(let node): add(node)
    case .relationship(let relationship): add(relationship)
    case .path(let path):
      for node in path.nodes { add(node) }
      for relationship in path.relationships { add(relationship) }
    }
  }

  private mutating func add(_ node: NodeID) {
    guard graph.contains(node), !hasNode[Int(node.raw)] else { return }
    hasNode[Int(node.raw)] = true
    nodes.append(node)
  }

  private mutating func add(_ relationship: RelationshipID) {
    guard let source = graph.source(of: relationship), let target = graph.target(of: relationship),
      !hasRelationship[Int(relationship.raw)]
    else { return }
    add(source)
    add(target)
    hasRelationship[Int(relationship.raw)] = true
    relationships.append(relationship)
  }
}

extension Value {
  /// Whether the value is a node or a relationship.
  fileprivate var isDrawn: Bool {
    switch self {
    case .node, .relationship: true
    case .null, .bool, .int, .double, .string, .temporal, .duration, .list, .map, .path: false
    }
  }

  /// Whether the value holds a relationship or a path.
  fileprivate var holdsTies: Bool {
    switch self {
    case .relationship, .path: true
    case .list(let items): items.contains(where: \.holdsTies)
    case .map(let fields): fields.values.contains(where: \.holdsTies)
    case .null, .bool, .int, .double, .string, .temporal, .duration, .node: false
    }
  }
}
