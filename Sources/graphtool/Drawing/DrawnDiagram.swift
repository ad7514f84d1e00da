import GraphDiagram
import GraphQuery
import NetworkGraph

/// From a part of a network to its picture, as options and a style want it.
struct DrawnDiagram {
  var drawing: DrawingOptions
  var style: StyleFile
  let limits: StatementLimits
  /// Ends layouts early.
  var cancellation: Cancellation?

  /// The diagram of a part, after what makes it smaller.
  func diagram(of whole: DrawnPart) throws(Failure) -> Diagram {
    let part = try drawing.reduced(whole, limits)
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
    diagram.caption = [drawing.caption, diagram.caption].filter { !$0.isEmpty }
      .joined(separator: " ")
    diagram.hasHulls = style.hasHulls ?? false
    return diagram
  }

  /// The bytes of a diagram in some formats.
  func pictures(
    _ diagram: Diagram,
    as formats: Set<Renderer.Format>
  ) throws(Failure) -> [Renderer.Format: [UInt8]] {
    let bar = ConsoleChoices.progressBar("drawing")
    defer { bar?.end() }
    do throws(DiagramError) {
      let pictures = try Renderer.render(
        diagram,
        style: style.style,
        as: formats,
        layouts: ChildLayouts(
          seconds: limits.timeout ?? ChildLayouts.usualSeconds,
          cancellation: cancellation
        )
      )
      if !formats.isSubset(of: [.dot, .json]) { FontNotes.tell(diagram, style.style) }
      return pictures
    } catch {
      throw .input(Self.advice(error))
    }
  }

  /// The diagram of an answer in the language of Graphviz, without any options.
  static func dot(of result: ResultSet) throws(Failure) -> String {
    let drawing = try DrawingRequest([]).drawing
    let drawn = Self(
      drawing: drawing,
      style: try drawing.styleFile(),
      limits: StatementLimits()
    )
    let diagram = try drawn.diagram(of: DrawnPart(result))
    return String(decoding: try drawn.pictures(diagram, as: [.dot])[.dot] ?? [], as: UTF8.self)
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
