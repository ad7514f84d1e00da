public import NetworkGraph

/// Writes a graph as `nodes.csv` and `edges.csv`, so that `CSVImporter` reads the same graph back.
///
/// Headers carry types (`name:string`, `tags:string[]`), in the way of Neo4j. The property `id`
/// is the identity of the nodes where every node has one of its own; otherwise a column `:ID` of
/// row numbers joins the two files. A property with values of several kinds gets a column for each
/// kind; what has no form of its own in CSV (maps, nested or mixed lists, lists of texts with a
/// separator in them) is written as JSON in a column of the type `json`, where dates and times become
/// texts. Order and identity of
/// nodes and relationships stay, numbers of deleted ones are closed up.
public struct CSVWriter: Sendable {
  /// Creates a writer.
  public init() {}

  /// Ends the writing from outside; the earlier files stay.
  var cancellation: Cancellation?

  /// Writes both files into a folder, which is made if it is not there.
  ///
  /// Both are written in full under other names first and then renamed: an error before that
  /// leaves earlier files as they were. Throws `NotWritable`, also for names that no header or cell
  /// can hold and for a folder whose mapping would hide the files.
  public func write(_ graph: Graph, to folder: String) throws(ImportError) {
    try write(
      graph,
      to: folder,
      try PropertyCensus(nodesOf: graph),
      try PropertyCensus(relationshipsOf: graph)
    )
  }

  /// The same with what is known about the properties.
  func write(
    _ graph: Graph,
    to folder: String,
    _ nodeCensus: PropertyCensus,
    _ tieCensus: PropertyCensus
  ) throws(ImportError) {
    try FileSystem.makeFolder(folder)
    guard FileSystem.kind(of: FileSystem.joined(folder, "import.json")) == .nothing else {
      throw ImportError(
        .notWritable,
        file: folder,
        explanation: ImportWording.mappingInTheWay
      )
    }
    try Self.check(graph, folder)
    let nodes = try FileOutput(folder: folder, name: "nodes.csv", cancellation)
    let identity = try Self.writeNodes(graph, nodeCensus, to: nodes)
    let edges = try FileOutput(folder: folder, name: "edges.csv", cancellation)
    try Self.writeRelationships(graph, tieCensus, identity, to: edges)
    try nodes.finish()
    try edges.finish()
    try nodes.publish()
    try edges.publish()
  }

  /// Refuses names that could not be read back.
  private static func check(_ graph: Graph, _ folder: String) throws(ImportError) {
    let keys = graph.keys.filter {
      graph.nodeCount(having: $0) > 0 || graph.relationshipCount(having: $0) > 0
    }
    let types = graph.types.filter { graph.relationshipCount(of: $0) > 0 }
    for name in keys.map({ graph.name(of: $0) }) + types.map({ graph.name(of: $0) })
    where name.utf8.contains(0) {
      throw ImportError(.notWritable, file: folder, explanation: "a name holds a NUL character")
    }
    for type in types where graph.name(of: type).isEmpty {
      throw ImportError(
        .notWritable,
        file: folder,
        explanation: "a relationship type has an empty name"
      )
    }
  }

  // MARK: - Nodes

  private static func writeNodes(
    _ graph: Graph,
    _ census: PropertyCensus,
    to output: FileOutput
  ) throws(ImportError) -> NodeIdentity {
    let nodes = graph.nodeIDs()
    let identity = NodeIdentity(graph, nodes)
    let columns = PropertyForms(
      census.entries.filter { !identity.isProperty || $0.key != identity.key }
    )
    let usesJSON = graph.labels.contains {
      graph.nodeCount(with: $0) > 0 && !LabelText.isPlain(graph.name(of: $0))
    }
    var record = CSVRecord()
    record.append(header: identity.isProperty ? "id:ID" : ":ID")
    record.append(header: usesJSON ? ":LABEL{json}" : ":LABEL")
    columns.appendHeader(to: &record, graph)
    record.end()
    var labels = JoinedLabels { LabelText.cell($0, json: usesJSON) }
    var cells = PropertyCells(graph, nodes: nodes.map(\.raw), columns.columns.map(\.key))
    for (row, node) in nodes.enumerated() {
      identity.append(node, to: &record)
      labels.append(node, graph, to: &record)
      cells.move(to: row)
      for (number, column) in columns.columns.enumerated() {
        cells.append(number, as: column.form, to: &record)
      }
      record.end()
      if record.isLarge { try output.write(&record.bytes) }
    }
    try output.write(&record.bytes)
    return identity
  }

  // MARK: - Relationships

  private static func writeRelationships(
    _ graph: Graph,
    _ census: PropertyCensus,
    _ identity: NodeIdentity,
    to output: FileOutput
  ) throws(ImportError) {
    let columns = PropertyForms(census.entries)
    var record = CSVRecord()
    record.append(header: ":START_ID")
    record.append(header: ":END_ID")
    record.append(header: ":TYPE")
    columns.appendHeader(to: &record, graph)
    record.end()
    var ties = TieCells(graph, identity, columns.columns.map(\.key))
    while ties.next() {
      ties.appendEnds(to: &record)
      ties.appendType(to: &record)
      for (number, column) in columns.columns.enumerated() {
        ties.properties.append(number, as: column.form, to: &record)
      }
      record.end()
      if record.isLarge { try output.write(&record.bytes) }
    }
    try output.write(&record.bytes)
  }
}

/// How labels share a cell.
private enum LabelText {
  /// Whether a label can stand beside others, separated by a bar.
  static func isPlain(_ label: String) -> Bool {
    !label.isEmpty
      && !label.utf8.contains { [0, UInt8(ascii: "|"), UInt8(ascii: ";")].contains($0) }
  }

  static func cell(_ labels: [String], json: Bool) -> String {
    guard json else { return labels.joined(separator: "|") }
    return JSONWriting.text(of: .list(labels.map { .string($0) }))
  }
}
