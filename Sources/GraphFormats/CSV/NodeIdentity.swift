import NetworkGraph

/// What stands for a node in the files: its property `id`, or its row.
struct NodeIdentity {
  /// The key of the property `id`, if the graph has one.
  let key: KeyID?
  /// Whether the property is the identity.
  let isProperty: Bool
  private let graph: Graph
  /// By node, where the property is not the identity.
  private var rows: [UInt32] = []

  init(_ graph: Graph, _ nodes: [NodeID]) {
    self.graph = graph
    key = graph.key(named: "id")
    isProperty = key.map { Self.identifies($0, graph, nodes) } ?? false
    guard !isProperty else { return }
    rows = Array(repeating: 0, count: graph.nodeCapacity)
    for (row, node) in nodes.enumerated() { rows[Int(node.raw)] = UInt32(truncatingIfNeeded: row) }
  }

  /// The row of a node, where the property is not the identity.
  func row(of node: NodeID) -> UInt32 { rows[Int(node.raw)] }

  /// Appends the cell that stands for a node.
  func append(_ node: NodeID, to record: inout CSVRecord) {
    if isProperty {
      record.append(text: text(of: node))
    } else {
      record.append(integer: Int64(row(of: node)))
    }
  }

  /// The cells of all nodes by their numbers, for tables of ties.
  func cells() -> ReadyCells {
    ReadyCells(count: graph.nodeCapacity) { row, record in
      let node = NodeID(UInt32(truncatingIfNeeded: row))
      if graph.contains(node) { append(node, to: &record) }
    }
  }

  func text(of node: NodeID) -> String {
    guard isProperty, let key else { return String(row(of: node)) }
    switch graph.property(key, of: node) {
    case .int(let integer): return String(integer)
    case .string(let text): return text
    case .null, .bool, .double, .list, .map, .node, .relationship, .path, .temporal,
      .duration:
      return ""
    }
  }

  /// Whether each node has its own value, and the column would be read back as what it is: all
  /// integers, or texts that are not all numbers.
  private static func identifies(_ key: KeyID, _ graph: Graph, _ nodes: [NodeID]) -> Bool {
    guard graph.nodeCount(having: key) == nodes.count, !nodes.isEmpty else { return false }
    var seen = IdentifierTable()
    var column = ColumnStore(declared: nil)
    var isInteger: Bool?
    for node in nodes {
      let bytes: [UInt8]
      let isNumber: Bool
      switch graph.property(key, of: node) {
      case .int(let integer): (bytes, isNumber) = (Array(String(integer).utf8), true)
      case .string(let text): (bytes, isNumber) = (Array(text.utf8), false)
      case .null, .bool, .double, .list, .map, .node, .relationship, .path, .temporal,
        .duration:
        return false
      }
      guard !bytes.isEmpty, !bytes.contains(0), isInteger ?? isNumber == isNumber else {
        return false
      }
      isInteger = isNumber
      let isNew = bytes.withUnsafeBufferPointer {
        column.append($0)
        return seen.insert($0, 0) == IdentifierTable.none
      }
      guard isNew else { return false }
    }
    return column.kind == (isInteger == true ? .integers : .text)
  }
}
