internal import Foundation
internal import FoundationXML

/// An SVG read back: what is drawn where, in points with the origin in the upper left corner.
package struct Picture {
  package struct Element {
    package var id = ""
    package var classes: Set<String> = []
    package var title = ""
    /// Polygons and, as 48 corners, ellipses.
    package var outlines: [[(x: Double, y: Double)]] = []
    package var paths: [[(x: Double, y: Double)]] = []
    /// The attributes of what was drawn last.
    package var attributes: [String: String] = [:]
    package var texts: [String] = []
    package var isBold = false

    package var bounds: (left: Double, top: Double, right: Double, bottom: Double) {
      let points = outlines.flatMap { $0 } + paths.flatMap { $0 }
      return (
        points.map(\.x).min() ?? 0, points.map(\.y).min() ?? 0, points.map(\.x).max() ?? 0,
        points.map(\.y).max() ?? 0
      )
    }
  }

  package var width = 0.0
  package var height = 0.0
  package var rootAttributes: [String: String] = [:]
  package var title = ""
  package var summary = ""
  package var elements: [Element] = []

  package var nodes: [Element] { elements.filter { $0.id.hasPrefix("node-") } }
  package var ties: [Element] { elements.filter { $0.id.hasPrefix("tie-") } }
  package var labels: [Element] { elements.filter { $0.classes.contains("label") } }
  package var counts: [Element] { elements.filter { $0.classes.contains("count") } }
  package var legend: [Element] { elements.filter { $0.classes.contains("legend") } }

  /// The outlines of the hulls, which lie in the background after the page itself.
  package var hulls: [[(x: Double, y: Double)]] {
    let background = elements.first { $0.id == "graph0" }?.outlines ?? []
    // Lines of two points are hatching, rectangles the signs of the legend.
    return background.dropFirst().filter { $0.count > 5 }
  }

  /// Everything written in the legend, in one line.
  package var legendText: String { legend.flatMap(\.texts).joined(separator: " ") }

  package struct NotWellFormed: Error {}

  package init(_ data: [UInt8]) throws {
    let parser = XMLParser(data: Data(data))
    let reader = Reader()
    parser.delegate = reader
    guard parser.parse() else { throw NotWellFormed() }
    self = reader.picture
  }

  fileprivate init(_ picture: Void) {}

  private final class Reader: NSObject, XMLParserDelegate {
    var picture = Picture(())
    private var open: [Element] = []
    private var text = ""
    private var scale = 1.0
    private var shift = (x: 0.0, y: 0.0)

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      text = ""
      switch name {
      case "svg":
        picture.rootAttributes = attributes
        picture.width = Double((attributes["width"] ?? "").dropLast(2)) ?? 0
        picture.height = Double((attributes["height"] ?? "").dropLast(2)) ?? 0
      case "g":
        var element = Element()
        element.id = attributes["id"] ?? ""
        element.classes = Set((attributes["class"] ?? "").split(separator: " ").map(String.init))
        if let transform = attributes["transform"] { readTransform(transform) }
        open.append(element)
      case "polygon", "polyline":
        add(attributes) { $0.outlines.append(points(attributes["points"] ?? "")) }
      case "ellipse":
        let number = { (key: String) in Double(attributes[key] ?? "") ?? 0 }
        let corners = (0..<48).map { step in
          let angle = Double(step) / 48 * 2 * Double.pi
          return place(
            number("cx") + number("rx") * cos(angle),
            number("cy") + number("ry") * sin(angle)
          )
        }
        add(attributes) { $0.outlines.append(corners) }
      case "path":
        let plain = (attributes["d"] ?? "").map { "MCLZ".contains($0) ? " " : $0 }
        add(attributes) { $0.paths.append(points(String(plain))) }
      case "text":
        add(attributes) { $0.isBold = attributes["font-weight"] == "bold" }
      default: break
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser,
      didEndElement name: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      switch name {
      case "title" where open.isEmpty: picture.title = text
      case "desc": picture.summary = text
      case "title": open[open.count - 1].title = text
      case "text": open[open.count - 1].texts.append(text)
      case "g": picture.elements.append(open.removeLast())
      default: break
      }
      text = ""
    }

    private func add(_ attributes: [String: String], _ change: (inout Element) -> Void) {
      guard !open.isEmpty else { return }
      change(&open[open.count - 1])
      open[open.count - 1].attributes = attributes
    }

    private func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      ((x + shift.x) * scale, (y + shift.y) * scale)
    }

    private func points(_ text: String) -> [(x: Double, y: Double)] {
      text.split(separator: " ").compactMap { pair in
        let numbers = pair.split(separator: ",").compactMap { Double($0) }
        return numbers.count == 2 ? place(numbers[0], numbers[1]) : nil
      }
    }

    /// Reads `scale(s s) rotate(0) translate(x y)`.
    private func readTransform(_ text: String) {
      let numbers = text.split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
      guard numbers.count == 5 else { return }
      scale = numbers[0]
      shift = (numbers[3], numbers[4])
    }
  }
}

/// Whether two convex outlines share more than `slack` points of depth in every direction.
package func overlap(
  _ a: [(x: Double, y: Double)],
  _ b: [(x: Double, y: Double)],
  slack: Double = 0.05
) -> Bool {
  for outline in [a, b] {
    for index in outline.indices {
      let p = outline[index]
      let q = outline[(index + 1) % outline.count]
      let length = ((q.x - p.x) * (q.x - p.x) + (q.y - p.y) * (q.y - p.y)).squareRoot()
      guard length > 1e-6 else { continue }
      let normal = (x: (q.y - p.y) / length, y: (p.x - q.x) / length)
      let first = a.map { $0.x * normal.x + $0.y * normal.y }
      let second = b.map { $0.x * normal.x + $0.y * normal.y }
      guard let firstLow = first.min(), let firstHigh = first.max(), let secondLow = second.min(),
        let secondHigh = second.max()
      else { return false }
      if min(firstHigh, secondHigh) - max(firstLow, secondLow) < slack { return false }
    }
  }
  return true
}
