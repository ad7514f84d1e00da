/// A name as the query spells it (without backquotes), and where it stands.
///
/// Two names are equal when they read the same, wherever they stand.
struct Name: Hashable, Sendable {
  /// The spelling, escapes resolved.
  var text: String
  /// Where it stands, backquotes included.
  @Placed var range: SourceRange
}

/// A dotted name such as `point.distance`: the name of a function or of a procedure.
struct QualifiedName: Hashable, Sendable {
  /// The parts between the dots; never empty.
  var parts: [Name]
  /// Where the whole name stands.
  @Placed var range: SourceRange

  /// The parts joined by dots, as written.
  var text: String { parts.map(\.text).joined(separator: ".") }
}
