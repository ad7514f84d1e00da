public import ArgumentParser
public import GraphFormats
import GraphPrivacy
import GraphQuery
import NetworkGraph

/// The data that a command works on.
struct DataOptions: ParsableArguments {
  @Argument(help: "A folder with nodes.csv and edges.csv, or one CSV file.")
  var data: String

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "More data, joined to the first by their ids. Repeatable.",
      valueName: "data"
    )
  )
  var additions: [String] = []

  @Option(
    help: ArgumentHelp("A mapping for DATA, in place of its import.json.", valueName: "file")
  )
  var mapping: String?

  @Option(help: "The encoding of the files.")
  var encoding = CSVEncoding.utf8

  @Option(
    help: ArgumentHelp(
      "The character between cells, or 'tab'; found by itself when left out.",
      valueName: "character"
    )
  )
  var delimiter: String?

  @Option(
    help: ArgumentHelp(
      "The character between several labels or items in one cell.",
      valueName: "character"
    )
  )
  var listSeparator: String?

  @Option(
    help: ArgumentHelp(
      "A further folder that LOAD CSV may read from, beside that of DATA. Repeatable.",
      valueName: "folder"
    )
  )
  var allow: [String] = []

  @Flag(help: "Refuse data with anything that would be a warning.")
  var strict = false

  @OptionGroup var console: ConsoleOptions

  @OptionGroup var privacy: PrivacyOptions

  /// Reads the data and opens a session on them, whose queries may read from their folders.
  ///
  /// `typed` is what the user wrote and what may end up in the output.
  func session(
    isReadOnly: Bool,
    typed: [(place: String, text: String)] = []
  ) throws(Failure) -> Session {
    let (session, suppressed) = try opened(isReadOnly: isReadOnly)
    try suppressed?.check(typed)
    return session
  }

  /// The same, with the words that must not be read anywhere; where there are some, no query reads
  /// files, which name everyone.
  func opened(
    isReadOnly: Bool
  ) throws(Failure) -> (session: Session, suppressed: SuppressedWords?) {
    let (graph, suppressed) = try privacy.applied(to: try plainGraph())
    if suppressed != nil { return (Session(graph, isReadOnly: isReadOnly), suppressed) }
    do throws(ImportError) {
      let folders = try ReadableFolders(([data] + additions).map { QuestionShelf.data($0) } + allow)
      return (Session(graph, tables: FolderTables(folders), isReadOnly: isReadOnly), nil)
    } catch {
      throw .usage("--allow names no folder: \(error)")
    }
  }

  /// Reads the data, says on standard error what became of them, and gives persons pseudonyms where
  /// that is asked for.
  func load() throws(Failure) -> Graph { try privacy.applied(to: try plainGraph()).graph }

  private func plainGraph() throws(Failure) -> Graph {
    try load(noteLimit: nil) { path, report, views in
      guard !console.quiet else { return }
      let summary = ImportSummary(report, of: path, views: views)
      // The notes name ids.
      Console.note(privacy.isOn ? summary.headline : summary.text)
    }
  }

  /// Reads the data, warnings or not, and returns what the import has to say.
  func loadForCheck() throws(Failure) -> (graph: Graph, reports: [ImportReport]) {
    guard !privacy.isOn else {
      throw .usage("check names ids as they are in the data; it takes no --pseudonymise")
    }
    var reports: [ImportReport] = []
    let graph = try load(noteLimit: 100_000) { _, report, _ in reports.append(report) }
    return (graph, reports)
  }

  private func load(
    noteLimit: Int?,
    _ body: (String, ImportReport, [String]) -> Void
  ) throws(Failure) -> Graph {
    var options = CSVImporter.Options()
    options.encoding = encoding
    options.strict = strict && noteLimit == nil
    options.noteLimit = noteLimit ?? options.noteLimit
    options.delimiter = try separator(delimiter, "--delimiter")
    options.listSeparator = try separator(listSeparator, "--list-separator")
    options.mapping = mapping
    var graph = Graph()
    for (index, path) in ([data] + additions).enumerated() {
      if index > 0 { options.mapping = nil }
      let path = QuestionShelf.data(path)
      let imported: (graph: Graph, report: ImportReport)
      do throws(ImportError) {
        imported = try CSVImporter(options: options).load(path, into: graph)
      } catch {
        throw .input("\(error)")
      }
      let (loaded, views) = try DataFolder.addViews(of: path, to: imported.graph)
      graph = loaded
      body(path, imported.report, views)
    }
    return graph
  }

  private func separator(_ text: String?, _ option: String) throws(Failure) -> UInt8? {
    guard let text else { return nil }
    guard let byte = CSVImporter.Options.separator(text) else {
      throw .usage("\(option) takes one character, or 'tab'")
    }
    return byte
  }
}

extension CSVEncoding: ExpressibleByArgument {}
