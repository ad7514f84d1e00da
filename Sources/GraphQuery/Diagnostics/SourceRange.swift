/// A stretch of the query's text, counted in UTF-8 bytes from its start.
public struct SourceRange: Hashable, Sendable {
  /// The first byte.
  public var lower: Int
  /// The byte after the last one; equal to `lower` for a place between two bytes.
  public var upper: Int

  /// Creates the range from one byte up to, not including, another.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest range that holds both.
  public func union(_ other: Self) -> Self {
    Self(min(lower, other.lower), max(upper, other.upper))
  }
}
