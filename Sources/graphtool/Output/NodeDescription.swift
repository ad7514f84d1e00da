import GraphFormats
import NetworkGraph

/// What a graph knows of one node: its properties, and its ties by type and direction, each with the
/// other end, its time and its source.
struct NodeDescription {
  /// How many names are listed where several nodes are meant.
  private static let mostNames = 20

  private let graph: Graph
  private let names: NodeNames
  private let words: ReadableValue
  private let room: Int?

  init(_ graph: Graph, room: Int?) {
    self.graph = graph
    names = NodeNames(graph)
    words = ReadableValue(graph)
    self.room = room
  }

  /// Writes the description of the node with a name or id, or the list of those that may be meant.
  func write(_ name: String, to output: inout OutputBuffer) throws(Failure) {
    let search = NodeSearch(graph)
    var found = search.nodes(called: name)
    if found.isEmpty { found = search.nodes(holding: name) }
    guard let node = found.first else {
      // Names of others are not said: they may be persons.
      throw .input("no node has this id, nor a name with these words; Tab completes names")
    }
    if found.count == 1 { try write(node, to: &output) } else { try list(found, to: &output) }
  }

  private func list(_ nodes: [NodeID], to output: inout OutputBuffer) throws(Failure) {
    try output.write("\(nodes.count) nodes may be meant; write the whole name or the id of one\n")
    var table = TextTable(["name", "kind", "id"], alignsRight: [false, false, false], room: room)
    let key = graph.key(named: "id")
    for node in nodes.prefix(Self.mostNames) {
      let id = key.map { words.text(of: graph.property($0, of: node)) } ?? ""
      table.append([names.name(of: node), kind(of: node), id])
    }
    try write(table, to: &output)
    if nodes.count > Self.mostNames {
      try output.write("... \(nodes.count - Self.mostNames) more\n")
    }
  }

  private func write(_ node: NodeID, to output: inout OutputBuffer) throws(Failure) {
    let kind = kind(of: node)
    try output.write(
      "\(Emphasis.strong.text(DisplayWidth.printable(names.name(of: node))))"
        + "\(kind.isEmpty ? "" : " (\(DisplayWidth.printable(kind)))")\n"
    )
    var properties = TextTable(["property", "value"], alignsRight: [false, false], room: room)
    let known = graph.properties(of: node)
    for (key, value) in known {
      let name = graph.name(of: key)
      properties.append([name, text(of: value, named: name)])
    }
    if !known.isEmpty {
      try output.write("\n")
      try write(properties, to: &output)
    }
    try writeTies(of: node, to: &output)
  }

  private func kind(of node: NodeID) -> String {
    graph.labels(of: node).map { graph.name(of: $0) }.joined(separator: "+")
  }

  /// The words for a value, unless it is the means to contact someone.
  private func text(of value: Value, named name: String) -> String {
    ContactData.namesContact(name) || ContactData.isLikely(value)
      ? "(not shown)" : words.text(of: value)
  }

  // MARK: - Ties

  /// The ties of one type in one direction.
  private struct Group: Hashable {
    let type: TypeID
    let isOutgoing: Bool
  }

  private func writeTies(of node: NodeID, to output: inout OutputBuffer) throws(Failure) {
    var groups: [Group: [RelationshipID]] = [:]
    for tie in graph.relationshipIDs() {
      guard let source = graph.source(of: tie), let target = graph.target(of: tie),
        source == node || target == node, let type = graph.type(of: tie)
      else { continue }
      groups[Group(type: type, isOutgoing: source == node), default: []].append(tie)
    }
    guard !groups.isEmpty else {
      try output.write("\nno ties\n")
      return
    }
    let ordered = groups.sorted { a, b in
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      let (x, y) = (graph.name(of: a.key.type), graph.name(of: b.key.type))
      return x == y ? a.key.isOutgoing && !b.key.isOutgoing : x < y
    }
    let headings = ["tie", "with", "kind", "when", "source"]
    var table = TextTable(headings, alignsRight: headings.map { _ in false }, room: room)
    for (group, ties) in ordered {
      let name = graph.name(of: group.type)
      let title = (group.isOutgoing ? "\(name) →" : "← \(name)") + " (\(ties.count))"
      for (index, tie) in ties.enumerated() {
        let end = group.isOutgoing ? graph.target(of: tie) : graph.source(of: tie)
        table.append([
          index == 0 ? title : "", end.map { names.name(of: $0) } ?? "",
          end.map { kind(of: $0) } ?? "", time(of: tie), source(of: tie),
        ])
      }
    }
    try output.write("\n")
    try write(table, to: &output)
  }

  /// Writes a table, and how many of its columns had no room.
  private func write(_ table: TextTable, to output: inout OutputBuffer) throws(Failure) {
    let hidden = try table.write(to: &output)
    guard hidden > 0 else { return }
    try output.write(
      "... \(CountWords.text(of: hidden, "more column")), for which there is no room\n"
    )
  }

  private func time(of tie: RelationshipID) -> String {
    let start = first(PropertyWords.starts, of: tie)
    let end = first(PropertyWords.ends, of: tie)
    if !start.isEmpty || !end.isEmpty { return start == end ? start : "\(start)–\(end)" }
    return first(PropertyWords.moments, of: tie)
  }

  private func source(of tie: RelationshipID) -> String {
    [first(PropertyWords.sources, of: tie), first(["locator", "page", "line"], of: tie)]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func first(_ keys: [String], of tie: RelationshipID) -> String {
    for key in PropertyWords.keys(keys, in: graph) {
      let value = graph.property(key, of: tie)
      if !value.isNull { return text(of: value, named: graph.name(of: key)) }
    }
    return ""
  }
}
