import GraphFormats
import NetworkGraph
import OrderedCollections

/// Findings about data, grouped by kind, as text, CSV or JSON.
struct FindingsReport {
  private let findings: [DataFinding]
  private let tieCount: Int
  private let nodeCount: Int

  init(_ findings: [DataFinding], tieCount: Int, nodeCount: Int) {
    self.findings = findings
    self.tieCount = tieCount
    self.nodeCount = nodeCount
  }

  /// Writes each kind with its number, a few examples and what to do.
  func writeText(examples: Int, to output: inout OutputBuffer) throws(Failure) {
    try output.write("\(nodeCount) nodes, \(tieCount) ties, \(findings.count) findings\n")
    for kind in DataFinding.Kind.allCases {
      let found = findings.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      let heading = Emphasis.strong.text("\(kind.title): \(found.count)\(share(kind, found.count))")
      try output.write("\n\(heading)\n")
      for finding in found.prefix(examples) {
        try output.write("  \(DisplayWidth.printable(Self.line(finding)))\n")
      }
      if found.count > examples, examples > 0 {
        try output.write("  ... and \(found.count - examples) more\n")
      }
      try output.write("  " + Emphasis.faint.text("→ \(kind.advice) [\(kind.rawValue)]") + "\n")
    }
  }

  /// How much of the data that is.
  private func share(_ kind: DataFinding.Kind, _ count: Int) -> String {
    switch kind {
    case .undatedTie, .unsourcedTie: tieCount > 0 ? " of \(tieCount)" : ""
    case .isolatedNode: nodeCount > 0 ? " of \(nodeCount)" : ""
    case .danglingEnd, .repeatedID, .unevenRow, .possibleDuplicate, .repeatedTie, .misspeltKind,
      .unreadableDate, .endBeforeStart, .singleSource:
      ""
    }
  }

  private static func line(_ finding: DataFinding) -> String {
    let elements = finding.elements.joined(separator: ", ")
    return finding.detail.isEmpty ? elements : "\(elements): \(finding.detail)"
  }

  /// Writes a row for each finding: `kind,first,second,detail`.
  func writeCSV(to output: inout OutputBuffer) throws(Failure) {
    try output.write("kind,first,second,detail\n")
    for finding in findings {
      let cells = [
        finding.kind.rawValue, finding.elements.first ?? "",
        finding.elements.dropFirst().joined(separator: " "), finding.detail,
      ]
      try output.write(cells.map { OutputFormat.cell($0) }.joined(separator: ",") + "\n")
    }
  }

  /// Writes an object: the counts by kind and the list of findings.
  func writeJSON(to output: inout OutputBuffer) throws(Failure) {
    let form = JSONForm(Graph())
    var counts: OrderedDictionary<String, Value> = [:]
    for kind in DataFinding.Kind.allCases {
      let count = findings.count { $0.kind == kind }
      if count > 0 { counts[kind.rawValue] = .int(Int64(count)) }
    }
    try output.write(
      "{\"nodes\":\(nodeCount),\"ties\":\(tieCount),\"counts\":\(form.text(of: .map(counts))),"
        + "\"findings\":["
    )
    for (index, finding) in findings.enumerated() {
      let object: OrderedDictionary<String, Value> = [
        "kind": .string(finding.kind.rawValue),
        "elements": .list(finding.elements.map { .string($0) }),
        "detail": .string(finding.detail),
      ]
      try output.write((index > 0 ? ",\n " : "\n ") + form.text(of: .map(object)))
    }
    try output.write("]}\n")
  }
}
