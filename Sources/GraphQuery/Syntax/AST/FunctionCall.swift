/// `name([DISTINCT] arguments)`.
struct FunctionCall: Hashable, Sendable {
  /// As it was written; functions are found without regard to case.
  var name: QualifiedName
  /// DISTINCT: equal values count once.
  var isDistinct: Bool
  var arguments: [Expression]
}
