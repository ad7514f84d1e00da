public import NetworkGraph

/// Why a graph could not be pseudonymised.
public enum PrivacyError: Error, Hashable, Sendable {
  /// No node has one of the kinds, and no property of this name is true.
  case nobody(kind: String, kinds: [String])
  /// The copy could not be made.
  case graph(GraphError)
}

extension PrivacyError: CustomStringConvertible {
  /// One sentence, without any value of the data.
  public var description: String {
    switch self {
    case .nobody(let kind, let kinds):
      "no node is of the kind '\(kind)' or has a property of this name that is true"
        + (kinds.isEmpty ? "" : "; kinds are \(kinds.map { "'\($0)'" }.joined(separator: ", "))")
    case .graph(let error): "\(error)"
    }
  }
}
