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
      case .text(let text):
        do throws(RecipeError) {
          result.append(.text(try Recipe.filled(text, values)))
        } catch {
          throw .input("\(name): \(error.reason)")
        }
      case .query(let query, let line):
        let (columns, rows, aligns) = sources.numbered(ResultTable(try answer(query, line)))
        result.append(.table(Report.Table(columns: columns, rows: rows, alignsRight: aligns)))
      case .values(let query, let line): try take(query, line)
      case .diagram(let options, let query, let line):
        result.append(.figure(try figure(options, query, line)))
      }
    }
    return result
  }

  private func answer(_ query: String, _ line: Int) throws(Failure) -> ResultSet {
    var answer: ResultSet?
    let runner = StatementRunner(session: session, parameters: parameters, limits: limits)
    do throws(Failure) {
      try runner.run(query) { (result) throws(Failure) in answer = result }
    } catch {
      throw error.reason == .input ? .input("\(name):\(line): \(error.message)") : error
    }
    guard let answer, !answer.columns.isEmpty else {
      throw .input("\(name):\(line): the query has no answer; end it with RETURN")
    }
    return answer
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
    let style = try drawing.styleFile()
    let part = try DrawnPart(try answer(query, line))
    let drawn = DrawnDiagram(drawing: drawing, style: style, limits: limits)
    var diagram = try drawn.diagram(of: part)
    diagram.caption = [diagram.caption, remark].filter { !$0.isEmpty }.joined(separator: " ")
    let svg = try drawn.pictures(diagram, as: [.svg])[.svg] ?? []
    figures += 1
    let shown = try drawing.reduced(part, limits)
    let marks = sources.marks(of: shown)
    var words = "Figure \(figures)"
    if !diagram.title.isEmpty { words += ": \(diagram.title)" }
    words += ". \(shown.nodes.count) nodes, \(shown.relationships.count) ties."
    if !marks.isEmpty { words += " Sources: \(marks.joined(separator: ", "))." }
    return Report.Figure(svg: svg, file: "\(stem)-\(figures).svg", words: words)
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
