import NetworkGraph

/// A graph as two tables for `neo4j-admin database import`: `:ID,:LABEL,name:type,...` and
/// `:START_ID,:END_ID,:TYPE,name:type,...`.
///
/// Lists and labels are separated by `;`. Source: the Neo4j operations manual, "Import", header
/// format.
struct Neo4jWriter {
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
    try writeNodes(to: nodeFile)
    let edgeFile = try FileOutput(folder: folder, name: "edges.csv", cancellation)
    try writeTies(to: edgeFile)
    try nodeFile.finish()
    try edgeFile.finish()
    try nodeFile.publish()
    try edgeFile.publish()
    return notes
  }

  private var notes: [ExportNote] {
    var notes: [ExportNote] = []
    if !identity.isProperty, graph.nodeCount > 0 { notes.append(ExportNote(.idsMade)) }
    for entry in nodes.entries + ties.entries {
      if entry.forms.count > 1 {
        notes.append(ExportNote(.mixedAsText, subject: entry.name))
      } else if entry.hasMaps {
        notes.append(ExportNote(.mapsAsText, subject: entry.name))
      }
      if entry.breaksLines {
        notes.append(
          ExportNote(.lineBreaks, subject: entry.name, detail: "--multiline-fields=true")
        )
      }
    }
    return notes
  }

  /// A column as Neo4j declares it.
  private struct Column {
    let key: KeyID
    /// The form of all values; `nil` where they are written as texts.
    let form: CellType?
    let header: String

    init(_ entry: PropertyCensus.Entry) {
      key = entry.key
      form = entry.form.flatMap { $0.scalar == .json ? nil : $0 }
      let type = form?.name ?? "string"
      // Neo4j's word for 64 bits.
      header = "\(entry.name):" + (type.hasPrefix("int") ? "long" + type.dropFirst(3) : type)
    }

  }

  private func writeNodes(to output: FileOutput) throws(ImportError) {
    let columns = nodes.entries.filter { !identity.isProperty || $0.key != identity.key }
      .map { Column($0) }
    var record = CSVRecord()
    record.append(header: identity.isProperty ? "id:ID" : ":ID")
    record.append(header: ":LABEL")
    for column in columns { record.append(header: column.header) }
    record.end()
    let rows = graph.nodeIDs()
    var labels = JoinedLabels { $0.joined(separator: ";") }
    var cells = PropertyCells(graph, nodes: rows.map(\.raw), columns.map(\.key))
    for (row, node) in rows.enumerated() {
      identity.append(node, to: &record)
      labels.append(node, graph, to: &record)
      cells.move(to: row)
      for number in columns.indices {
        cells.append(number, as: columns[number].form, to: &record)
      }
      record.end()
      if record.isLarge { try output.write(&record.bytes) }
    }
    try output.write(&record.bytes)
  }

  private func writeTies(to output: FileOutput) throws(ImportError) {
    let columns = ties.entries.map { Column($0) }
    var record = CSVRecord()
    for header in [":START_ID", ":END_ID", ":TYPE"] + columns.map(\.header) {
      record.append(header: header)
    }
    record.end()
    var cells = TieCells(graph, identity, columns.map(\.key))
    while cells.next() {
      cells.appendEnds(to: &record)
      cells.appendType(to: &record)
      for number in columns.indices {
        cells.properties.append(number, as: columns[number].form, to: &record)
      }
      record.end()
      if record.isLarge { try output.write(&record.bytes) }
    }
    try output.write(&record.bytes)
  }
}
