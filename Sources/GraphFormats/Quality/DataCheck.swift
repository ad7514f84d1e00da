public import NetworkGraph

/// Looks for what is doubtful in a network: duplicates, gaps, dates and words that cannot be right.
///
/// ```swift
/// let (graph, report) = try CSVImporter().load("my-data")
/// for finding in DataCheck(graph, imports: [report]).findings { print(finding.kind.title) }
/// ```
///
/// O(V + E + P) time for P pairs of names that share a rare word or differ in a letter, O(V + E) space.
/// Which properties are dates, sources and names is told by their keys (``PropertyWords``).
public struct DataCheck: Sendable {
  /// Everything found, by kind in the order of their declaration, and in the order of the data.
  public let findings: [DataFinding]
  /// How many ties there are to hold the findings against.
  public let tieCount: Int
  /// How many nodes there are.
  public let nodeCount: Int

  /// Looks at a graph, and at what its import has reported.
  public init(_ graph: Graph, imports: [ImportReport] = []) {
    let names = ElementNames(graph)
    nodeCount = graph.nodeCount
    tieCount = graph.relationshipCount
    var findings = imports.flatMap { Self.findings(of: $0) }
    findings += DuplicateNodes(graph, names).findings
    findings += TieChecks(graph, names).findings
    findings += KindChecks.findings(in: graph)
    findings += DateChecks(graph, names).findings
    for node in graph.nodeIDs() where graph.relationships(of: node).isEmpty {
      findings.append(DataFinding(.isolatedNode, [names.name(of: node)]))
    }
    let order = Dictionary(
      uniqueKeysWithValues: DataFinding.Kind.allCases.enumerated().map { ($1, $0) }
    )
    // A stable order: by kind, and as they were found.
    self.findings = findings.enumerated().sorted {
      (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The findings of a kind.
  public func findings(of kind: DataFinding.Kind) -> [DataFinding] {
    findings.filter { $0.kind == kind }
  }

  /// What the import has seen already.
  private static func findings(of report: ImportReport) -> [DataFinding] {
    report.notes.flatMap { note -> [DataFinding] in
      let kind: DataFinding.Kind
      switch note.kind {
      case .danglingEnd, .missingEnd, .ambiguousEnd: kind = .danglingEnd
      case .repeatedNode, .conflictingProperty, .labelsJoined, .ambiguousNode: kind = .repeatedID
      case .tooFewCells, .tooManyCells, .textAfterQuote, .missingId, .cellNotOfType,
        .columnConflict, .duplicateColumn, .unknownGroup:
        kind = .unevenRow
      case .blankRow, .defaultType, .idNotKept, .ignoredColumn, .ignoredFile, .mergedNode,
        .nodesFromEnds, .placeKeptAsText, .unnamedColumn:
        return []
      }
      let place = note.line.map { "\(note.file):\($0)" } ?? note.file
      // The report counts what it does not list.
      return (0..<note.count).map { _ in DataFinding(kind, [place], note.sentence) }
    }
  }
}

/// What stands for a node or a tie in a report: ids, never names.
struct ElementNames {
  private let graph: Graph
  private let key: KeyID?

  init(_ graph: Graph) {
    self.graph = graph
    key = graph.key(named: "id")
  }

  func name(of node: NodeID) -> String {
    switch key.map({ graph.property($0, of: node) }) {
    case .string(let text)? where !text.isEmpty: text
    case .int(let integer)?: String(integer)
    default: "#\(node.raw)"
    }
  }

  /// `a -TYPE-> b`.
  func name(of tie: RelationshipID) -> String {
    guard let source = graph.source(of: tie), let target = graph.target(of: tie),
      let type = graph.type(of: tie)
    else { return "" }
    return "\(name(of: source)) -\(graph.name(of: type))-> \(name(of: target))"
  }
}

/// Which properties mean what, told by their keys as people write them.
package enum PropertyWords {
  static let names = ["name", "title", "label", "full_name", "fullname"]
  static let alternatives = [
    "alt_names", "alt_name", "alternative_names", "alternative_name", "aliases", "alias",
    "also_known_as", "aka", "other_names", "synonyms", "abbreviation", "acronym", "short_name",
  ]
  package static let starts = [
    "start", "start_date", "from", "since", "begin", "valid_from", "founded",
  ]
  package static let ends = ["end", "end_date", "until", "to", "finish", "valid_to", "ended"]
  /// Which two belong together.
  static let spans = [
    ("start", "end"), ("start_date", "end_date"), ("from", "until"), ("from", "to"),
    ("since", "until"), ("begin", "finish"), ("begin", "end"), ("valid_from", "valid_to"),
    ("founded", "ended"),
  ]
  package static let moments = ["date", "year", "when", "day", "datetime", "timestamp"]
  package static let sources = [
    "source", "sources", "reference", "references", "citation", "evidence", "source_url", "url",
  ]

  /// The keys of a graph that have one of the names, upper case or not, in the order of the names.
  package static func keys(_ names: [String], in graph: Graph) -> [KeyID] {
    names.flatMap { name in graph.keys.filter { graph.name(of: $0).lowercased() == name } }
  }

  /// The single texts of a value that may hold several.
  static func texts(_ value: Value) -> [String] {
    switch value {
    case .string(let text):
      text.split { $0 == "|" || $0 == ";" }.map { String($0.drop { $0 == " " }) }
        .filter { !$0.isEmpty }
    case .list(let items):
      items.compactMap { if case .string(let text) = $0, !text.isEmpty { text } else { nil } }
    case .int(let integer): [String(integer)]
    case .null, .bool, .double, .temporal, .duration, .map, .node, .relationship, .path: []
    }
  }
}
