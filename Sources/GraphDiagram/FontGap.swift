/// Something that the fonts of this machine lack to draw a diagram as it is meant.
public enum FontGap: Sendable, Hashable {
  /// The font of the style is not installed; another one takes its place.
  case family(String)
  /// No font has the Chinese, Japanese or Korean characters.
  case eastAsian
  /// No font has some other characters, such as those of a rare script.
  case other

  /// What a picture of the diagram will lack.
  ///
  /// Of each block of 256 characters beyond the Latin ones the first is looked up, so the time grows
  /// with the text and not with the fonts times the text. Nothing is found where the machine has no
  /// fontconfig.
  public static func gaps(in diagram: Diagram, style: DiagramStyle) -> [FontGap] {
    guard let fonts = InstalledFonts() else { return [] }
    var gaps: [FontGap] = []
    let family = style.fontFamily
    if !generic.contains(family.lowercased()) && !fonts.hold(family: family) {
      gaps.append(.family(family))
    }
    for scalar in samples(of: diagram) where !fonts.cover(scalar) {
      let gap = isEastAsian(scalar) ? FontGap.eastAsian : .other
      if !gaps.contains(gap) { gaps.append(gap) }
    }
    return gaps
  }

  /// Names that stand for whatever font there is.
  private static let generic: Set<String> = [
    "sans", "sans-serif", "serif", "mono", "monospace", "system-ui",
  ]

  /// One character of each block that the words of a diagram need.
  private static func samples(of diagram: Diagram) -> [Unicode.Scalar] {
    var blocks: Set<UInt32> = []
    var samples: [Unicode.Scalar] = []
    func add(_ text: String) {
      for scalar in text.unicodeScalars where scalar.value >= 0x250 {
        guard scalar.properties.isAlphabetic, blocks.insert(scalar.value >> 8).inserted else {
          continue
        }
        samples.append(scalar)
      }
    }
    for text in [diagram.title, diagram.subtitle, diagram.caption] { add(text) }
    for node in diagram.nodes { [node.label, node.kind, node.group ?? ""].forEach(add) }
    for tie in diagram.ties { [tie.label, tie.type].forEach(add) }
    return samples
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
