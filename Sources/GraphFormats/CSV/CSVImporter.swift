public import NetworkGraph

/// Reads CSV files into a graph, without losing a cell silently.
///
/// A folder with `nodes.csv` and `edges.csv` is read by the names of its columns: ids from
/// `id:ID`, `id` or `Id`; labels from `:LABEL`, `labels`, `kind` or `type`; ends from `:START_ID`,
/// `source_id`, `src`, `from` or `source` and their counterparts; types from `:TYPE`, `type` or
/// `relationship`. Of each list the first name that is present is taken, all other columns are
/// properties. Typed headers of Neo4j and the files of Gephi and Kumu are understood; for anything
/// else the folder may hold a mapping, `import.json`. A single file is read as a list of nodes or
/// of relationships, whichever its header names.
///
/// The type of a property is inferred over its whole column; an empty cell is an absent property.
/// Ids are compared as text, per file, or per label where a mapping gives the file one.
public struct CSVImporter: Sendable {
  /// What to do with an end of a relationship that is no node.
  public enum MissingEnds: String, Hashable, Sendable {
    /// The relationship is not made, and the report says so.
    case report
    /// A node with that id is made.
    case makeNodes
  }

  /// How to read.
  public struct Options: Sendable {
    /// The byte between cells; `nil`, and any byte that cannot be one, finds out whether it is a
    /// comma, a semicolon or a tab.
    public var delimiter: UInt8?
    /// The byte between several labels or items of a list in one cell; `nil` leaves lists to the
    /// headers that declare them.
    public var listSeparator: UInt8?
    /// The encoding of the files.
    public var encoding = CSVEncoding.utf8
    /// The path of a mapping; `nil` looks for `import.json` in the folder.
    public var mapping: String?
    /// What to do with ends that are no node.
    ///
    /// Without any file of nodes they become nodes in any case.
    public var missingEnds = MissingEnds.report
    /// The type of relationships that have none.
    public var defaultType = "RELATED_TO"
    /// Whether a warning is an error.
    public var strict = false
    /// How many notes of one kind the report lists per file before it only counts.
    public var noteLimit = 20

    /// Creates the options that suit most data.
    public init() {}

    /// The byte that a text names as a separator: one ASCII character, or `tab`.
    public static func separator(_ text: String) -> UInt8? {
      if text == "tab" || text == "\\t" { return UInt8(ascii: "\t") }
      guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80 else { return nil }
      return isSeparator(byte) ? byte : nil
    }

    /// Whether a byte can stand between cells: ASCII, and neither NUL, a quote nor a line end.
    static func isSeparator(_ byte: UInt8) -> Bool {
      byte < 0x80 && ![0, 0x0A, 0x0D, UInt8(ascii: "\"")].contains(byte)
    }
  }

  /// How to read.
  public var options: Options

  /// Creates an importer.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Reads a folder or a file and adds what it holds to a graph, empty unless given.
  ///
  /// Rows whose id a node of the graph has are merged into that node: properties that it lacks are
  /// filled in, others keep their value. The graph that was given is not changed; an error leaves
  /// nothing behind. The graph that is returned has an index on the id for each label.
  public func load(
    _ path: String,
    into graph: Graph = Graph()
  ) throws(ImportError) -> (graph: Graph, report: ImportReport) {
    let plan = try ImportPlan(path: path, options: options)
    var session = ImportSession(extending: graph, plan: plan, options: options)
    for file in plan.nodes { try session.load(file) }
    for file in plan.relationships { try session.load(file) }
    return try session.finish(path: path)
  }
}
