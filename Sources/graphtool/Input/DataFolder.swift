import GraphFormats
import GraphQuery
import Glibc
import NetworkGraph

/// A folder of data: its tables, and the views that its `views.cypher` defines.
enum DataFolder {
  /// The name of the file with the views.
  static let viewsFile = "views.cypher"

  /// The graph with the views of a folder, and their names; the graph itself where there are none.
  static func addViews(
    of folder: String,
    to graph: Graph
  ) throws(Failure) -> (graph: Graph, names: [String]) {
    let path = path(in: folder)
    guard access(path, F_OK) == 0 else { return (graph, []) }
    let text = try SystemFile.text(path)
    do throws(QueryError) {
      return try ViewScript.run(text, on: graph)
    } catch {
      let place = error.range.map { ":\(SourcePosition(ofByte: $0.lower, in: text))" } ?? ""
      throw .input("\(path)\(place): \(error.rendered(in: text))")
    }
  }

  /// Writes a graph with its views into a folder.
  static func save(_ graph: Graph, to folder: String) throws(Failure) {
    guard !folder.isEmpty else { throw .usage("the name of the folder to save to is empty") }
    do throws(ImportError) {
      try CSVWriter().write(graph, to: folder)
    } catch {
      throw .input("\(error)")
    }
    try saveViews(of: graph, to: folder)
  }

  /// Writes the views of a graph into a folder, in place of those that are there.
  static func saveViews(of graph: Graph, to folder: String) throws(Failure) {
    let path = path(in: folder)
    // Views of earlier data in the folder are not those of this graph.
    guard !graph.views.isEmpty || access(path, F_OK) == 0 else { return }
    let text = graph.views.isEmpty ? "// no views\n" : ViewScript.text(of: graph)
    try SystemFile.write(Array(text.utf8), to: path)
  }

  /// The file of a folder that holds its views.
  static func path(in folder: String) -> String {
    folder.hasSuffix("/") ? folder + viewsFile : "\(folder)/\(viewsFile)"
  }
}
