/// A network measure that stands as a function of a node, with an optional map of options.
enum MeasureFunction: String, CaseIterable, Hashable, Sendable {
  case betweenness
  case component
  case degree

  /// The measure of a function name, in any case.
  init?(name: String) {
    let lower = name.lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue.lowercased() == lower }) else {
      return nil
    }
    self = found
  }

  /// The type of its value for one node.
  var type: ValueType {
    switch self {
    case .betweenness: .float
    case .component, .degree: .integer
    }
  }

  /// What it computes, in one sentence.
  var summary: String {
    switch self {
    case .betweenness:
      "How many shortest paths between two others run through the node (Freeman 1977)."
    case .component: "The number of the node's connected component, the largest being 1."
    case .degree: "The number of ties of the node."
    }
  }
}
