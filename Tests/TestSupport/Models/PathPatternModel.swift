/// One MATCH clause over paths, as data for an oracle and as text for the engine.
///
/// It holds what the language has for paths: match mode, prefixes, quantified and optional parts,
/// conditions inside of the pattern and after it.
public struct PathPatternModel: Sendable {
  /// Whether the paths of the clause may share relationships.
  public enum MatchMode: Sendable {
    /// Not said: as ``differentRelationships``.
    case unsaid
    case differentRelationships
    case repeatableElements
  }

  /// Whether a row without a match stays, with nulls.
  public var isOptional = false
  /// Whether relationships may occur more than once.
  public var matchMode = MatchMode.unsaid
  /// The paths in the order of the text.
  public var paths: [PathModel] = []
  /// The WHERE of the clause.
  public var condition: PathCondition?

  /// Creates a clause of the paths given.
  public init(_ paths: PathModel...) { self.paths = paths }

  /// Whether relationships may occur more than once in the clause.
  var isRepeatable: Bool {
    switch matchMode {
    case .unsaid, .differentRelationships: false
    case .repeatableElements: true
    }
  }

  /// The variables in order of appearance, each once.
  public var variables: [PathVariable] {
    var found: [PathVariable] = []
    for variable in paths.flatMap(\.variables)
    where !found.contains(where: { $0.name == variable.name }) {
      found.append(variable)
    }
    return found
  }

  /// The parameters that the text names, with their values.
  public var parameters: [String: Int] {
    var parameters: [String: Int] = [:]
    for path in paths {
      if let name = path.prefix.parameter, let count = path.prefix.selector?.count {
        parameters[name] = count
      }
    }
    return parameters
  }

  /// The clause as a query has it.
  public var text: String {
    let mode =
      switch matchMode {
      case .unsaid: ""
      case .differentRelationships: "DIFFERENT RELATIONSHIPS "
      case .repeatableElements: "REPEATABLE ELEMENTS "
      }
    return (isOptional ? "OPTIONAL MATCH " : "MATCH ") + mode
      + paths.map(\.text).joined(separator: ", ") + (condition.map { " WHERE \($0.text)" } ?? "")
  }

  /// Whether the language may refuse the clause for one of its stated limits.
  var isDoubtful: Bool {
    paths.enumerated().contains { number, path in
      // A condition on a walk without end as a whole might never hold.
      if isRepeatable, path.mode == .walk, path.isUnbounded { return true }
      // Nodes stand side by side only next to a part.
      let isNode = path.factors.map { factor in
        if case .node = factor { true } else { false }
      }
      if zip(isNode, isNode.dropFirst()).contains(where: { $0 && $1 }) { return true }
      // What is inside of a selective path belongs to it alone.
      let inner = path.factors.flatMap(\.nodePlaces).dropFirst().dropLast().compactMap { $0 }
      let others = paths.indices.filter { $0 != number }.flatMap { paths[$0].variables }
      return path.isSelective && others.contains { inner.contains($0.name) }
    }
  }

  /// Why the language refuses the clause before anything runs, if it does.
  public var demandedError: String? {
    let selective = paths.filter(\.isSelective)
    if !isRepeatable, selective.count > 1 {
      return "two selective paths that share no relationship"
    }
    for path in paths {
      if let count = path.prefix.selector?.count, count < 1 { return "a count below one" }
      if isRepeatable, !path.isSelective, path.mode == .walk, path.isUnbounded {
        return "walks without end and without a selector"
      }
      if !path.isCheapest, path.factors.contains(where: \.hasCost) {
        return "COST without CHEAPEST"
      }
      if let error = path.factors.lazy.compactMap({ $0.demandedError(isInside: false) }).first {
        return error
      }
    }
    return nil
  }
}

/// A name of a pattern and what it stands for.
public struct PathVariable: Hashable, Sendable {
  /// What a single value of the variable is.
  public enum Kind: Sendable {
    case node
    case tie
    case path
  }

  /// The name.
  public var name: String
  /// What a single value is.
  public var kind: Kind
  /// Whether the value is a list by iteration.
  public var isGroup = false
  /// Whether the value may be null, because its part may be left out.
  public var isMaybe = false
}
