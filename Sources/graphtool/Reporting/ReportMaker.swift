import ArgumentParser
import GraphDiagram
import GraphQuery
import GraphReport
import NetworkGraph

/// Fills a recipe with answers.
struct ReportMaker {
  let session: Session
  let recipe: Recipe
  /// The name of the recipe for messages.
  let name: String
  let parameters: [String: Value]
  let limits: StatementLimits
  /// What the names of the files of figures begin with.
  let stem: String
  /// What each picture says of its pseudonyms.
  let remark: String
  var sources: CitedSources

  private var values: [String: String] = [:]
  private var figures = 0

  init(
    session: Session,
    recipe: Recipe,
    name: String,
    parameters: [String: Value],
    limits: StatementLimits,
    stem: String,
    remark: String,
    sources: CitedSources
  ) {
    self.session = session
    self.recipe = recipe
    self.name = name
    self.parameters = parameters
    self.limits = limits
    self.stem = stem
    self.remark = remark
    self.sources = sources
    let words = ReadableValue(session.graph)
    values = parameters.mapValues { words.text(of: $0) }
  }

  /// The pieces of the report in order.
  mutating func parts() throws(Failure) -> [Report.Part] {
    var result: [Report.Part] = []
    for part in recipe.parts {
      switch part {
      case .text(let text, let line):
        do throws(RecipeError) {
          result.append(.text(try Recipe.filled(text, values)))
        } catch {
          throw .input("\(name):\(line + error.line - 1): \(error.reason)")
        }
      case .query(let query, let line):
        let (columns, rows, aligns) = sources.numbered(ResultTable(try answer(query, line)))
        result.append(.table(Report.Table(columns: columns, rows: rows, alignsRight: aligns)))
      case .values(let query, let line): try take(query, line)
      case .diagram(let options, let query, let line):
        do throws(Failure) {
          result.append(.figure(try figure(options, query, line)))
        } catch {
          throw located(error, line)
        }
      }
    }
    return result
  }

  private func answer(_ query: String, _ line: Int) throws(Failure) -> ResultSet {
    var answer: ResultSet?
    var runner = StatementRunner(session: session, parameters: parameters, limits: limits)
    // What pseudonyms withhold is missing by intent.
    runner.givesHints = remark.isEmpty
    // Empty lines make the places in messages those of the recipe.
    let placed = String(repeating: "\n", count: line - 1) + query
    do throws(Failure) {
      try runner.run(placed) { (result) throws(Failure) in answer = result }
    } catch {
      throw located(error, line)
    }
    guard let answer, !answer.columns.isEmpty else {
      throw .input("\(name):\(line): the query has no answer; end it with RETURN")
    }
    return answer
  }

  /// The same failure with the line of the recipe in front, unless it has one.
  private func located(_ failure: Failure, _ line: Int) -> Failure {
    switch failure.reason {
    case .interrupted: return failure
    case .input:
      if failure.message.hasPrefix("\(name):") { return failure }
      return .input("\(name):\(line): \(failure.message)")
    case .usage:
      // Its advice is about a command that nobody typed.
      let sentence = failure.message.prefix { !$0.isNewline }.trimmingPrefix("Error: ")
      return .input("\(name):\(line): \(sentence)")
    }
  }

  private mutating func take(_ query: String, _ line: Int) throws(Failure) {
    let table = ResultTable(try answer(query, line))
    guard table.rows.count == 1 else {
      throw .input(
        "\(name):\(line): a block 'values' has an answer of one row, not \(table.rows.count)"
      )
    }
    for (column, words) in zip(table.columns, table.rows[0]) { values[column] = words }
  }

  private mutating func figure(
    _ options: [Recipe.Option],
    _ query: String,
    _ line: Int
  ) throws(Failure) -> Report.Figure {
    var drawing = try self.drawing(options, line)
    for key in [\DrawingOptions.title, \.subtitle, \.caption] {
      do throws(RecipeError) {
        drawing[keyPath: key] = try Recipe.filled(drawing[keyPath: key], values, isPlain: true)
      } catch {
        throw .input("\(name):\(line): \(error.reason)")
      }
    }
    let part = try DrawnPart(try answer(query, line))
    let shown = try drawing.reduced(part, limits)
    var drawn = DrawnDiagram(drawing: drawing, style: try drawing.styleFile(), limits: limits)
    var diagram = try drawn.diagram(of: part)
    if drawing.style == nil {
      drawn.style.style.page = Self.page(for: diagram)
      drawn.style.style.margin = 8
    }
    // Title and subtitle stand in the caption below.
    diagram.title = ""
    diagram.subtitle = ""
    diagram.caption = [diagram.caption, remark].filter { !$0.isEmpty }.joined(separator: " ")
    let svg = try drawn.pictures(diagram, as: [.svg])[.svg] ?? []
    figures += 1
    let marks = sources.marks(of: shown)
    let title = "Figure \(figures)" + (drawing.title.isEmpty ? "" : ": \(drawing.title)")
    let counts = "\(shown.nodes.count) nodes, \(shown.relationships.count) ties"
    var sentences = [title, drawing.subtitle, counts].filter { !$0.isEmpty }
    if !marks.isEmpty { sentences.append("Sources: \(marks.joined(separator: ", "))") }
    return Report.Figure(
      svg: svg,
      title: title,
      file: "\(stem)-\(figures).svg",
      words: sentences.joined(separator: ". ") + "."
    )
  }

  /// As wide as the text on A4, so that words are printed in the size they are drawn in, and as high as
  /// the nodes and the legend need.
  private static func page(for diagram: Diagram) -> PageSize {
    let nodes = 180 + 6 * Double(min(diagram.nodes.count, 100))
    let colours = Set(diagram.nodes.map(\.kind)).union(diagram.nodes.compactMap(\.group)).count
    let types = min(Set(diagram.ties.map(\.type)).count, 6)
    let legend = 120 + 14 * Double(min(colours, 12)) + 12 * Double(types)
    return PageSize(width: 510, height: min(680, max(220, nodes, legend)))
  }

  /// The options of `render` that a block names.
  private func drawing(
    _ options: [Recipe.Option],
    _ line: Int
  ) throws(Failure) -> DrawingOptions {
    let arguments = options.flatMap { option in
      switch option.value {
      case "true": ["--\(option.name)"]
      case "false": [String]()
      default: ["--\(option.name)=\(option.value)"]
      }
    }
    let drawing: DrawingOptions
    do {
      drawing = try DrawingOptions.parse(arguments)
    } catch {
      let reason = DrawingOptions.message(for: error)
      throw .input("\(name):\(line): an option of the diagram is wrong: \(reason)")
    }
    try drawing.check()
    return drawing
  }
}
