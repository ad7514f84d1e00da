import NetworkGraph

/// A set of nodes whose ids are unique among themselves: those of a label, or those of a file.
struct IdentitySpace {
  /// The number in the table for an id that several nodes of the extended graph have.
  static let ambiguous = UInt32.max - 1

  /// The label that the nodes share; `nil` where a column names the labels.
  let label: String?
  /// The property that holds the ids.
  let key: String
  /// The names of the groups that headers give to these ids.
  var groups: Set<String> = []
  /// Whether any file or the extended graph has nodes of this space.
  var hasNodes = false
  var table = IdentifierTable()
  /// The nodes of ids that are not unique.
  private(set) var sharers: [[UInt8]: [UInt32]] = [:]
  /// The labels that nodes of this space have.
  var labels: [LabelID] = []

  /// A space with the nodes that a graph already has.
  init(label: String?, key: String, in graph: Graph) {
    self.label = label
    self.key = key
    guard graph.nodeCount > 0, let keyID = graph.key(named: key) else { return }
    var labelID: LabelID?
    if let label {
      guard let found = graph.label(named: label) else { return }
      labelID = found
    }
    for node in graph.nodeIDs(with: labelID) {
      guard let text = Self.text(of: graph.property(keyID, of: node)) else { continue }
      hasNodes = true
      text.withUnsafeBufferPointer { bytes in
        let other = table.insert(bytes, node.raw)
        guard other != IdentifierTable.none else { return }
        if other != Self.ambiguous {
          sharers[text] = [other]
          table.replace(bytes, Self.ambiguous)
        }
        sharers[text]?.append(node.raw)
      }
    }
  }

  /// The one node among those with an id that a condition holds for.
  func sharer(
    of id: UnsafeBufferPointer<UInt8>,
    where condition: (NodeID) -> Bool
  ) -> UInt32? {
    let found = sharers[Array(id)]?.filter { condition(NodeID($0)) } ?? []
    return found.count == 1 ? found[0] : nil
  }

  /// The text that a value of an id property is compared as.
  private static func text(of value: Value) -> [UInt8]? {
    switch value {
    case .string(let text): text.isEmpty ? nil : Array(text.utf8)
    case .int(let integer): Array(String(integer).utf8)
    case .double(let float): Array(Value.text(of: float).utf8)
    case .bool(let truth): Array((truth ? "true" : "false").utf8)
    case .null, .list, .map, .node, .relationship, .path, .temporal, .duration: nil
    }
  }
}
