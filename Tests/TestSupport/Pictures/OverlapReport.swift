/// What hides what in a picture: labels over labels, labels over nodes, nodes over nodes, and what lies
/// outside of the page.
package struct OverlapReport: Sendable, Hashable {
  package var labelsOverLabels = 0
  package var labelsOverNodes = 0
  package var nodesOverNodes = 0
  package var outside = 0
  /// Labels drawn and nodes drawn.
  package var labels = 0
  package var nodes = 0

  /// Reads the geometry of a picture.
  package init(_ picture: Picture) {
    let labelElements = picture.labels.filter { !$0.outlines.isEmpty }
    let nodeElements = picture.nodes.filter { !$0.outlines.isEmpty }
    labels = labelElements.count
    nodes = nodeElements.count
    labelsOverLabels = Self.pairs(labelElements)
    nodesOverNodes = Self.pairs(nodeElements)
    for label in labelElements {
      for node in nodeElements where Self.hide(label, node) { labelsOverNodes += 1 }
    }
    for element in picture.elements where element.id != "graph0" {
      let bounds = element.bounds
      if bounds.left < 0 || bounds.top < 0 || bounds.right > picture.width
        || bounds.bottom > picture.height
      {
        outside += 1
      }
    }
  }

  /// Whether nothing hides anything.
  package var isClean: Bool {
    labelsOverLabels == 0 && labelsOverNodes == 0 && nodesOverNodes == 0 && outside == 0
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
}
