/// All sentences of this module, in the order of their codes.
extension DiagramError {
  static func duplicateNode(index: Int) -> DiagramError {
    DiagramError(
      code: .duplicateNode,
      message: "node \(index + 1) of the diagram has the id of an earlier node; "
        + "give every node an id of its own"
    )
  }

  static let empty = DiagramError(
    code: .empty,
    message: "there is no node to draw; widen the view or the query that selects the nodes"
  )

  static func invalidCount(index: Int) -> DiagramError {
    DiagramError(
      code: .invalidValue,
      message: "tie \(index + 1) of the diagram has a count below 1; give how many ties it bundles"
    )
  }

  static func invalidSize(index: Int) -> DiagramError {
    DiagramError(
      code: .invalidValue,
      message: "node \(index + 1) of the diagram has a size that is negative, infinite or not a "
        + "number; sizes are zero or more"
    )
  }

  static func invalidShade(index: Int) -> DiagramError {
    DiagramError(
      code: .invalidValue,
      message: "node \(index + 1) of the diagram has a number for its colour that is infinite or "
        + "not a number"
    )
  }

  static func invalidWidth(index: Int) -> DiagramError {
    DiagramError(
      code: .invalidValue,
      message: "tie \(index + 1) of the diagram has a width that is negative, infinite or not a "
        + "number; widths are zero or more"
    )
  }

  static func invalidStyle(_ what: String, _ range: String) -> DiagramError {
    DiagramError(code: .invalidStyle, message: "\(what) cannot be drawn; use \(range)")
  }

  static func layoutFailed(_ messages: [String]) -> DiagramError {
    DiagramError(
      code: .layoutFailed,
      message: "Graphviz found no positions\(quoted(messages)); draw fewer nodes, or check that "
        + "Graphviz is installed with its layout plug-ins"
    )
  }

  /// The error of a service whose layout took longer than it may.
  public static func layoutTimedOut(seconds: Double) -> DiagramError {
    let time = seconds == seconds.rounded() && seconds < 1e9 ? "\(Int(seconds))" : "\(seconds)"
    return DiagramError(
      code: .layoutTimedOut,
      message: "the layout was not finished after \(time) seconds; draw fewer nodes and ties, or "
        + "allow more time"
    )
  }

  /// The error of a service whose process ended before it had answered.
  public static func layoutCrashed() -> DiagramError {
    DiagramError(
      code: .layoutCrashed,
      message: "Graphviz ended while it looked for positions; draw fewer nodes and ties, or try a "
        + "newer Graphviz"
    )
  }

  /// The error of a service whose process said what is wrong.
  public static func layoutFailed(_ message: String) -> DiagramError {
    DiagramError(code: .layoutFailed, message: message)
  }

  static func renderingFailed(_ format: String, _ messages: [String]) -> DiagramError {
    DiagramError(
      code: .renderingFailed,
      message: "Graphviz could not write \(format)\(quoted(messages)); try another format, or "
        + "check that Graphviz is installed with its pango plug-in"
    )
  }

  static func tooLarge(_ what: String, count: Int, limit: Int) -> DiagramError {
    DiagramError(
      code: .tooLarge,
      message: "\(count) \(what) are more than a picture can show (at most \(limit)); draw a "
        + "smaller view: the top nodes by a measure, the ego network of one node, the backbone, "
        + "or communities as single nodes"
    )
  }

  static func unknownNode(tie index: Int) -> DiagramError {
    DiagramError(
      code: .unknownNode,
      message: "tie \(index + 1) of the diagram starts or ends at a node that is not in it; "
        + "add the node or leave the tie out"
    )
  }

  private static func quoted(_ messages: [String]) -> String {
    messages.isEmpty ? "" : " (\(messages.joined(separator: "; ")))"
  }
}
