public import NetworkGraph
internal import OrderedCollections

/// Makes copies of graphs in which persons go by pseudonyms.
///
/// A copy has the same nodes and ties, but of each person (or whatever kinds are named)
/// - the name is a keyed pseudonym such as "Person 7F3A", the id is new, other names are dropped,
/// - contacts, pictures and descriptions are dropped;
///
/// and everywhere
/// - notes, sources and locators are withheld, for they lead to the texts in which persons are named,
/// - the ids, names and other names of the persons, and every word of four letters or more in them,
///   are replaced, in whatever case and with whatever accents: in values, in names of kinds, types
///   and properties.
///
/// Persons come last and in an order that says nothing; ties are sorted by their ends. Indexes,
/// constraints, and views that speak of a person are left out. What the structure of a network gives
/// away stays: see ``Result/uniqueCount``.
///
/// ```swift
/// let copy = try Pseudonymiser(kinds: ["Person"], key: .random()).pseudonymised(graph)
/// ```
///
/// Complexity: O(n) in the size of the data, time and space.
public struct Pseudonymiser: Sendable {
  /// The copy and what is to be said about it.
  public struct Result: Sendable {
    /// The copy.
    public let graph: Graph
    /// How many nodes have a pseudonym.
    public let personCount: Int
    /// How many of them nobody else has the same role and the same ties to what is no person: who
    /// knows the field may recognise them.
    public let uniqueCount: Int
    /// How many views speak of a person and are left out.
    public let droppedViews: Int
    /// What must not be read in anything made of the copy.
    public let suppressed: SuppressedWords
  }

  /// The kinds of node, or properties that are true, that say who is pseudonymised.
  public let kinds: [String]
  private let key: PseudonymKey

  /// Makes a pseudonymiser for some kinds; they are compared without case.
  public init(kinds: [String] = ["Person"], key: PseudonymKey) {
    self.kinds = kinds
    self.key = key
  }

  /// The copy of a graph.
  ///
  /// Throws ``PrivacyError`` when one of the kinds occurs nowhere, rather than let names through.
  public func pseudonymised(_ graph: Graph) throws(PrivacyError) -> Result {
    let pseudonyms = Pseudonyms(graph, nodes: try persons(in: graph), key: key)
    var copy = GraphCopy(of: graph, pseudonyms)
    do throws(GraphError) {
      try copy.run()
    } catch {
      throw .graph(error)
    }
    return Result(
      graph: copy.copy,
      personCount: pseudonyms.persons.count,
      uniqueCount: copy.uniqueCount,
      droppedViews: copy.droppedViews,
      suppressed: pseudonyms.suppressed
    )
  }

  private func persons(in graph: Graph) throws(PrivacyError) -> [(node: NodeID, kind: String)] {
    var kindOf: [NodeID: String] = [:]
    for kind in kinds {
      let labels = graph.labels.filter { graph.name(of: $0).lowercased() == kind.lowercased() }
      let keys = graph.keys.filter { graph.name(of: $0).lowercased() == kind.lowercased() }
      var found = 0
      for node in graph.nodeIDs() {
        let label = labels.first { graph.hasLabel($0, node) }
        let isFlagged = keys.contains { key in
          if case .bool(true) = graph.property(key, of: node) { true } else { false }
        }
        guard label != nil || isFlagged else { continue }
        found += 1
        let own = label ?? graph.labels(of: node).first
        kindOf[node] = kindOf[node] ?? own.map { graph.name(of: $0) } ?? "Node"
      }
      guard found > 0 else {
        let known = graph.labels.filter { graph.nodeCount(with: $0) > 0 }.map { graph.name(of: $0) }
        throw .nobody(kind: kind, kinds: known)
      }
    }
    return graph.nodeIDs().compactMap { node in kindOf[node].map { (node, $0) } }
  }
}
