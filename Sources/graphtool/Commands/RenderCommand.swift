import ArgumentParser
import GraphDiagram
import GraphPrivacy
import GraphQuery
import NetworkGraph

/// `graphtool render`: draws the graph or the answer to a query.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw the graph, or the answer to a query.",
    discussion: """
      Drawn are the nodes, relationships and paths of the answer. If it holds nodes only, the ties \
      among them are drawn too. Columns named size, colour, label, group, shape, ring and emphasis \
      change how the first node or relationship of their row looks. --timeout also ends layouts; \
      they may take a minute when it is left out.
      """
  )

  @OptionGroup var data: DataOptions
  @OptionGroup var statement: StatementOptions
  @OptionGroup var drawing: DrawingOptions
  @OptionGroup var comparison: ComparisonOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write: .svg, .html, .pdf, .png, .json or .dot. Repeatable.",
      valueName: "file"
    )
  )
  var output: [String] = []

  func run() throws {
    let files = try output.map { try DrawnFile($0) }
    guard !files.isEmpty else {
      throw Failure.usage("there is no file to draw to; name one with -o, such as -o network.svg")
    }
    try drawing.check()
    let style = try drawing.styleFile()
    let question = try statement.question()
    let values = try question?.values(statement.parameters.given()) ?? [:]
    let limits = try statement.limits.checked()
    let (session, suppressed) = try data.opened(isReadOnly: statement.limits.readOnly)
    try suppressed?.check(
      statement.given(question, values) + drawing.typed
        + [("--start", comparison.start), ("--end", comparison.end)]
        + files.map { ("the name of a file", SuppressedWords.visible($0.path)) }
    )

    var drawn = DrawnDiagram(drawing: drawing, style: style, limits: limits)
    func content(of session: Session) throws(Failure) -> Diagram {
      var part = DrawnPart(whole: session.graph)
      if let question {
        let runner = StatementRunner(session: session, parameters: values, limits: limits)
        try runner.run(question.text) { (result) throws(Failure) in part = try DrawnPart(result) }
      }
      return try drawn.diagram(of: part)
    }
    var diagram: Diagram
    if comparison.isOn {
      let states = try comparison.states(of: session, data, limits)
      guard drawing.aggregate == nil else {
        throw Failure.usage(
          "--aggregate does not go together with a comparison: ties have no counts"
        )
      }
      var diagrams = [try content(of: states[0].session), try content(of: states[1].session)]
      if drawing.isReduced {
        // Who is chosen in one state is shown in both: else her ties would seem to be gone.
        let chosen = Set(diagrams.flatMap { $0.nodes.map(\.id) })
        drawn.drawing = drawing.whole
        diagrams = try states.map { state in
          Comparison.part(of: try content(of: state.session), with: chosen)
        }
      }
      let (both, lines) = Comparison(
        before: diagrams[0],
        after: diagrams[1],
        names: states.map(\.name),
        style: drawn.style.style
      ).merged()
      diagram = both
      drawn.style.style.lines.merge(lines) { $1 }
    } else {
      diagram = try content(of: session)
    }
    let words = CaptionWords(
      data: data.data,
      query: question.map { $0.title.isEmpty ? $0.text : $0.title } ?? ""
    )
    diagram = try words.filled(diagram, suppressed: suppressed)
    diagram.caption = [diagram.caption, data.privacy.remark].filter { !$0.isEmpty }
      .joined(separator: " ")
    let pictures = try drawn.pictures(diagram, as: Set(files.map(\.format)))
    for file in files { try SystemFile.write(pictures[file.format] ?? [], to: file.path) }
  }
}
