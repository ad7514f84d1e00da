/// How ties of one type are drawn; pattern and width differ too, so that black and white suffices.
public struct LineStyle: Sendable, Hashable {
  /// The pattern of a line.
  public enum Pattern: String, Sendable, Hashable, CaseIterable {
    /// One stroke.
    case solid
    /// Dashes.
    case dashed
    /// Dots.
    case dotted
  }

  /// The pattern.
  public var pattern: Pattern
  /// The width in points.
  public var width: Double
  /// The colour; its opacity is kept.
  public var colour: Colour

  /// Makes a line style; the width is in points.
  public init(_ pattern: Pattern, width: Double, colour: Colour) {
    self.pattern = pattern
    self.width = width
    self.colour = colour
  }
}
