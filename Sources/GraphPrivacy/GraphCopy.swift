internal import NetworkGraph
internal import OrderedCollections

/// A copy in the making.
struct GraphCopy {
  private let graph: Graph
  private let pseudonyms: Pseudonyms
  private(set) var copy = Graph()
  private(set) var uniqueCount = 0
  private(set) var droppedViews = 0
  /// The nodes of the copy by number of the original.
  private var nodes: [NodeID: NodeID] = [:]
  /// The key of the name that a person is shown by.
  private let nameKey: String
  private let hasID: Bool
  private var freshIDs = 0

  init(of graph: Graph, _ pseudonyms: Pseudonyms) {
    self.graph = graph
    self.pseudonyms = pseudonyms
    nameKey = "name"
    hasID = graph.key(named: "id") != nil
  }

  mutating func run() throws(GraphError) {
    let persons = Set(pseudonyms.persons.map(\.node))
    for node in graph.nodeIDs() where !persons.contains(node) { try addOther(node) }
    for person in pseudonyms.persons { try addPerson(person) }
    try addRelationships()
    uniqueCount = Recognition(copy, persons: persons.compactMap { nodes[$0] }).uniqueCount
    for (name, definition) in graph.views.sorted(by: { $0.key < $1.key }) {
      if pseudonyms.suppressed.occur(in: name) || pseudonyms.suppressed.occur(in: definition) {
        droppedViews += 1
      } else {
        copy.setView(name, to: definition)
      }
    }
    copy.pack()
  }

  // MARK: - Nodes

  private mutating func addPerson(_ person: Pseudonyms.Person) throws(GraphError) {
    var properties: [(String, Value)] = hasID ? [("id", .string(person.id))] : []
    properties.append((nameKey, .string(person.name)))
    for (key, value) in graph.properties(of: person.node) {
      let name = graph.name(of: key)
      let isDropped =
        name == "id" || name == nameKey || PropertyRoles.isName(name)
        || PropertyRoles.isContact(name)
        || PropertyRoles.isWithheld(name)
      guard !isDropped else { continue }
      if case .string(let text) = value, PropertyRoles.isAddress(text) { continue }
      properties.append((scrubbed(name), scrubbed(value)))
    }
    try add(person.node, properties)
  }

  private mutating func addOther(_ node: NodeID) throws(GraphError) {
    var properties: [(String, Value)] = []
    for (key, value) in graph.properties(of: node) {
      let name = graph.name(of: key)
      guard !PropertyRoles.isWithheld(name) else { continue }
      if name == "id", case .string(let id) = value, pseudonyms.suppressed.occur(in: id) {
        freshIDs += 1
        let kind = graph.labels(of: node).first.map { scrubbed(graph.name(of: $0)) } ?? "node"
        properties.append(("id", .string("\(kind.lowercased())-x\(freshIDs)")))
        continue
      }
      properties.append((scrubbed(name), scrubbed(value)))
    }
    try add(node, properties)
  }

  private mutating func add(_ node: NodeID, _ properties: [(String, Value)]) throws(GraphError) {
    var labels: [LabelID] = []
    for label in graph.labels(of: node) {
      labels.append(try copy.internLabel(scrubbed(graph.name(of: label))))
    }
    nodes[node] = try copy.createNode(labels: labels, properties: try interned(properties))
  }

  private mutating func interned(
    _ properties: [(String, Value)]
  ) throws(GraphError) -> [(KeyID, Value)] {
    var result: [(KeyID, Value)] = []
    for (name, value) in properties { result.append((try copy.internKey(name), value)) }
    return result
  }

  // MARK: - Relationships

  /// Adds all, sorted by their new ends, so that their order says nothing about the data's.
  private mutating func addRelationships() throws(GraphError) {
    struct Tie {
      let id: RelationshipID
      let source: NodeID
      let target: NodeID
      let type: String
    }
    var ties: [Tie] = []
    for id in graph.relationshipIDs() {
      guard let source = graph.source(of: id).flatMap({ nodes[$0] }),
        let target = graph.target(of: id).flatMap({ nodes[$0] }), let type = graph.type(of: id)
      else { continue }
      ties.append(
        Tie(id: id, source: source, target: target, type: scrubbed(graph.name(of: type)))
      )
    }
    ties.sort {
      ($0.source.raw, $0.target.raw, $0.type, $0.id.raw)
        < ($1.source.raw, $1.target.raw, $1.type, $1.id.raw)
    }
    for tie in ties {
      var properties: [(String, Value)] = []
      for (key, value) in graph.properties(of: tie.id) {
        let name = graph.name(of: key)
        guard !PropertyRoles.isWithheld(name) else { continue }
        properties.append((scrubbed(name), scrubbed(value)))
      }
      let type = try copy.internType(tie.type)
      _ = try copy.createRelationship(
        type,
        from: tie.source,
        to: tie.target,
        properties: try interned(properties)
      )
    }
  }

  // MARK: - Texts

  private func scrubbed(_ text: String) -> String { pseudonyms.suppressed.removed(from: text) }

  /// The value without suppressed words; what is nested deeper than anyone nests is dropped.
  private func scrubbed(_ value: Value, depth: Int = 0) -> Value {
    guard depth < 50 else { return .null }
    switch value {
    case .string(let text): return .string(scrubbed(text))
    case .list(let items): return .list(items.map { scrubbed($0, depth: depth + 1) })
    case .map(let fields):
      var result: OrderedDictionary<String, Value> = [:]
      for (name, item) in fields where !PropertyRoles.isWithheld(name) {
        result[scrubbed(name)] = scrubbed(item, depth: depth + 1)
      }
      return .map(result)
    case .null, .bool, .int, .double, .temporal, .duration: return value
    // Results only; no property holds one.
    case .node, .relationship, .path: return .null
    }
  }
}
