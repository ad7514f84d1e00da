internal import NetworkGraph

/// The plan as an indented tree, one operator a line, as EXPLAIN shows it.
struct PlanText {
  private let variables: VariableTable
  private(set) var lines: [String] = []

  static func lines(_ plan: PhysicalPlan, _ variables: VariableTable) -> [String] {
    var text = PlanText(variables: variables)
    text.add(plan, depth: 0)
    return text.lines
  }

  private init(variables: VariableTable) { self.variables = variables }

  private mutating func add(_ plan: PhysicalPlan, depth: Int) {
    let columns = plan.outputs.map(variables.label).joined(separator: ", ")
    let indent = String(repeating: "  ", count: depth)
    lines.append("\(indent)\(describe(plan.kind))\(columns.isEmpty ? "" : "  [\(columns)]")")
    for input in plan.inputs { add(input, depth: depth + 1) }
  }

  private func describe(_ kind: PhysicalPlan.Kind) -> String {
    switch kind {
    case .argument: return "Argument"
    case .scan(_, let scan):
      let node = "(\(variables.label(scan.variable))\(scan.label.map { ":\($0)" } ?? ""))"
      guard let seek = scan.seek else {
        return scan.label == nil ? "AllNodesScan \(node)" : "LabelScan \(node)"
      }
      return "IndexSeek \(node) on \(seek.key)"
    case .expand(_, let step):
      return "\(step.isInto ? "ExpandInto" : "Expand") \(arrow(step, chain: nil))"
    case .chain(_, let walk):
      return "ExpandChain \(arrow(walk.step, chain: walk.chain)) mode TRAIL"
    case .search(_, let search): return describe(search)
    case .filter(_, let conditions):
      return "Filter (\(conditions.count) condition\(conditions.count == 1 ? "" : "s"))"
    case .compute(_, let items):
      return "Compute \(items.map { variables.label($0.variable) }.joined(separator: ", "))"
    case .aggregate(_, let keys, let aggregates):
      let functions = aggregates.map(\.function.name).joined(separator: ", ")
      let by = keys.map(variables.label).joined(separator: ", ")
      return "Aggregate \(functions)\(by.isEmpty ? "" : " by \(by)")"
    case .distinct: return "Distinct"
    case .sort: return "Sort"
    case .top: return "Top"
    case .skip: return "Skip"
    case .limit: return "Limit"
    case .unwind(_, let unwind):
      return "Unwind " + unwind.made.map { variables.label($0) }.joined(separator: ", ")
    case .optional: return "Optional"
    case .subquery: return "Subquery"
    case .union: return "Union"
    case .call(_, let call): return "Call \(call.procedure.name)"
    case .create: return "Create"
    case .merge: return "Merge"
    case .set: return "Set"
    case .remove: return "Remove"
    case .delete(_, _, let isDetach): return isDetach ? "DetachDelete" : "Delete"
    case .foreach(_, let variable, _, _): return "Foreach \(variables.label(variable))"
    }
  }

  private func describe(_ search: PathSearch) -> String {
    let inner = search.search
    let ends = "(\(variables.label(inner.from)))\(pattern(inner))(\(variables.label(inner.to)))"
    if search.onlyEnds {
      return
        "ReachableEnds \(ends) mode \(inner.restriction.name) strategy breadth-first, each end once"
    }
    return
      "PathSearch \(ends) selector \(inner.selector.text) mode \(inner.restriction.name) "
      + "strategy \(search.strategy)"
  }

  /// The connectors of a search, as the query has them.
  private func pattern(_ search: BoundSearch) -> String {
    var text = ""
    for (index, connector) in search.connectors.enumerated() {
      if index > 0 {
        text +=
          "(\(search.joints[index].map { variables.label($0.variable) }.joined(separator: ", ")))"
      }
      switch connector {
      case .link(let link): text += arrow(link)
      case .repeated(let part):
        let body = part.links.map(arrow)
        text += body.count == 1 ? body[0] : "(()\(body.joined(separator: "()"))())"
        text += "{\(part.lower),\(part.upper.map(String.init) ?? "")}"
      }
    }
    return text
  }

  private func arrow(_ link: BoundPathLink) -> String {
    let inside = "[\(variables.label(link.variable))\(link.types.map { ":\($0.text)" } ?? "")]"
    return switch link.direction {
    case .out: "-\(inside)->"
    case .into: "<-\(inside)-"
    case .both: "-\(inside)-"
    }
  }

  private func arrow(_ step: Expansion, chain: BoundChain?) -> String {
    var inside = variables.label(step.link.variable)
    if let types = step.link.types { inside += ":\(types.text)" }
    if let chain {
      inside += "*\(chain.lower)..\(chain.upper.map(String.init) ?? "")"
    }
    let (left, right) =
      switch step.direction {
      case .out: ("-", "->")
      case .into: ("<-", "-")
      case .both: ("-", "-")
      }
    return
      "(\(variables.label(step.from)))\(left)[\(inside)]\(right)(\(variables.label(step.to)))"
  }
}

extension BoundSelector {
  /// The selector in the words of the language.
  var text: String {
    switch self {
    case .all: "ALL"
    case .any(let count): "ANY\(count.suffix)"
    case .shortest(.literal(1)): "ANY SHORTEST"
    case .shortest(let count): "SHORTEST\(count.suffix)"
    case .groups(.literal(1)): "ALL SHORTEST"
    case .groups(let count): "SHORTEST\(count.suffix) GROUPS"
    case .cheapest(.literal(1)): "ANY CHEAPEST"
    case .cheapest(let count): "CHEAPEST\(count.suffix)"
    }
  }
}

extension PathCount {
  fileprivate var suffix: String {
    switch self {
    case .literal(1): ""
    case .literal(let number): " \(number)"
    case .parameter(let name): " $\(name.text)"
    }
  }
}

extension PathSearch {
  /// How the paths are found.
  fileprivate var strategy: String {
    let isSingle =
      switch search.selector {
      case .any(.literal(1)), .shortest(.literal(1)): true
      case .all, .any, .shortest, .groups, .cheapest: false
      }
    let isStepByStep = search.connectors.allSatisfy { connector in
      if case .repeated(let part) = connector {
        return part.conditions.isEmpty || part.links.count == 1
      }
      return true
    }
    switch search.selector {
    case .all: return "depth-first, only where the other end can be reached"
    case .cheapest: return "Dijkstra, then by deviations"
    case .any, .shortest, .groups:
      if isSingle, isInto, isStepByStep { return "breadth-first from both ends" }
      return "breadth-first\(isReversed ? " from the last node" : ""), then by deviations"
    }
  }
}
