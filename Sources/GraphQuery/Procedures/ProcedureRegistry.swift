internal import NetworkGraph

/// The procedures that a session knows, by name.
public struct ProcedureRegistry: Sendable {
  private var byName: [String: Procedure] = [:]

  /// Creates a registry; of two procedures with the same name the later one counts.
  public init(_ procedures: [Procedure] = []) {
    for procedure in procedures { byName[procedure.name] = procedure }
  }

  /// The procedures that every session has unless it is given others.
  public static let standard = ProcedureRegistry(
    Procedure.measures + [
      Procedure(
        "db.labels",
        outputs: [.init("label", .string)],
        summary: "The labels that nodes have."
      ) { _, context throws(QueryError) in
        let graph = context.graph
        return graph.labels.filter { graph.nodeCount(with: $0) > 0 }.map {
          [.string(graph.name(of: $0))]
        }
      },
      Procedure(
        "db.propertyKeys",
        outputs: [.init("propertyKey", .string)],
        summary: "The keys of properties."
      ) { _, context throws(QueryError) in
        context.graph.keys.map { [.string(context.graph.name(of: $0))] }
      },
      Procedure(
        "db.relationshipTypes",
        outputs: [.init("relationshipType", .string)],
        summary: "The types that relationships have."
      ) { _, context throws(QueryError) in
        let graph = context.graph
        return graph.types.filter { graph.relationshipCount(of: $0) > 0 }
          .map { [.string(graph.name(of: $0))] }
      },
      .affiliation,
      .allPaths,
      .between,
      .bridges,
      .change,
      .disjointPaths,
      .roles,
      .suggestPartners,
    ] + Procedure.balance + Procedure.communities + Procedure.keyPlayers
      + Procedure.similarities + Procedure.structure
  )

  /// The procedures in alphabetical order.
  public var procedures: [Procedure] { byName.values.sorted { $0.name < $1.name } }

  /// The procedure with a name.
  public subscript(name: String) -> Procedure? { byName[name] }

  /// Adds a procedure, or replaces the one with its name.
  public mutating func add(_ procedure: Procedure) { byName[procedure.name] = procedure }
}
