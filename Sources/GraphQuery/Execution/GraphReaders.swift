internal import NetworkGraph
internal import Synchronization

/// Readers of one version of a graph, made when they are first needed and shared by the statements
/// that read this version.
///
/// They hold nothing that the graph itself does not hold, apart from a table of addresses for each
/// property that is read.
final class GraphReaders: Sendable {
  /// The version that is read.
  let version: UInt64
  private let made = Mutex(Made())

  private struct Made {
    var adjacency: AdjacencyReader?
    var nodeColumns: [String: ColumnView] = [:]
    var relationshipColumns: [String: ColumnView] = [:]
    var labelTests: [String: LabelTest] = [:]
  }

  init(_ graph: Graph) { version = graph.version }

  func adjacency(_ graph: Graph) -> AdjacencyReader {
    made.withLock { made in
      if let known = made.adjacency { return known }
      let fresh = AdjacencyReader(graph)
      made.adjacency = fresh
      return fresh
    }
  }

  func nodeColumn(_ key: String, _ graph: Graph) -> ColumnView {
    made.withLock { made in
      if let known = made.nodeColumns[key] { return known }
      // A name that the graph does not know is not kept: there is no end to them.
      guard let id = graph.key(named: key) else { return .absent }
      let fresh = graph.nodeColumn(id)
      made.nodeColumns[key] = fresh
      return fresh
    }
  }

  func relationshipColumn(_ key: String, _ graph: Graph) -> ColumnView {
    made.withLock { made in
      if let known = made.relationshipColumns[key] { return known }
      guard let id = graph.key(named: key) else { return .absent }
      let fresh = graph.relationshipColumn(id)
      made.relationshipColumns[key] = fresh
      return fresh
    }
  }

  func labelTest(_ label: String, _ graph: Graph) -> LabelTest {
    made.withLock { made in
      if let known = made.labelTests[label] { return known }
      guard let id = graph.label(named: label) else { return LabelTest(graph, nil) }
      let fresh = LabelTest(graph, id)
      made.labelTests[label] = fresh
      return fresh
    }
  }
}
