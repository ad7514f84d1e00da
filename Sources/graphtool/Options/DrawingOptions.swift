public import ArgumentParser
public import GraphDiagram

/// How a diagram looks and which part of the network it shows.
struct DrawingOptions: ParsableArguments {
  @Option(help: "The heading of the page.")
  var title = ""

  @Option(help: "The line under the heading.")
  var subtitle = ""

  @Option(help: "The foot of the page, for source and date.")
  var caption = ""

  @Option(help: ArgumentHelp("The property that labels the nodes.", valueName: "key"))
  var label: String?

  @Option(
    help: ArgumentHelp(
      "What the area of a node shows: a measure, a property, or 'none'; the degree when left out.",
      valueName: "name"
    )
  )
  var size: String?

  @Option(
    help: ArgumentHelp(
      "What the colour of a node shows: a measure or a property.",
      valueName: "name"
    )
  )
  var colour: String?

  @Option(
    help: ArgumentHelp("The property or measure that groups the nodes.", valueName: "name")
  )
  var group: String?

  @Option(
    help: ArgumentHelp("The property that is true for nodes with a ring.", valueName: "key")
  )
  var ring: String?

  @Flag(help: "Draw hulls around the groups.")
  var hulls = false

  @Flag(help: "Draw arrow heads.")
  var directed = false

  @Option(help: ArgumentHelp("A style in YAML, see docs/diagrams.md.", valueName: "file"))
  var style: String?

  @Option(help: "The look of the page.")
  var theme: Theme?

  @Option(help: "The colours.")
  var palette: ColourPalette?

  @Option(help: ArgumentHelp("Dots per inch of .png, from 36 to 600.", valueName: "number"))
  var dpi: Double?

  @Option(help: ArgumentHelp("Draw only so many nodes, the first by --by.", valueName: "count"))
  var top: Int?

  @Option(help: ArgumentHelp("The measure or property that --top ranks by.", valueName: "name"))
  var by = "degree"

  @Option(help: ArgumentHelp("Draw only the surroundings of one node.", valueName: "id or name"))
  var ego: String?

  @Option(help: ArgumentHelp("How many ties away --ego looks.", valueName: "count"))
  var hops = 1

  @Flag(help: "Draw only the ties that are stronger than chance would make them.")
  var backbone = false

  @Option(
    help: ArgumentHelp("The property with the strength of ties, for --backbone.", valueName: "key")
  )
  var weight: String?

  @Option(
    help: ArgumentHelp(
      "Draw groups as single nodes: 'label', a property, or a measure.",
      valueName: "name"
    )
  )
  var aggregate: String?

  /// What was typed and may be repeated in a picture.
  var typed: [(place: String, text: String)] {
    [("the title", title), ("the subtitle", subtitle), ("the caption", caption)]
      + [("--ego", ego ?? ""), ("--label", label ?? ""), ("--size", size ?? "")]
      + [("--colour", colour ?? ""), ("--group", group ?? ""), ("--ring", ring ?? "")]
      + [("--by", by), ("--aggregate", aggregate ?? ""), ("--weight", weight ?? "")]
      // What a style says, such as a font, stands in the picture.
      + [("the style", style.flatMap { try? SystemFile.text($0) } ?? "")]
  }

  /// The style with the options that go before what its file says.
  func styleFile() throws(Failure) -> StyleFile {
    var file = StyleFile(theme: theme ?? .report, palette: palette ?? .colourBlind)
    if let style {
      let text = try SystemFile.text(style)
      do throws(StyleFileError) {
        file = try StyleFile(text, theme: theme, palette: palette)
      } catch {
        throw Self.failure(error, style)
      }
    }
    if let dpi {
      guard (36...600).contains(dpi) else {
        throw .usage("--dpi takes a number from 36 to 600")
      }
      file.style.resolution = dpi
    }
    if hulls { file.hasHulls = true }
    return file
  }

  private static func failure(_ error: StyleFileError, _ path: String) -> Failure {
    let place = [error.line, error.column].compactMap { $0 }.map { ":\($0)" }.joined()
    var sentence = "\(path)\(place): \(error.reason)"
    if let word = error.word {
      let known = error.candidates
      sentence += Suggestion.text(for: word, among: known, orElse: "known are " + known.quotedList)
    }
    return .input(sentence)
  }

  /// The names of what the channels show, options before the style file.
  func channels(_ file: StyleFile) -> ChannelNames {
    ChannelNames(
      size: size ?? file.size,
      colour: colour ?? file.colour,
      label: label ?? file.label,
      group: group ?? file.group,
      ring: ring ?? file.ring
    )
  }

  /// Whether only a part is drawn.
  var isReduced: Bool { top != nil || ego != nil || backbone }

  /// The same options for all of the network.
  var whole: DrawingOptions {
    var whole = self
    (whole.top, whole.ego, whole.backbone) = (nil, nil, false)
    return whole
  }

  /// Refuses numbers that cannot be meant.
  func check() throws(Failure) {
    if let top, top < 1 { throw .usage("--top takes a number of nodes, one or more") }
    guard hops >= 0 else { throw .usage("--hops takes a number of ties, zero or more") }
  }

  /// The part that is left after --ego, --backbone and --top, in this order.
  func reduced(_ whole: DrawnPart, _ limits: StatementLimits) throws(Failure) -> DrawnPart {
    var part = whole
    if let ego { part = try SmallerPart(part: part, limits: limits).ego(ego, hops: hops) }
    if backbone { part = try SmallerPart(part: part, limits: limits).backbone(weight: weight) }
    if let top { part = try SmallerPart(part: part, limits: limits).top(top, by: by) }
    return part
  }
}

extension Theme: ExpressibleByArgument {}
extension ColourPalette: ExpressibleByArgument {}
