/// `(variable:Labels {properties} WHERE predicate)`, every part optional.
struct NodePattern: Hashable, Sendable {
  var variable: Name?
  var labels: LabelExpression?
  /// A map literal or a parameter.
  var properties: Expression?
  var predicate: Expression?
  @Placed var range: SourceRange
}
