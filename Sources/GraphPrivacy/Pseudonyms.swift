internal import NetworkGraph

/// Who is pseudonymised, and as what.
struct Pseudonyms {
  /// One node that gets another name.
  struct Person {
    let node: NodeID
    /// The id and all names, as they stand in the data.
    let texts: [String]
    /// What orders the persons of the copy: nothing that the data say.
    let code: String
    /// The name in the copy, such as "Person 7F3A".
    let name: String

    /// The id in the copy, such as "person-7f3a".
    var id: String { name.lowercased().split(separator: " ").joined(separator: "-") }
  }

  /// The persons, in the order of their codes.
  let persons: [Person]
  /// What must not be read anywhere.
  let suppressed: SuppressedWords

  init(_ graph: Graph, nodes: [(node: NodeID, kind: String)], key: PseudonymKey) {
    let reader = NameReader(graph)
    let texts = nodes.map { reader.texts(of: $0.node) }
    let common = reader.common(nodes)
    var plain = SuppressedWords(common: common)
    for list in texts { for text in list { plain.insert(text, substitute: SuppressedWords.gap) } }

    let codes = zip(nodes, texts).map { node, texts in
      key.code(of: "\(node.kind)\u{1F}\(texts.first ?? "#\(node.node.raw)")")
    }
    var counts: [String: Int] = [:]
    for code in codes { counts[String(code.prefix(4)), default: 0] += 1 }
    var persons: [Person] = []
    for (index, node) in nodes.enumerated() {
      let code = codes[index]
      let short = String(code.prefix(4))
      // Codes that begin alike, or that read like a name, are written longer.
      let isTaken = counts[short] != 1 || plain.contains(word: short.lowercased())
      let shown = isTaken ? String(code.prefix(12)) : short
      persons.append(
        Person(
          node: node.node,
          texts: texts[index],
          code: code,
          name: "\(node.kind) \(shown)"
        )
      )
    }
    self.persons = persons.sorted { ($0.code, $0.node.raw) < ($1.code, $1.node.raw) }
    var suppressed = SuppressedWords(common: common)
    for person in persons {
      for text in person.texts { suppressed.insert(text, substitute: person.name) }
    }
    self.suppressed = suppressed
  }
}

/// Ids and names of nodes.
private struct NameReader {
  private let graph: Graph
  private let id: KeyID?
  private let names: [KeyID]

  init(_ graph: Graph) {
    self.graph = graph
    id = graph.key(named: "id")
    // "title" names a publication; of somebody without a name it is the name.
    let keys = graph.keys.filter { PropertyRoles.isName(graph.name(of: $0)) }
    names = keys.isEmpty ? [graph.key(named: "title")].compactMap { $0 } : keys
  }

  /// The id, then the names; those in one cell also apart.
  func texts(of node: NodeID) -> [String] {
    var result: [String] = []
    for key in [id].compactMap({ $0 }) + names {
      for text in strings(graph.property(key, of: node)) where !text.isEmpty {
        result.append(text)
        guard key != id else { continue }
        let parts = text.split { ";|,/()".contains($0) }
        if parts.count > 1 { result += parts.map { String($0) } }
      }
    }
    return result
  }

  /// The kinds themselves, and the word that all ids begin with where there are names beside them.
  func common(_ nodes: [(node: NodeID, kind: String)]) -> Set<String> {
    var result = Set(nodes.flatMap { Tokens($0.kind).list.map(\.word) })
    guard nodes.count > 1, let id, names.contains(where: { graph.nodeCount(having: $0) > 0 })
    else { return result }
    let first = nodes.map { node in
      strings(graph.property(id, of: node.node)).first.flatMap { Tokens($0).list.first?.word }
    }
    if Set(first).count == 1, let word = first.first ?? nil {
      let isInName = nodes.contains { node in
        names.contains { key in
          strings(graph.property(key, of: node.node)).contains { name in
            Tokens(name).list.contains { $0.word == word }
          }
        }
      }
      if !isInName { result.insert(word) }
    }
    return result
  }

  private func strings(_ value: Value) -> [String] {
    switch value {
    case .string(let text): [text]
    case .int(let integer): [String(integer)]
    case .list(let items):
      items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    case .null, .bool, .double, .temporal, .duration, .map, .node, .relationship, .path: []
    }
  }
}
