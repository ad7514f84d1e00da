public import ArgumentParser
public import GraphFormats
import NetworkGraph

/// `graphtool check`: says what in the data someone should look at.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for duplicates, gaps and what cannot be right in the data.",
    discussion: """
      Findings name ids and properties, not the values of persons. The exit code is 0 with findings \
      too, 1 with --strict.

      EXAMPLES
        graphtool check examples/the-hague
        graphtool check examples/the-hague --examples 20 --only possible-duplicate
        graphtool check examples/the-hague --format csv > findings.csv
      """
  )

  /// How findings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  @OptionGroup var data: DataOptions

  @Option(help: "How the findings are written; csv and json hold all of them.")
  var format = Format.text

  @Option(help: ArgumentHelp("How many of each kind are shown as text.", valueName: "number"))
  var examples = 5

  @Option(help: ArgumentHelp("Only this kind of finding. Repeatable.", valueName: "kind"))
  var only: [DataFinding.Kind] = []

  func run() throws {
    guard examples >= 0 else { throw Failure.usage("--examples takes a number from 0") }
    let loaded = try data.loadForCheck()
    let check = DataCheck(loaded.graph, imports: loaded.reports)
    let findings = check.findings.filter { only.isEmpty || only.contains($0.kind) }
    var output = OutputBuffer()
    let report = FindingsReport(findings, tieCount: check.tieCount, nodeCount: check.nodeCount)
    switch format {
    case .text: try report.writeText(examples: examples, to: &output)
    case .csv: try report.writeCSV(to: &output)
    case .json: try report.writeJSON(to: &output)
    }
    try output.flush()
    if data.strict, !findings.isEmpty {
      throw Failure.input("there are findings, and --strict allows none")
    }
  }
}

extension DataFinding.Kind: ExpressibleByArgument {}
