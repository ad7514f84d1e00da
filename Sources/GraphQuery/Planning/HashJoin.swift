internal import NetworkGraph

/// Finds the nodes of a second part of a pattern through a table of their values, where an equality
/// ties it to the first: `MATCH (a:A), (b:B) WHERE a.x = b.y`.
///
/// Sound: as with an index, the lookup yields exactly the nodes with the label for which the
/// predicate is true. Values whose equality may be unknown, such as lists that contain null, stand in
/// no table; they are compared one by one. The table belongs to one version of the graph.
///
/// The value that is looked up has to depend on what is known: a constant is looked for once, for
/// which a scan does.
enum HashJoin {
  /// A lookup for a node among predicates, and the position of the predicate that it replaces.
  static func find(
    _ variable: Variable,
    label: String?,
    predicates: [BoundExpression],
    known: Set<Variable>
  ) -> (scan: NodeScan, predicate: Int)? {
    for (position, predicate) in predicates.enumerated() {
      guard case .comparison(.equal, let left, let right) = predicate.kind else { continue }
      for (own, other) in [(left, right), (right, left)] {
        guard case .property(let object, let key) = own.kind,
          case .variable(variable) = object.kind
        else { continue }
        let free = other.freeVariables
        guard !free.isEmpty, free.isSubset(of: known), !other.isVolatile else { continue }
        let seek = NodeScan.Seek(
          key: key,
          condition: .equals(other),
          predicate: predicate,
          needs: predicate.freeVariables.subtracting([variable]).sorted(),
          isHashed: true
        )
        return (NodeScan(variable: variable, label: label, seek: seek), position)
      }
    }
    return nil
  }
}
