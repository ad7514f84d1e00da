/// A place in the source text that equality ignores.
///
/// Syntax trees compare by what they say: `a.name` in RETURN equals `a.name` in ORDER BY.
@propertyWrapper
struct Placed: Hashable, Sendable {
  var wrappedValue: SourceRange

  static func == (_: Self, _: Self) -> Bool { true }

  func hash(into _: inout Hasher) {}
}
