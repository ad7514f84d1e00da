/// Which labels a node, or which type a relationship, has to have.
///
/// `:A:B` reads as `:A&B`, and `:A|:B` as `:A|B`.
indirect enum LabelExpression: Hashable, Sendable {
  /// The label or type itself.
  case name(Name)
  /// `%`: any label at all.
  case wildcard
  /// `!A`.
  case not(LabelExpression)
  /// `A&B`: at least two.
  case and([LabelExpression])
  /// `A|B`: at least two.
  case or([LabelExpression])

  /// The names, when the expression is a name or a plain conjunction of names.
  var conjunction: [Name]? {
    switch self {
    case .name(let name): [name]
    case .and(let parts): Self.names(parts)
    case .wildcard, .not, .or: nil
    }
  }

  /// The names, when the expression is a name or a plain alternative of names.
  var alternatives: [Name]? {
    switch self {
    case .name(let name): [name]
    case .or(let parts): Self.names(parts)
    case .wildcard, .not, .and: nil
    }
  }

  private static func names(_ parts: [LabelExpression]) -> [Name]? {
    var names: [Name] = []
    for part in parts {
      guard case .name(let name) = part else { return nil }
      names.append(name)
    }
    return names
  }
}
