import NetworkGraph

/// A graph as two tables for Gephi's spreadsheet import: `Id,Label,Kind,...` and
/// `Source,Target,Type,Id,Label,Kind,Weight,...`.
///
/// `Type` is Directed for every edge; `Kind`, the type of the relationship, keeps parallel edges
/// apart. The label of a node is its name, the weight of an edge its property `weight`.
/// Source: Gephi's documentation of the CSV format.
struct GephiWriter {
  private let graph: Graph
  private let identity: NodeIdentity
  private let nodes: PropertyCensus
  private let ties: PropertyCensus

  init(_ graph: Graph, _ nodes: PropertyCensus, _ ties: PropertyCensus) {
    self.graph = graph
    self.nodes = nodes
    self.ties = ties
    identity = NodeIdentity(graph, graph.nodeIDs())
  }

  func write(
    to folder: String,
    _ cancellation: Cancellation?
  ) throws(ImportError) -> [ExportNote] {
    let nodeFile = try FileOutput(folder: folder, name: "nodes.csv", cancellation)
    var notes = try writeNodes(to: nodeFile)
    let edgeFile = try FileOutput(folder: folder, name: "edges.csv", cancellation)
    notes += try writeTies(to: edgeFile)
    for entry in nodes.entries + ties.entries {
      if entry.hasCalendar { notes.append(ExportNote(.calendarAsText, subject: entry.name)) }
      if entry.hasLists { notes.append(ExportNote(.listsAsText, subject: entry.name)) }
      if entry.hasMaps { notes.append(ExportNote(.mapsAsText, subject: entry.name)) }
    }
    try nodeFile.finish()
    try edgeFile.finish()
    try nodeFile.publish()
    try edgeFile.publish()
    return notes
  }

  private func writeNodes(to output: FileOutput) throws(ImportError) -> [ExportNote] {
    var notes: [ExportNote] = []
    if !identity.isProperty, graph.nodeCount > 0 { notes.append(ExportNote(.idsMade)) }
    let name = graph.key(named: "name")
    var names = ExportNames(reserved: ["Id", "Label", "Kind", "Timeset"], folds: true)
    let columns = nodes.entries.filter {
      $0.key != name && (!identity.isProperty || $0.key != identity.key)
    }
    var record = CSVRecord()
    for header in ["Id", "Label", "Kind"] + columns.map({ names.name(for: $0.name) }) {
      record.append(header: header)
    }
    record.end()
    let rows = graph.nodeIDs()
    var labels = JoinedLabels { $0.joined(separator: "|") }
    var cells = PropertyCells(graph, nodes: rows.map(\.raw), columns.map(\.key))
    for (row, node) in rows.enumerated() {
      identity.append(node, to: &record)
      record.append(text: name.map { TableText.text(of: graph.property($0, of: node)) } ?? "")
      labels.append(node, graph, to: &record)
      cells.move(to: row)
      for number in columns.indices { cells.append(number, as: nil, to: &record) }
      record.end()
      if record.isLarge { try output.write(&record.bytes) }
    }
    try output.write(&record.bytes)
    if labels.haveSeveral { notes.append(ExportNote(.labelsJoined, detail: "|")) }
    return notes + names.notes
  }

  private func writeTies(to output: FileOutput) throws(ImportError) -> [ExportNote] {
    let weight = ties.entries.first { entry in
      entry.name.lowercased() == "weight" && !entry.isNotFinite
        && entry.forms.allSatisfy { $0 == CellType(.integer) || $0 == CellType(.decimal) }
    }
    var names = ExportNames(
      reserved: ["Source", "Target", "Type", "Id", "Label", "Kind", "Timeset"],
      folds: true
    )
    if weight != nil { _ = names.name(for: "Weight") }
    let columns = ties.entries.filter { $0.key != weight?.key }
    var record = CSVRecord()
    let header =
      ["Source", "Target", "Type", "Id", "Label", "Kind"] + (weight == nil ? [] : ["Weight"])
    for name in header + columns.map({ names.name(for: $0.name) }) { record.append(header: name) }
    record.end()
    let keys = (weight.map { [$0.key] } ?? []) + columns.map(\.key)
    var cells = TieCells(graph, identity, keys)
    let kind = ReadyCells(count: 1) { $1.append(text: "Directed") }
    while cells.next() {
      cells.appendEnds(to: &record)
      kind.append(0, to: &record)
      record.append(integer: Int64(cells.number))
      cells.appendType(to: &record)
      cells.appendType(to: &record)
      for number in keys.indices { cells.properties.append(number, as: nil, to: &record) }
      record.end()
      if record.isLarge { try output.write(&record.bytes) }
    }
    try output.write(&record.bytes)
    return names.notes
  }
}
