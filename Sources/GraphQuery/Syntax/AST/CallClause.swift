/// `CALL procedure[(arguments)] [YIELD columns [WHERE predicate]]`.
struct CallClause: Hashable, Sendable {
  /// What YIELD brings into scope.
  enum Yield: Hashable, Sendable {
    /// `YIELD *`.
    case all
    /// `YIELD a, b AS c`; empty for `YIELD -`.
    case items([YieldItem])
  }

  var procedure: QualifiedName
  /// `nil` without parentheses: the arguments come from parameters of the same names.
  var arguments: [Expression]?
  /// `nil` without YIELD.
  var yield: Yield?
  var predicate: Expression?
  @Placed var range: SourceRange
}

/// `column [AS alias]` of YIELD.
struct YieldItem: Hashable, Sendable {
  var column: Name
  var alias: Name?

  /// The variable that the column becomes.
  var variable: Name { alias ?? column }
}
