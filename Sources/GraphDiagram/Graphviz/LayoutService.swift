/// Where layouts run that may take long or end the process that runs them.
///
/// Graphviz cannot be told to stop, and some inputs crash it. A program that must not hang or end
/// hands `Renderer.render` a service that runs `Renderer.positions` in a process of its own.
public protocol LayoutService: Sendable {
  /// What `Renderer.positions(ofDOT:engine:)` returns for the same arguments.
  ///
  /// Throws `DiagramError.layoutTimedOut(seconds:)` or `.layoutCrashed()`, or what the other process
  /// says.
  func positions(ofDOT text: [UInt8], engine: String) throws(DiagramError) -> [UInt8]
}

/// Positions as text: a line "name x y" per node, in the order of the graph.
enum LayoutText {
  /// The positions of nodes that are named by their places from 0 to `count - 1`.
  static func points(_ text: [UInt8], count: Int) throws(DiagramError) -> [Point] {
    var points = [Point?](repeating: nil, count: count)
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 3, let place = Int(words[0]), points.indices.contains(place),
        let x = Double(words[1]), let y = Double(words[2]), x.isFinite, y.isFinite
      else { throw .layoutFailed([]) }
      points[place] = Point(x: x, y: y)
    }
    let found = points.compactMap { $0 }
    guard found.count == count else { throw .layoutFailed([]) }
    return found
  }
}
