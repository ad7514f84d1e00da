import Foundation
import GraphFormats
import NetworkGraph

/// A folder with files for one test, deleted at the end.
final class CSVTestFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "graph-formats-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  func load(
    _ options: CSVImporter.Options = .init(),
    into graph: Graph = Graph(),
    file: String? = nil
  ) throws(ImportError) -> (graph: Graph, report: ImportReport) {
    try CSVImporter(options: options).load(file.map { path + "/" + $0 } ?? path, into: graph)
  }

  /// The error of a load, which has to fail.
  func failure(_ options: CSVImporter.Options = .init(), file: String? = nil) -> ImportError? {
    do throws(ImportError) {
      _ = try load(options, file: file)
      return nil
    } catch {
      return error
    }
  }
}

/// A graph in words: one line per node and relationship, in order.
struct GraphText: Equatable {
  var nodes: [String]
  var relationships: [String]

  init(_ graph: Graph) {
    let ids = graph.nodeIDs()
    var rows: [NodeID: Int] = [:]
    for (row, node) in ids.enumerated() { rows[node] = row }
    nodes = ids.map { node in
      let labels = graph.labels(of: node).map { ":" + graph.name(of: $0) }.sorted().joined()
      return labels + Self.text(graph.properties(of: node), graph)
    }
    relationships = graph.relationshipIDs().map { relationship in
      let source = graph.source(of: relationship).flatMap { rows[$0] } ?? -1
      let target = graph.target(of: relationship).flatMap { rows[$0] } ?? -1
      let type = graph.type(of: relationship).map { graph.name(of: $0) } ?? ""
      return "\(source)-\(type)->\(target)" + Self.text(graph.properties(of: relationship), graph)
    }
  }

  private static func text(_ properties: [(key: KeyID, value: Value)], _ graph: Graph) -> String {
    let parts = properties.map { "\(graph.name(of: $0.key))=\($0.value)" }.sorted()
    return parts.isEmpty ? "" : "{" + parts.joined(separator: ", ") + "}"
  }
}
