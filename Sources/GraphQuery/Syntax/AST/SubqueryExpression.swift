/// `EXISTS { ... }`, `COUNT { ... }` and `COLLECT { ... }`.
///
/// A bare pattern, `EXISTS { (a)-->(b) WHERE ... }`, is read as a query of one MATCH clause.
/// A query without RETURN stands for its rows.
struct SubqueryExpression: Hashable, Sendable {
  /// What is made of the rows.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whether there is one.
    case exists
    /// How many there are.
    case count
    /// The list of the values of their only column.
    case collect
  }

  var kind: Kind
  var query: Query
}
