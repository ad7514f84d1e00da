extension DiagramStyle {
  /// Refuses measures that would leave no drawing.
  func check() throws(DiagramError) {
    let sides = 200.0...5_000
    guard sides.contains(page.width), sides.contains(page.height) else {
      throw .invalidStyle("a page of this size", "200 to 5,000 points each way")
    }
    guard (0.0...page.width / 5).contains(margin), margin <= page.height / 5 else {
      throw .invalidStyle("a margin of this width", "0 to a fifth of the page")
    }
    for size in [titleSize, subtitleSize, labelSize, captionSize] {
      guard (3.0...40).contains(size) else {
        throw .invalidStyle("a font of this size", "3 to 40 points")
      }
    }
    guard (1.0...100).contains(smallestNode), (smallestNode...100).contains(largestNode) else {
      throw .invalidStyle("nodes of these diameters", "1 to 100 points, the smallest first")
    }
    guard labelCount >= 0, (4...100).contains(labelWidth), (1...20).contains(labelLines) else {
      throw .invalidStyle("labels of these limits", "4 to 100 characters in 1 to 20 lines")
    }
    guard (36.0...600).contains(resolution) else {
      throw .invalidStyle("a PNG of this resolution", "36 to 600 dots per inch")
    }
    for line in Array(lines.values) + lineLadder + [otherLine] {
      guard (0.1...20).contains(line.width) else {
        throw .invalidStyle("a line of this width", "0.1 to 20 points")
      }
    }
  }
}
