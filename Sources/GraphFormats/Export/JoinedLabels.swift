import NetworkGraph

/// The labels of nodes as cells.
///
/// Nodes with the same labels mostly follow each other, so a cell is made only where they change.
struct JoinedLabels {
  /// Whether a node had more than one label.
  private(set) var haveSeveral = false
  private let text: ([String]) -> String
  private var labels: [LabelID] = []
  private var cell: String

  /// Cells with the labels as `text` joins them.
  init(_ text: @escaping ([String]) -> String) {
    self.text = text
    cell = text([])
  }

  /// Appends the cell of a node.
  mutating func append(_ node: NodeID, _ graph: Graph, to record: inout CSVRecord) {
    let labels = graph.labels(of: node)
    if labels != self.labels {
      haveSeveral = haveSeveral || labels.count > 1
      self.labels = labels
      cell = text(labels.map { graph.name(of: $0) })
    }
    record.append(text: cell)
  }
}
