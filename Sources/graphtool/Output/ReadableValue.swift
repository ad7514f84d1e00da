import Glibc
import NetworkGraph
import OrderedCollections
import Temporal

/// Values as people read them: names for nodes, arrows for paths, numbers in few digits.
struct ReadableValue {
  private let graph: Graph
  private let names: NodeNames

  init(_ graph: Graph) {
    self.graph = graph
    names = NodeNames(graph)
  }

  /// The words for a value; `decimals` says how many a double gets, all that matter when `nil`.
  ///
  /// Null has no words. Texts stand in quotes inside lists and maps only.
  func text(of value: Value, decimals: Int? = nil) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .double(let double):
      decimals.map { Self.rounded(double, decimals: $0) } ?? Self.short(double)
    case .bool, .int, .temporal, .duration, .list, .map, .node, .relationship, .path:
      nested(value, depth: 0)
    }
  }

  /// How many decimals suit a column of doubles: the larger the numbers, the fewer; `nil` when the
  /// numbers are so large or so small that an exponent reads better.
  static func decimals(of column: some Sequence<Value>) -> Int? {
    var largest = 0.0
    var needed = 1
    for case .double(let double) in column where double.isFinite {
      largest = max(largest, abs(double))
      needed = max(needed, short(double).split(separator: ".").last?.count ?? 1)
    }
    guard largest == 0 || (0.001..<1e15).contains(largest) else { return nil }
    return min(needed, largest >= 1000 ? 1 : largest >= 100 ? 2 : largest >= 1 ? 3 : 4)
  }

  // MARK: - Numbers

  /// Four decimals at most, without the zeros at the end.
  private static func short(_ double: Double) -> String {
    guard double == 0 || (0.001..<1e15).contains(abs(double)) else {
      return Value.text(of: double)
    }
    var text = rounded(double, decimals: 4)
    while text.hasSuffix("0"), !text.hasSuffix(".0") { text.removeLast() }
    return text
  }

  private static func rounded(_ double: Double, decimals: Int) -> String {
    guard double.isFinite else { return Value.text(of: double) }
    // Halves go up, as in a spreadsheet; the C library would round them to even digits.
    let scale = pow(10, Double(decimals))
    let scaled = (double * scale).rounded(.toNearestOrAwayFromZero)
    let double = abs(scaled) < 1e15 ? scaled / scale : double
    var buffer = [CChar](repeating: 0, count: 400)
    let count = withVaList([Int32(decimals), double]) {
      vsnprintf(&buffer, buffer.count, "%.*f", $0)
    }
    guard (1..<buffer.count).contains(Int(count)) else { return Value.text(of: double) }
    return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // MARK: - Elements and containers

  /// Deeper lists and maps are shown as dots.
  private static let depthLimit = 20

  private func nested(_ value: Value, depth: Int) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .int(let integer): String(integer)
    case .double(let double): Self.short(double)
    case .string(let text): "\"\(text)\""
    case .temporal(let point): point.description
    case .duration(let duration): duration.description
    case .node(let node): self.node(node)
    case .relationship(let relationship): self.relationship(relationship)
    case .path(let path): self.path(path)
    case .list where depth >= Self.depthLimit: "[…]"
    case .map where depth >= Self.depthLimit: "{…}"
    case .list(let items):
      "[" + items.map { nested($0, depth: depth + 1) }.joined(separator: ", ") + "]"
    case .map(let fields):
      "{"
        + fields.elements.map { "\($0.key): \(nested($0.value, depth: depth + 1))" }
        .joined(separator: ", ") + "}"
    }
  }

  private func node(_ node: NodeID) -> String {
    guard graph.contains(node) else { return "(deleted)" }
    let labels = graph.labels(of: node).map { ":" + graph.name(of: $0) }.joined()
    guard let (key, value) = names.property(of: node) else {
      return labels.isEmpty ? "(#\(node.raw))" : "(\(labels))"
    }
    let properties = "{\(graph.name(of: key)): \(nested(value, depth: 0))}"
    return labels.isEmpty ? "(\(properties))" : "(\(labels) \(properties))"
  }

  private func relationship(_ relationship: RelationshipID) -> String {
    guard let source = graph.source(of: relationship) else { return "[deleted]" }
    return names.name(of: source) + step(relationship, from: source)
  }

  private func path(_ path: Path) -> String {
    var text = path.nodes.first.map { names.name(of: $0) } ?? ""
    for (index, relationship) in path.relationships.enumerated() {
      text +=
        graph.contains(relationship)
        ? step(relationship, from: path.nodes[index])
        : " -(deleted)- \(names.name(of: path.nodes[index + 1]))"
    }
    return text
  }

  /// The arrow of a relationship and the node at its other end: ` -TYPE-> name`.
  private func step(_ relationship: RelationshipID, from node: NodeID) -> String {
    guard let source = graph.source(of: relationship), let target = graph.target(of: relationship),
      let type = graph.type(of: relationship).map({ graph.name(of: $0) })
    else { return " -(deleted)- (deleted)" }
    return source == node
      ? " -\(type)-> \(names.name(of: target))" : " <-\(type)- \(names.name(of: source))"
  }
}
