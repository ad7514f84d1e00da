internal import NetworkGraph

/// Closes a cycle while the last node is looked for: the neighbours of two known nodes are
/// intersected instead of following all ways from one of them and testing each.
///
/// Sound: a step that finds a node and the step from it into a known one ask together for the nodes
/// that both known ends are tied to, with every pair of relationships that ties them. The conditions
/// in between are conjuncts, they may as well be tested afterwards.
///
/// Always of use: the ways from the one end are looked at in either form, but none of them becomes a
/// row that does not close.
enum CycleJoins {
  static func apply(_ plan: LogicalPlan) -> LogicalPlan {
    plan.transformed { plan in
      guard case .expand(let inner, let second) = plan, second.isInto, !second.isBound else {
        return plan
      }
      var conditions: [[BoundExpression]] = []
      var below = inner
      while case .filter(let input, let tests) = below {
        conditions.append(tests)
        below = input
      }
      guard case .expand(let input, var first) = below, first.isPlain,
        let anchor = anchor(of: second, around: first.to), input.outputs.contains(anchor)
      else { return plan }
      first.closing = Closing(
        link: second.link,
        anchor: anchor,
        direction: anchor == second.from ? second.direction : second.direction.reversed,
        differsFrom: second.differsFrom
      )
      return conditions.reversed().reduce(.expand(input, first)) { .filter($0, $1) }
    }
  }

  /// The end of a step that is not the node that has just been found.
  private static func anchor(of step: Expansion, around found: Variable) -> Variable? {
    if step.from == found, step.to != found { return step.to }
    if step.to == found, step.from != found { return step.from }
    return nil
  }
}
