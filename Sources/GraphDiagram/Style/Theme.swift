/// A ready-made look of the whole page.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  /// Black on white paper, A4.
  case report
  /// Larger words on a wide page for slides and web pages.
  case screen
  /// Light on dark, for screens in dark rooms.
  case dark
}

/// A ready-made set of colours.
public enum ColourPalette: String, Sendable, Hashable, CaseIterable {
  /// The colours of Okabe and Ito, which colour-blind readers can tell apart.
  case colourBlind = "colour-blind"
  /// Black, white and greys with outlines, for printers without colour.
  case print
}

extension DiagramStyle {
  /// The style of a theme, with the colours of a palette.
  public init(theme: Theme, palette: ColourPalette = .colourBlind) {
    self.init()
    switch theme {
    case .report: break
    case .screen: enlarge()
    case .dark:
      enlarge()
      darken()
    }
    switch palette {
    case .colourBlind: break
    case .print: useGreys(isDark: theme == .dark)
    }
  }

  private mutating func enlarge() {
    page = PageSize(width: 960, height: 540)
    titleSize = 20
    subtitleSize = 12
    labelSize = 9
    captionSize = 9
    smallestNode = 9
    largestNode = 32
  }

  private mutating func darken() {
    background = Colour(0x14181C)
    ink = Colour(0xF2F4F5)
    neutral = Colour(0x7B858D)
    colours = [
      "Person": .skyBlue, "Organisation": Colour(0x1FC79A), "Event": .orange,
      "Collaboration": Colour(0xE3A6C8),
    ]
    palette = [
      .skyBlue, .orange, Colour(0x1FC79A), Colour(0xE3A6C8), Colour(0xF0E442), Colour(0x4F9BD9),
    ]
    emphasisFill = Colour(0xFF8A3D)
    scale = [
      Colour(0x24415C), Colour(0x2F6FA3), Colour(0x56A0D3), Colour(0x9CCBEB), Colour(0xE4F2FB),
    ]
    lineLadder = [
      LineStyle(.solid, width: 0.9, colour: Colour(0xD0D7DC, alpha: 0x99)),
      LineStyle(.dashed, width: 0.9, colour: Colour(0x8CC4F0, alpha: 0xC0)),
      LineStyle(.dotted, width: 1.4, colour: Colour(0xD0D7DC, alpha: 0xC0)),
      LineStyle(.solid, width: 2.4, colour: Colour(0x6B7B86, alpha: 0xB0)),
      LineStyle(.dashed, width: 1.9, colour: Colour(0xC9A878, alpha: 0xB0)),
    ]
    otherLine = LineStyle(.solid, width: 0.6, colour: Colour(0x8A9299, alpha: 0xB0))
  }

  /// Greys that stay apart on a copy; shapes, outlines and line patterns do the rest.
  private mutating func useGreys(isDark: Bool) {
    let greys = [0xFFFFFF, 0xB4B4B4, 0x6E6E6E, 0x1E1E1E, 0xDCDCDC, 0x929292].map { Colour($0) }
    colours = [
      "Person": greys[0], "Organisation": greys[2], "Event": greys[1], "Collaboration": greys[4],
    ]
    palette = greys
    emphasisFill = nil
    hasOutlines = true
    shapesGroups = true
    hasHatching = true
    neutral = Colour(0xEFEFEF)
    scale = [
      Colour(0xF5F5F5), Colour(0xC8C8C8), Colour(0x969696), Colour(0x5A5A5A), Colour(0x1E1E1E),
    ]
    if isDark { scale.reverse() }
    let line = isDark ? UInt32(0xE0E0E0) : 0x202020
    lineLadder = [
      LineStyle(.solid, width: 0.8, colour: Colour(line, alpha: 0xB0)),
      LineStyle(.dashed, width: 0.8, colour: Colour(line, alpha: 0xD0)),
      LineStyle(.dotted, width: 1.4, colour: Colour(line, alpha: 0xD0)),
      LineStyle(.solid, width: 2.4, colour: Colour(0x909090, alpha: 0xB0)),
      LineStyle(.dashed, width: 2.0, colour: Colour(0x707070, alpha: 0xC0)),
    ]
    otherLine = LineStyle(.solid, width: 0.5, colour: Colour(0x808080, alpha: 0xB0))
  }
}
