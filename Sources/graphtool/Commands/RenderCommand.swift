import ArgumentParser
import GraphDiagram
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
    let values = try question?.values(statement.parameters.texts()) ?? [:]
    let limits = try statement.limits.checked()
    let session = try data.session(
      isReadOnly: statement.limits.readOnly,
      typed: statement.typed(question) + drawing.typed
        + files.map { ("the name of a file", String($0.path.split(separator: "/").last ?? "")) }
    )

    var part = DrawnPart(whole: session.graph)
    if let question {
      let runner = StatementRunner(session: session, parameters: values, limits: limits)
      try runner.run(question.text) { (result) throws(Failure) in part = try DrawnPart(result) }
    }
    let diagram = try diagram(of: try drawing.reduced(part, limits), style, limits)
    let pictures: [Renderer.Format: [UInt8]]
    do throws(DiagramError) {
      pictures = try Renderer.render(
        diagram,
        style: style.style,
        as: Set(files.map(\.format)),
        layouts: ChildLayouts(seconds: limits.timeout ?? ChildLayouts.usualSeconds)
      )
    } catch {
      throw Failure.input(Self.advice(error))
    }
    for file in files { try SystemFile.write(pictures[file.format] ?? [], to: file.path) }
  }

  private func diagram(
    of part: DrawnPart,
    _ style: StyleFile,
    _ limits: StatementLimits
  ) throws(Failure) -> Diagram {
    guard !part.nodes.isEmpty else {
      throw .input(
        "there is no node to draw; return nodes, relationships or paths, such as 'RETURN n'"
      )
    }
    var diagram: Diagram
    if let name = drawing.aggregate {
      let aggregation = Aggregation(part: part, limits: limits)
      diagram = try aggregation.diagram(by: name, isDirected: drawing.directed)
    } else {
      // Said before the measures, which would take their time on what is not drawn.
      guard part.nodes.count <= Diagram.nodeLimit, part.relationships.count <= Diagram.tieLimit
      else { throw .input(Self.tooLarge(part)) }
      diagram = try DiagramContent(
        part,
        channels: drawing.channels(style),
        traits: style.properties,
        isDirected: drawing.directed,
        limits: limits
      ).diagram()
    }
    diagram.title = drawing.title
    diagram.subtitle = drawing.subtitle
    diagram.caption = [drawing.caption, data.privacy.remark].filter { !$0.isEmpty }
      .joined(separator: " ")
    diagram.hasHulls = style.hasHulls ?? false
    return diagram
  }

  private static func tooLarge(_ part: DrawnPart) -> String {
    "\(part.nodes.count) nodes and \(part.relationships.count) ties are more than a picture can show "
      + "(at most \(Diagram.nodeLimit) and \(Diagram.tieLimit)); " + ways
  }

  /// The sentence of an error with the options that help.
  private static func advice(_ error: DiagramError) -> String {
    switch error.code {
    case .layoutTimedOut, .layoutCrashed: "\(error.message); \(ways); --timeout allows more time"
    case .empty, .duplicateNode, .unknownNode, .invalidValue, .invalidStyle, .tooLarge,
      .layoutFailed, .renderingFailed:
      error.message
    }
  }

  private static let ways =
    "draw less with --top 100 --by degree, --ego NAME --hops 1 or --backbone, or groups with "
    + "--aggregate label"
}

/// A file with the format that its name ends in.
private struct DrawnFile {
  let path: String
  let format: Renderer.Format

  init(_ path: String) throws(Failure) {
    let ending = path.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard path.contains("."), let format = Renderer.Format(rawValue: ending.lowercased()) else {
      throw .usage(
        "the name of the file '\(path)' has to end in .svg, .html, .pdf, .png, .json or .dot"
      )
    }
    self.path = path
    self.format = format
  }
}
