import GraphDiagram
import NetworkGraph

/// A part of a graph as the content of a diagram.
struct DiagramContent {
  private let part: DrawnPart
  private let names: NodeNames
  private let channels: ChannelNames
  private let measures: DrawnMeasures
  private let isDirected: Bool
  /// The properties that rules of the style ask for.
  private let traits: [(name: String, key: KeyID)]

  init(
    _ part: DrawnPart,
    channels: ChannelNames,
    traits: [String],
    isDirected: Bool,
    limits: StatementLimits
  ) throws(Failure) {
    let graph = part.graph
    if let label = channels.label, graph.key(named: label) == nil {
      let keys = graph.keys.filter { graph.nodeCount(having: $0) > 0 }.map { graph.name(of: $0) }
      throw .input(
        "no node has the property '\(label)'"
          + Suggestion.text(for: label, among: keys, orElse: "'graphtool info' lists them")
      )
    }
    self.part = part
    names = NodeNames(graph, preferring: channels.label)
    self.channels = channels
    measures = DrawnMeasures(part, limits)
    self.isDirected = isDirected
    self.traits = traits.compactMap { name in graph.key(named: name).map { (name, $0) } }
  }

  /// Nodes and ties; the words around them are left to the caller.
  func diagram() throws(Failure) -> Diagram {
    var diagram = Diagram()
    diagram.nodes = try nodes(&diagram)
    diagram.ties = ties()
    if part.tieLooks.values.contains(where: { $0.size != nil }) { diagram.widthName = "size" }
    return diagram
  }

  // MARK: Nodes

  private func nodes(_ diagram: inout Diagram) throws(Failure) -> [Diagram.Node] {
    let looks = part.looks.values
    diagram.emphasisName = looks.lazy.compactMap(\.emphasisName).min() ?? ""
    let isSized = looks.contains { $0.size != nil }
    let isColoured = looks.contains { $0.category != nil || $0.shade != nil }
    let size = try channel(isSized ? "none" : channels.size ?? "degree", "--size")
    let colour = try channel(isColoured ? nil : channels.colour, "--colour")
    let isGrouped = looks.contains { $0.group != nil }
    let group = try channel(isGrouped ? nil : channels.group, "--group")
    let ring = try channel(channels.ring, "--ring")
    diagram.sizeName = isSized ? "size" : size.name
    diagram.colourName = colour.name
    diagram.groupName = group.name.isEmpty ? "Groups" : "Groups: " + group.name
    diagram.ringName = ring.name.isEmpty ? "ring" : ring.name

    let sizes = try size.values(part, measures)
    let colours = try colour.values(part, measures)
    let groups = try group.values(part, measures)
    let rings = try ring.values(part, measures)
    let isScale = !colours.isEmpty && colours.values.allSatisfy { $0.number != nil }
    let ids = identities()
    return part.nodes.map { node in
      let look = part.looks[node] ?? ColumnLook()
      var result = plainNode(node, id: ids[node] ?? "", label: look.label)
      result.size = look.size ?? sizes[node]?.number
      result.shade = look.shade ?? (isScale ? colours[node]?.number : nil)
      result.category = look.category ?? (isScale ? nil : colours[node]?.words)
      result.group = look.group ?? groups[node]?.words
      result.shape = look.shape
      result.isRinged = look.hasRing ?? rings[node]?.flag ?? false
      result.isEmphasised = look.isEmphasised ?? false
      return result
    }
  }

  private func channel(_ name: String?, _ option: String) throws(Failure) -> Channel {
    try Channel(name ?? "none", option: option, part, measures)
  }

  private func plainNode(_ node: NodeID, id: String, label: String?) -> Diagram.Node {
    let graph = part.graph
    let kind = graph.labels(of: node).first.map { graph.name(of: $0) } ?? ""
    let name = label ?? names.name(of: node)
    var result = Diagram.Node(
      id: id,
      label: name,
      kind: kind,
      tooltip: kind.isEmpty ? name : "\(name) (\(kind))"
    )
    for (name, key) in traits {
      if let words = graph.property(key, of: node).words { result.traits[name] = words }
    }
    result.details = details(graph.properties(of: node))
    return result
  }

  /// Properties as words, without what leads to a person.
  private func details(_ properties: [(key: KeyID, value: Value)]) -> [Diagram.Detail] {
    properties.compactMap { key, value in
      let name = part.graph.name(of: key)
      guard !["id", "name"].contains(name), !ContactData.namesContact(name),
        !ContactData.isLikely(value)
      else { return nil }
      return value.words.map { Diagram.Detail(name: name, value: $0) }
    }
  }

  /// The property `id` where it tells all drawn nodes apart, else their numbers.
  private func identities() -> [NodeID: String] {
    let key = part.graph.key(named: "id")
    let texts = part.nodes.compactMap { node -> String? in
      switch key.map({ part.graph.property($0, of: node) }) {
      case .string(let text) where !text.isEmpty: text
      case .int(let integer): String(integer)
      default: nil
      }
    }
    guard texts.count == part.nodes.count, Set(texts).count == texts.count else {
      return Dictionary(uniqueKeysWithValues: part.nodes.map { ($0, "n\($0.raw)") })
    }
    return Dictionary(uniqueKeysWithValues: zip(part.nodes, texts))
  }

  // MARK: Ties

  private func ties() -> [Diagram.Tie] {
    let graph = part.graph
    let ids = identities()
    return part.relationships.compactMap { relationship in
      guard let source = graph.source(of: relationship),
        let target = graph.target(of: relationship),
        let type = graph.type(of: relationship), let start = ids[source], let end = ids[target]
      else { return nil }
      let look = part.tieLooks[relationship] ?? ColumnLook()
      var tie = Diagram.Tie(
        source: start,
        target: end,
        type: look.category ?? look.group ?? graph.name(of: type),
        isDirected: isDirected,
        width: look.size,
        label: look.label ?? ""
      )
      tie.details = details(graph.properties(of: relationship))
      return tie
    }
  }
}

/// The names of what the channels show, from options or a style file.
struct ChannelNames {
  var size: String?
  var colour: String?
  var label: String?
  var group: String?
  var ring: String?
}
