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
      among them are drawn too. Columns named size (a number), colour (any value) and emphasis \
      (true or false) change how the first node of their row looks.
      """
  )

  @OptionGroup var data: DataOptions
  @OptionGroup var statement: StatementOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write: .svg, .pdf, .png or .dot. Repeatable.",
      valueName: "file"
    )
  )
  var output: [String] = []

  @Option(help: "The heading of the page.")
  var title = ""

  @Option(help: "The line under the heading.")
  var subtitle = ""

  @Option(help: "The foot of the page, for source and date.")
  var caption = ""

  @Option(help: ArgumentHelp("The property that labels the nodes.", valueName: "key"))
  var label: String?

  @Option(help: "What the size of a node shows, unless the answer has a column 'size'.")
  var size = SizeMeasure.degree

  @Flag(help: "Draw arrow heads.")
  var directed = false

  func run() throws {
    let files = try output.map { try DrawnFile($0) }
    guard !files.isEmpty else {
      throw Failure.usage("there is no file to draw to; name one with -o, such as -o network.svg")
    }
    let question = try statement.question()
    let values = try question?.values(statement.parameters.given()) ?? [:]
    let limits = try statement.limits.checked()
    let session = try data.session(isReadOnly: statement.limits.readOnly)

    var part = DrawnPart(whole: session.graph)
    if let question {
      let runner = StatementRunner(session: session, parameters: values, limits: limits)
      try runner.run(question.text) { (result) throws(Failure) in part = DrawnPart(result) }
    }
    var diagram = try DiagramContent(part, label: label, size: size, isDirected: directed).diagram()
    diagram.title = title
    diagram.subtitle = subtitle
    diagram.caption = caption

    let pictures: [Renderer.Format: [UInt8]]
    do throws(DiagramError) {
      pictures = try Renderer.render(diagram, as: Set(files.map(\.format)))
    } catch {
      throw Failure.input(error.message)
    }
    for file in files { try SystemFile.write(pictures[file.format] ?? [], to: file.path) }
  }
}

/// A file with the format that its name ends in.
private struct DrawnFile {
  let path: String
  let format: Renderer.Format

  init(_ path: String) throws(Failure) {
    let ending = path.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard path.contains("."), let format = Renderer.Format(rawValue: ending.lowercased()) else {
      throw .usage("the name of the file '\(path)' has to end in .svg, .pdf, .png or .dot")
    }
    self.path = path
    self.format = format
  }
}
