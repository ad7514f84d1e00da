/// `all(variable IN list WHERE predicate)` and its kin.
struct Quantifier: Hashable, Sendable {
  /// For how many elements the predicate has to hold.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case all
    case any
    case none
    case single
  }

  var kind: Kind
  var variable: Name
  var list: Expression
  /// `nil` when WHERE was left out: the elements themselves are the truth values.
  var predicate: Expression?
}
