import GraphQuery
import NetworkGraph
import OrderedCollections
import Temporal

/// The nodes and relationships that are drawn, and how a query wants single nodes to look.
struct DrawnPart {
  /// How one node is to look; `nil` where the query says nothing.
  struct Look: Hashable {
    var size: Double?
    var colour: String?
    var isEmphasised: Bool?
  }

  /// The graph that they belong to.
  let graph: Graph
  /// The nodes, each once, in the order in which they were found.
  private(set) var nodes: [NodeID] = []
  /// The relationships, each once.
  private(set) var relationships: [RelationshipID] = []
  /// Looks by node.
  private(set) var looks: [NodeID: Look] = [:]
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
  init(_ result: ResultSet) {
    graph = result.graph
    hasNode = Array(repeating: false, count: graph.nodeCapacity)
    hasRelationship = Array(repeating: false, count: graph.relationshipCapacity)
    let looks = LookColumns(result.columns)
    for row in result.rows {
      for value in row { add(value) }
      if let node = row.lazy.compactMap(\.asNode).first { self.looks[node] = looks.look(row) }
    }
    guard relationships.isEmpty, !result.rows.joined().contains(where: \.holdsTies) else { return }
    relationships = graph.relationshipIDs().filter { relationship in
      [graph.source(of: relationship), graph.target(of: relationship)]
        .allSatisfy { $0.map { hasNode[Int($0.raw)] } ?? false }
    }
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

/// Where a result says how nodes look.
private struct LookColumns {
  private let size: Int?
  private let colour: Int?
  private let emphasis: Int?

  init(_ columns: [String]) {
    let names = columns.map { $0.lowercased() }
    size = names.firstIndex(of: "size")
    colour = names.firstIndex(of: "colour") ?? names.firstIndex(of: "color")
    emphasis = names.firstIndex(of: "emphasis")
  }

  func look(_ row: [Value]) -> DrawnPart.Look {
    var look = DrawnPart.Look()
    switch size.map({ row[$0] }) {
    case .int(let integer): look.size = Double(integer)
    case .double(let double): look.size = double
    default: break
    }
    switch colour.map({ row[$0] }) {
    case .string(let text): look.colour = text
    case .int(let integer): look.colour = String(integer)
    case .bool(let flag): look.colour = flag ? "yes" : "no"
    case .temporal(let point): look.colour = point.description
    default: break
    }
    if case .bool(let flag) = emphasis.map({ row[$0] }) { look.isEmphasised = flag }
    return look
  }
}

extension Value {
  /// The node, if the value is one.
  fileprivate var asNode: NodeID? {
    guard case .node(let node) = self else { return nil }
    return node
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
