internal import CGraphviz
internal import Synchronization

/// The door to Graphviz: one context per process, one caller at a time.
///
/// Graphviz keeps its state in globals and crashes when two threads enter it, so everything happens
/// inside `use`, under one lock. The context is kept, because loading plug-ins takes time.
struct GraphvizEngine {
  private let context: OpaquePointer

  private static let shared = Mutex<OpaquePointer?>(nil)

  /// Runs `work` on a thread of its own while nobody else uses Graphviz.
  static func use<R: Sendable>(
    _ work: @escaping @Sendable (GraphvizEngine) throws(DiagramError) -> R
  ) throws(DiagramError) -> R {
    let result = OwnThread.run { () -> Result<R, DiagramError> in
      shared.withLock { context -> Result<R, DiagramError> in
        if context == nil {
          GraphvizMessages.startCollecting()
          context = gvContext()
        }
        guard let context else { return .failure(.layoutFailed([])) }
        GraphvizMessages.clear()
        do throws(DiagramError) {
          return .success(try work(GraphvizEngine(context: context)))
        } catch {
          return .failure(error)
        }
      }
    }
    return try result.get()
  }

  /// Lays a graph out, from the same seeds each time.
  func layout(_ graph: GraphvizGraph, engine: String) throws(DiagramError) {
    graphviz_seed(42)
    let code = gvLayout(context, graph.pointer, engine)
    let errors = GraphvizMessages.takeErrors()
    guard code == 0, errors.isEmpty else {
      gvFreeLayout(context, graph.pointer)
      throw .layoutFailed(errors)
    }
  }

  /// The positions that a layout gives the nodes of a graph in DOT, as lines "name x y".
  func positions(ofDOT text: [UInt8], engine: String) throws(DiagramError) -> [UInt8] {
    let graph = try GraphvizGraph(dot: text)
    try layout(graph, engine: engine)
    defer { freeLayout(graph) }
    return Array(
      graph.namedPositions.map { "\($0) \($1.x) \($1.y)\n" }.joined().utf8
    )
  }

  /// Lets go of what a layout holds; must follow each successful layout, before the graph is closed.
  func freeLayout(_ graph: GraphvizGraph) {
    gvFreeLayout(context, graph.pointer)
  }

  /// Writes a laid-out graph in a format that Graphviz knows.
  func render(_ graph: GraphvizGraph, format: String) throws(DiagramError) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var length = 0
    let code = graphviz_render(context, graph.pointer, format, &data, &length)
    let errors = GraphvizMessages.takeErrors()
    defer { if let data { gvFreeRenderData(data) } }
    guard code == 0, errors.isEmpty, let data, length > 0 else {
      throw .renderingFailed(format, errors)
    }
    return UnsafeBufferPointer(start: data, count: length).map { UInt8(bitPattern: $0) }
  }
}
