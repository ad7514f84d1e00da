/// The paper a diagram is drawn for, in points (1/72 inch).
public struct PageSize: Sendable, Hashable {
  /// The width in points.
  public var width: Double
  /// The height in points.
  public var height: Double

  /// Makes a page size in points, from 200 to 5,000 each way.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// A4, wider than high.
  public static let a4Landscape = PageSize(width: 842, height: 595)
  /// A4, higher than wide.
  public static let a4Portrait = PageSize(width: 595, height: 842)
}
