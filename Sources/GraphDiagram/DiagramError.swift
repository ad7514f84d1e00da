/// Why a diagram could not be drawn.
///
/// The code is stable and fit for programs; the sentence names the reason and the way out. Neither
/// holds a name, an id or any other word of the diagram.
public struct DiagramError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The reasons, one per way out.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// There is no node to draw.
    case empty
    /// Two nodes have the same id.
    case duplicateNode = "duplicate-node"
    /// A tie names a node that is not in the diagram.
    case unknownNode = "unknown-node"
    /// A size is negative, infinite or not a number, or a count is below one.
    case invalidValue = "invalid-value"
    /// A measure of the style cannot be drawn, such as a page without width.
    case invalidStyle = "invalid-style"
    /// There are more nodes or ties than a picture can show.
    case tooLarge = "too-large"
    /// Graphviz found no positions.
    case layoutFailed = "layout-failed"
    /// A layout took longer than it may.
    case layoutTimedOut = "layout-timed-out"
    /// Graphviz ended the process that it ran in.
    case layoutCrashed = "layout-crashed"
    /// Graphviz could not write the format.
    case renderingFailed = "rendering-failed"
  }

  /// The reason, for programs.
  public let code: Code
  /// The reason and the way out, for people.
  public let message: String

  /// The code and the sentence.
  public var description: String { "\(code.rawValue): \(message)" }
}
