/// What hides what in a picture: words over words, words over nodes, nodes over nodes, hulls over the
/// legend and the words around the drawing, and what lies outside of the page.
package struct OverlapReport: Sendable, Hashable {
  /// Labels, numbers on ties, the legend, title and caption over each other.
  package var labelsOverLabels = 0
  /// The same over nodes and over the signs of the legend.
  package var labelsOverNodes = 0
  package var nodesOverNodes = 0
  /// Hulls over the legend, the title or the caption.
  package var hullsOverWords = 0
  package var outside = 0
  /// Labels drawn and nodes drawn.
  package var labels = 0
  package var nodes = 0

  /// Reads the geometry of a picture.
  package init(_ picture: Picture) {
    let words = picture.elements.filter { !$0.texts.isEmpty && !$0.outlines.isEmpty }
    let nodeElements = picture.nodes.filter { !$0.outlines.isEmpty }
    let signs = picture.legend.filter { $0.texts.isEmpty && !$0.outlines.isEmpty }
    labels = picture.labels.filter { !$0.outlines.isEmpty }.count
    nodes = nodeElements.count
    labelsOverLabels = Self.pairs(words)
    nodesOverNodes = Self.pairs(nodeElements)
    for label in words {
      for node in nodeElements + signs where Self.hide(label, node) { labelsOverNodes += 1 }
    }
    let around = words.filter { $0.classes.isDisjoint(with: ["label", "count"]) }
    for hull in picture.hulls {
      for text in around where Self.holds(text, cornerOf: hull) { hullsOverWords += 1 }
    }
    for element in picture.elements where element.id != "graph0" {
      let bounds = element.bounds
      if bounds.left < 0 || bounds.top < 0 || bounds.right > picture.width
        || bounds.bottom > picture.height
      {
        outside += 1
      }
    }
    for hull in picture.hulls {
      let isInside = hull.allSatisfy {
        0 <= $0.x && $0.x <= picture.width && 0 <= $0.y && $0.y <= picture.height
      }
      if !isInside { outside += 1 }
    }
  }

  /// Whether nothing hides anything.
  package var isClean: Bool {
    labelsOverLabels == 0 && labelsOverNodes == 0 && nodesOverNodes == 0 && hullsOverWords == 0
      && outside == 0
  }

  private static func pairs(_ elements: [Picture.Element]) -> Int {
    var count = 0
    for (index, element) in elements.enumerated() {
      for other in elements[(index + 1)...] where hide(element, other) { count += 1 }
    }
    return count
  }

  private static func hide(_ a: Picture.Element, _ b: Picture.Element) -> Bool {
    let (x, y) = (a.bounds, b.bounds)
    guard x.left < y.right, y.left < x.right, x.top < y.bottom, y.top < x.bottom else {
      return false
    }
    return overlap(a.outlines[0], b.outlines[0])
  }

  /// Whether a corner of a hull lies on a text; the corners are closer than a text is high.
  private static func holds(
    _ text: Picture.Element,
    cornerOf hull: [(x: Double, y: Double)]
  ) -> Bool {
    let box = text.bounds
    return hull.contains {
      box.left < $0.x && $0.x < box.right && box.top < $0.y && $0.y < box.bottom
    }
  }
}
