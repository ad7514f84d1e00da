/// `CASE [subject] WHEN a THEN b ... [ELSE c] END`.
struct CaseExpression: Hashable, Sendable {
  /// One WHEN and its THEN.
  struct Branch: Hashable, Sendable {
    /// A value to compare with the subject, or, without a subject, a condition.
    var when: Expression
    var then: Expression
  }

  /// `nil` for the searched form, whose branches are conditions.
  var subject: Expression?
  /// Never empty.
  var branches: [Branch]
  /// `nil` stands for null.
  var otherwise: Expression?
}
