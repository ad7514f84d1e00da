public import NetworkGraph

/// Writes a graph into the files of other programs, and says what they cannot hold.
///
/// A file appears under its name only when it is complete: an error, or an end from outside, leaves
/// what was there before. All formats are written in one pass, O(V + E) time; memory beside the graph
/// for the ids of nodes and a piece of text. Equal graphs give equal bytes.
///
/// ```swift
/// let report = try GraphExporter(.nodeLink).write(graph, to: "network.json")
/// for note in report.notes { print(note) }
/// ```
public struct GraphExporter: Sendable {
  /// What is written.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// `nodes.csv` and `edges.csv` with typed headers, which read back as the same graph.
    case csv
    /// `nodes.csv` and `edges.csv` as Gephi's spreadsheet import takes them.
    case gephi
    /// `nodes.csv` and `edges.csv` with the headers of `neo4j-admin database import`.
    case neo4j
    /// One JSON file with `nodes` and `edges`, as `networkx.node_link_graph` reads it.
    case nodeLink = "node-link"
    /// One script of statements that build the graph again.
    case cypher

    /// Whether the format is a folder of tables.
    public var isFolder: Bool {
      switch self {
      case .csv, .gephi, .neo4j: true
      case .nodeLink, .cypher: false
      }
    }

    /// The format that the name of a file tells, if it does.
    public init?(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".json") {
        self = .nodeLink
      } else if name.hasSuffix(".cypher") || name.hasSuffix(".cql") {
        self = .cypher
      } else {
        return nil
      }
    }
  }

  /// What is written.
  public var format: Format
  /// Ends the writing from outside.
  public var cancellation: Cancellation?

  /// Creates an exporter.
  public init(_ format: Format, cancellation: Cancellation? = nil) {
    self.format = format
    self.cancellation = cancellation
  }

  /// The paths of the files that would be written.
  public func paths(at path: String) -> [String] {
    guard format.isFolder else { return [path] }
    return ["nodes.csv", "edges.csv"].map { FileSystem.joined(path, $0) }
  }

  /// Writes a graph into a folder, which is made if it is not there, or into a file.
  ///
  /// - Throws: `ImportError` with the code `.notWritable` when the system refuses, or when a value is
  ///   nested too deeply to be read back; `.cancelled` when the caller ended it.
  public func write(_ graph: Graph, to path: String) throws(ImportError) -> ExportReport {
    let nodes = try PropertyCensus(nodesOf: graph)
    let ties = try PropertyCensus(relationshipsOf: graph)
    if format.isFolder { try FileSystem.makeFolder(path) }
    var notes: [ExportNote]
    switch format {
    case .csv:
      var writer = CSVWriter()
      writer.cancellation = cancellation
      try writer.write(graph, to: path, nodes, ties)
      notes = Self.hiddenCalendars(nodes, ties)
    case .gephi:
      notes = try GephiWriter(graph, nodes, ties).write(to: path, cancellation)
    case .neo4j:
      notes = try Neo4jWriter(graph, nodes, ties).write(to: path, cancellation)
    case .nodeLink:
      notes = try NodeLinkWriter(graph, nodes, ties).write(to: path, cancellation)
    case .cypher:
      notes = try CypherWriter(graph, nodes, ties).write(to: path, cancellation)
    }
    if format != .cypher { notes += Self.leftOut(graph) }
    var report = ExportReport()
    report.files = paths(at: path).map { .init(path: $0, byteCount: FileSystem.size(of: $0)) }
    report.nodeCount = graph.nodeCount
    report.relationshipCount = graph.relationshipCount
    for note in notes where !report.notes.contains(note) { report.notes.append(note) }
    return report
  }

  private static func hiddenCalendars(
    _ nodes: PropertyCensus,
    _ ties: PropertyCensus
  ) -> [ExportNote] {
    (nodes.entries + ties.entries).filter { $0.hidesCalendar && $0.hasMaps }
      .map { ExportNote(.calendarAsText, subject: $0.name) }
  }

  /// What only a script of statements holds.
  private static func leftOut(_ graph: Graph) -> [ExportNote] {
    var notes: [ExportNote] = []
    if !graph.views.isEmpty {
      let names = graph.views.keys.sorted().joined(separator: ", ")
      notes.append(ExportNote(.viewsLeftOut, subject: names))
    }
    // The importer makes indexes on ids by itself.
    let count = graph.schema.count { $0.isUnique || $0.isRequired || $0.indexName != nil }
    if count > 0 { notes.append(ExportNote(.schemaLeftOut, detail: String(count))) }
    return notes
  }
}
