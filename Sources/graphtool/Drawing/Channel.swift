import GraphQuery
import NetworkGraph

/// Where the values of one channel (size, colour, group, ring) come from: a property of the nodes or
/// a measure of the drawn network.
enum Channel {
  /// Nothing: the channel is not used.
  case none
  case property(KeyID, name: String)
  case measure(String)

  /// The source that a name means; a property goes before a measure of the same name.
  init(_ name: String, option: String, _ part: DrawnPart, _ measures: DrawnMeasures) throws(Failure)
  {
    if name == "none" {
      self = .none
      return
    }
    let graph = part.graph
    if let key = graph.key(named: name), graph.nodeCount(having: key) > 0 {
      self = .property(key, name: name)
      return
    }
    if let measure = try measures.measure(named: name) {
      self = .measure(measure)
      return
    }
    let keys = graph.keys.filter { graph.nodeCount(having: $0) > 0 }.map { graph.name(of: $0) }
    let names = try measures.names()
    throw .input(
      "\(option): '\(name)' is neither a property of the nodes nor a measure"
        + Suggestion.text(
          for: name,
          among: keys + names,
          orElse: "measures are " + names.quotedList
        )
    )
  }

  /// The name for the legend.
  var name: String {
    switch self {
    case .none: ""
    case .property(_, let name): name
    case .measure(let name): name
    }
  }

  /// The values by node; nodes without one are left out.
  func values(_ part: DrawnPart, _ measures: DrawnMeasures) throws(Failure) -> [NodeID: Value] {
    switch self {
    case .none: return [:]
    case .measure(let name): return try measures.values(of: name)
    case .property(let key, _):
      return Dictionary(
        uniqueKeysWithValues: part.nodes.compactMap { node in
          let value = part.graph.property(key, of: node)
          return value == .null ? nil : (node, value)
        }
      )
    }
  }
}
