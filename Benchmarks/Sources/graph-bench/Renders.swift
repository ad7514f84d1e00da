import ArgumentParser
import GraphDiagram
import GraphFormats
import Glibc
import NetworkGraph

/// Draws one diagram again and again in one process, and tells how much memory stays behind.
struct Renders: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws the actors of a folder many times; tells time and growth of memory.",
    discussion: """
      One line per format. 'grown_mb' is how much more of the process is in memory after the last \
      picture than after the first ten, which load fonts and plug-ins.
      """
  )

  @Argument(help: "A folder with nodes.csv and edges.csv.")
  var folder = "examples/the-hague"

  @Option(help: "How often to draw.")
  var count = 500

  @Option(help: "Dots per inch of PNG.")
  var dpi = 110.0

  func run() throws {
    let diagram = Self.actors(in: try CSVImporter().load(folder).graph)
    var style = DiagramStyle()
    style.resolution = dpi
    for format in [Renderer.Format.svg, .pdf, .png] {
      for _ in 0..<10 { _ = try Renderer.render(diagram, style: style, as: format) }
      let before = Self.residentMegabytes()
      let watch = Stopwatch()
      var bytes = 0
      for _ in 0..<count { bytes = try Renderer.render(diagram, style: style, as: format).count }
      let seconds = watch.cpu / Double(max(1, count))
      let grown = Self.residentMegabytes() - before
      print(
        """
        {"format": "\(format.rawValue)", "nodes": \(diagram.nodes.count), \
        "ties": \(diagram.ties.count), "renders": \(count), "bytes": \(bytes), \
        "cpu_s": \((seconds * 1e4).rounded() / 1e4), "grown_mb": \((grown * 10).rounded() / 10)}
        """
      )
      fflush(nil)
    }
  }

  /// The persons, organisations, events and collaborations, and the ties among them.
  private static func actors(in graph: Graph) -> Diagram {
    let name = graph.key(named: "name")
    var diagram = Diagram(title: "Actors", caption: "Drawn to measure memory")
    for node in graph.nodeIDs() {
      guard let kind = graph.labels(of: node).first.map({ graph.name(of: $0) }),
        ["Person", "Organisation", "Event", "Collaboration"].contains(kind)
      else { continue }
      var label = ""
      if let name, case .string(let text) = graph.property(name, of: node) { label = text }
      diagram.nodes.append(Diagram.Node(id: "\(node.raw)", label: label, kind: kind))
    }
    let drawn = Set(diagram.nodes.map(\.id))
    for relationship in graph.relationshipIDs() {
      guard let source = graph.source(of: relationship),
        let target = graph.target(of: relationship),
        let type = graph.type(of: relationship), drawn.contains("\(source.raw)"),
        drawn.contains("\(target.raw)")
      else { continue }
      diagram.ties.append(
        Diagram.Tie(
          source: "\(source.raw)",
          target: "\(target.raw)",
          type: graph.name(of: type)
        )
      )
    }
    return diagram
  }

  /// The memory of this process that is not on disk, in megabytes of 2^20 bytes.
  private static func residentMegabytes() -> Double {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, 200, file) != nil else { return 0 }
    let text = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }
}
