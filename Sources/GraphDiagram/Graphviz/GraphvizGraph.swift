internal import CGraphviz

/// One graph inside Graphviz; closed when the last reference goes.
final class GraphvizGraph {
  typealias Node = UnsafeMutablePointer<Agnode_t>

  let pointer: UnsafeMutablePointer<Agraph_t>
  private var edgeCount = 0

  init(name: String) throws(DiagramError) {
    guard let pointer = graphviz_open(name) else { throw .layoutFailed(["out of memory"]) }
    self.pointer = pointer
  }

  /// Reads a graph in DOT.
  init(dot: [UInt8]) throws(DiagramError) {
    let text = dot.filter { $0 != 0 } + [0]
    let pointer = text.withUnsafeBytes { bytes in
      agmemread(bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
    guard let pointer else { throw .layoutFailed(GraphvizMessages.takeErrors()) }
    self.pointer = pointer
  }

  /// The names and positions of all nodes; valid after a layout.
  var namedPositions: [(String, Point)] {
    var result: [(String, Point)] = []
    var node = agfstnode(pointer)
    while let current = node {
      result.append((agnameof(current).map { String(cString: $0) } ?? "", position(current)))
      node = agnxtnode(pointer, current)
    }
    return result
  }

  deinit {
    agclose(pointer)
  }

  func set(_ attributes: KeyValuePairs<String, String>) {
    for (name, value) in attributes { graphviz_set_graph(pointer, name, value) }
  }

  func setNodeDefaults(_ attributes: KeyValuePairs<String, String>) {
    for (name, value) in attributes { graphviz_set_node_default(pointer, name, value) }
  }

  func setEdgeDefaults(_ attributes: KeyValuePairs<String, String>) {
    for (name, value) in attributes { graphviz_set_edge_default(pointer, name, value) }
  }

  func addNode(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:]
  )
    throws(DiagramError) -> Node
  {
    guard let node = graphviz_node(pointer, name) else { throw .layoutFailed(["out of memory"]) }
    for (name, value) in attributes { graphviz_set_node(node, name, value) }
    return node
  }

  func addEdge(
    _ tail: Node,
    _ head: Node,
    _ attributes: KeyValuePairs<String, String> = [:]
  ) throws(DiagramError) {
    edgeCount += 1
    guard let edge = graphviz_edge(pointer, tail, head, "e\(edgeCount)") else {
      throw .layoutFailed(["out of memory"])
    }
    for (name, value) in attributes { graphviz_set_edge(edge, name, value) }
  }

  func position(_ node: Node) -> Point {
    Point(x: graphviz_node_x(node), y: graphviz_node_y(node))
  }

  func width(_ node: Node) -> Double { graphviz_node_width(node) }
  func height(_ node: Node) -> Double { graphviz_node_height(node) }

  func setResolution(_ dotsPerInch: Double) {
    graphviz_set_resolution(pointer, dotsPerInch)
  }
}

extension Double {
  /// The number with at most two decimals, as DOT reads it; the same on every machine.
  var points: String { decimal(places: 2) }

  /// The length in inches of a length in points, with at most six decimals.
  var inches: String { (self / 72).decimal(places: 6) }

  private func decimal(places: Int) -> String {
    guard isFinite, abs(self) < 1e12 else { return "0" }
    let factor = places == 2 ? 100.0 : 1_000_000.0
    let scaled = Int((self * factor).rounded(.toNearestOrAwayFromZero))
    let whole = scaled.magnitude / UInt(factor)
    let rest = String(scaled.magnitude % UInt(factor))
    let padded = String(repeating: "0", count: places - rest.count) + rest
    let trimmed = String(padded.reversed().drop { $0 == "0" }.reversed())
    return (scaled < 0 ? "-" : "") + "\(whole)" + (trimmed.isEmpty ? "" : "." + trimmed)
  }
}
