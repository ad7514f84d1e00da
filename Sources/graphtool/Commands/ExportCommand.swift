public import ArgumentParser
public import GraphFormats
import NetworkGraph

/// `graphtool export`: writes the graph for another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the data for Gephi, Neo4j, networkx, or as a script.",
    discussion: """
      FORMAT is csv (nodes.csv and edges.csv, as graphtool reads them), gephi, neo4j, node-link \
      (JSON, for networkx) or cypher. What a format cannot hold is said. An export that fails, or \
      that Ctrl-C ends, leaves what was there before.

      EXAMPLES
        graphtool export examples/the-hague -o network.json
        graphtool export examples/the-hague -o network.cypher
        graphtool export examples/the-hague -o for-gephi --format gephi
        graphtool export examples/the-hague --with examples/southern-women -o both
      """
  )

  @OptionGroup var data: DataOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder or the file to write.", valueName: "folder|file")
  )
  var output: String

  @Option(help: "What is written; told by .json and .cypher, else csv.")
  var format: GraphExporter.Format?

  @Flag(help: "Replace files that are there already.")
  var force = false

  func run() throws {
    let format = self.format ?? GraphExporter.Format(path: output) ?? .csv
    if self.format == nil, output.split(separator: "/").last?.dropFirst().contains(".") == true,
      GraphExporter.Format(path: output) == nil
    {
      throw Failure.usage("the name of '\(output)' does not tell the format; add --format FORMAT")
    }
    let cancellation = Cancellation()
    let exporter = GraphExporter(format, cancellation: cancellation)
    let views = format == .csv ? [DataFolder.path(in: output)] : []
    try Replacement.allow(exporter.paths(at: output) + views, isForced: force)
    let graph = try data.load()
    let report: ExportReport
    do throws(ImportError) {
      report = try Interrupts.cancelling(cancellation) { () throws(ImportError) in
        try exporter.write(graph, to: output)
      }
    } catch {
      throw error.code == .cancelled ? Failure.interrupted : Failure.input("\(error)")
    }
    if format == .csv { try DataFolder.saveViews(of: graph, to: output) }
    if !data.console.quiet { Console.note(Self.summary(of: report, format)) }
  }

  private static func summary(of report: ExportReport, _ format: GraphExporter.Format) -> String {
    let files = report.files.map(\.path).joined(separator: ", ")
    let lines = [
      "\(files): \(report.nodeCount) nodes, \(report.relationshipCount) relationships"
    ]
    // The views of CSV stand in a file beside the tables.
    let notes = report.notes.filter { format != .csv || $0.kind != .viewsLeftOut }
    return (lines + notes.map { "  \($0)" }).joined(separator: "\n")
  }
}

extension GraphExporter.Format: ExpressibleByArgument {}
