import NetworkGraph
import Temporal

/// What a graph holds, in a few tables: kinds of nodes, types of relationships and whom they
/// connect, properties with an example.
struct GraphSummary {
  /// Longer examples are cut.
  private static let widestExample = 40
  /// How many pairs of kinds are listed for a type.
  private static let mostPairs = 2

  private let graph: Graph

  init(_ graph: Graph) {
    self.graph = graph
  }

  /// Writes the tables.
  func write(to output: inout OutputBuffer) throws(Failure) {
    try output.write("\(graph.nodeCount) nodes, \(graph.relationshipCount) relationships\n")
    try writeKinds(to: &output)
    try writeTypes(to: &output)
    try writeProperties(
      "property of nodes",
      graph.keys.map { ($0, graph.nodeCount(having: $0)) },
      nodeProperties,
      to: &output
    )
    try writeProperties(
      "property of relationships",
      graph.keys.map { ($0, graph.relationshipCount(having: $0)) },
      relationshipProperties,
      to: &output
    )
    try writeViews(to: &output)
  }

  private func writeViews(to output: inout OutputBuffer) throws(Failure) {
    guard !graph.views.isEmpty else { return }
    var table = TextTable(["view", "definition"], alignsRight: [false, false])
    for (name, definition) in graph.views.sorted(by: { $0.key < $1.key }) {
      table.append([name, definition])
    }
    try output.write("\n")
    try table.write(to: &output)
  }

  // MARK: - Kinds and types

  private func writeKinds(to output: inout OutputBuffer) throws(Failure) {
    guard graph.nodeCount > 0 else { return }
    let labels = graph.labels.map { (graph.name(of: $0), graph.nodeCount(with: $0)) }
      .filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    let unlabelled = graph.nodeIDs().count { graph.labels(of: $0).isEmpty }
    var table = TextTable(["kind", "nodes"], alignsRight: [false, true])
    for (name, count) in labels { table.append([name, String(count)]) }
    if unlabelled > 0 { table.append(["(no kind)", String(unlabelled)]) }
    try output.write("\n")
    try table.write(to: &output)
  }

  private func writeTypes(to output: inout OutputBuffer) throws(Failure) {
    let types = graph.types.filter { graph.relationshipCount(of: $0) > 0 }
      .sorted {
        (graph.relationshipCount(of: $1), graph.name(of: $0))
          < (graph.relationshipCount(of: $0), graph.name(of: $1))
      }
    guard !types.isEmpty else { return }
    let ends = endCounts()
    var table = TextTable(
      ["type", "relationships", "from → to"],
      alignsRight: [false, true, false]
    )
    for type in types {
      let ends = ends[graph.name(of: type)] ?? []
      var words = ends.prefix(Self.mostPairs).map {
        ends.count == 1 ? $0.words : "\($0.words) (\($0.count))"
      }
      if ends.count > words.count { words.append("\(ends.count - words.count) more") }
      table.append([
        graph.name(of: type), String(graph.relationshipCount(of: type)),
        words.joined(separator: ", "),
      ])
    }
    try output.write("\n")
    try table.write(to: &output)
  }

  /// Which kinds each type connects, in words by the name of the type, the most frequent first.
  private func endCounts() -> [String: [(words: String, count: Int)]] {
    var ends: [String: [(words: String, count: Int)]] = [:]
    for kind in KindCensus(graph).all {
      for tie in kind.ties {
        ends[tie.type, default: []].append(("\(kind.name) → \(tie.target)", tie.count))
      }
    }
    return ends.mapValues { $0.sorted { ($1.count, $0.words) < ($0.count, $1.words) } }
  }

  // MARK: - Properties

  /// What is said about a property.
  private struct Property {
    var kinds: Set<ValueKind> = []
    var example: Value?

    mutating func add(_ value: Value, isPersonal: Bool) {
      kinds.insert(ValueKind(value))
      guard example == nil, !isPersonal, !ContactData.isLikely(value) else { return }
      example = value
    }
  }

  /// The kinds of values that a property may have.
  private enum ValueKind: String {
    case date
    case dateAndTime = "date and time"
    case duration
    case list
    case map
    case number
    case other
    case text
    case time
    case truth = "true or false"
    case wholeNumber = "whole number"

    init(_ value: Value) {
      switch value {
      case .bool: self = .truth
      case .int: self = .wholeNumber
      case .double: self = .number
      case .string: self = .text
      case .temporal(.date): self = .date
      case .temporal(.localTime), .temporal(.time): self = .time
      case .temporal(.localDateTime), .temporal(.dateTime): self = .dateAndTime
      case .duration: self = .duration
      case .list: self = .list
      case .map: self = .map
      case .null, .node, .relationship, .path: self = .other
      }
    }
  }

  private var nodeProperties: [KeyID: Property] {
    var found: [KeyID: Property] = [:]
    for node in graph.nodeIDs() {
      let isPerson = graph.labels(of: node).contains {
        ContactData.namesPersons(graph.name(of: $0))
      }
      for (key, value) in graph.properties(of: node) {
        found[key, default: Property()].add(value, isPersonal: isPerson)
      }
    }
    return found
  }

  private var relationshipProperties: [KeyID: Property] {
    var found: [KeyID: Property] = [:]
    for relationship in graph.relationshipIDs() {
      for (key, value) in graph.properties(of: relationship) {
        found[key, default: Property()].add(value, isPersonal: false)
      }
    }
    return found
  }

  private func writeProperties(
    _ title: String,
    _ keys: [(key: KeyID, count: Int)],
    _ properties: [KeyID: Property],
    to output: inout OutputBuffer
  ) throws(Failure) {
    guard keys.contains(where: { $0.count > 0 }) else { return }
    let words = ReadableValue(graph)
    var table = TextTable(
      [title, "count", "values", "example"],
      alignsRight: [false, true, false, false]
    )
    for (key, count) in keys where count > 0 {
      guard let property = properties[key] else { continue }
      let name = graph.name(of: key)
      var example = "(not shown)"
      if !ContactData.namesContact(name), let value = property.example {
        let text = DisplayWidth.printable(words.text(of: value))
        example = DisplayWidth.cut(text, to: Self.widestExample)
      }
      table.append([
        name, String(count), property.kinds.map(\.rawValue).sorted().joined(separator: ", "),
        example,
      ])
    }
    try output.write("\n")
    try table.write(to: &output)
  }
}
