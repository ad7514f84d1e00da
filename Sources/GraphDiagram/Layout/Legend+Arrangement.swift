/// Where the sections of the legend stand: one below the other, or side by side.
extension Legend {
  /// A part of the legend, as symbols, strokes and words relative to its upper left corner.
  struct Block {
    var symbols: [Sheet.Symbol] = []
    var strokes: [Sheet.Stroke] = []
    var surfaces: [Sheet.Surface] = []
    var words: [Sheet.Words] = []
    var width = 0.0
    var height = 0.0

    /// The same at another place.
    func moved(by step: Point) -> Block {
      var block = self
      for index in symbols.indices {
        block.symbols[index].box.centre = symbols[index].box.centre + step
      }
      for index in words.indices { block.words[index].box.centre = words[index].box.centre + step }
      for index in surfaces.indices {
        block.surfaces[index].points = surfaces[index].points.map { $0 + step }
      }
      for index in strokes.indices {
        block.strokes[index].curve.points = strokes[index].curve.points.map { $0 + step }
        block.strokes[index].curve.tip = strokes[index].curve.tip.map { $0 + step }
      }
      return block
    }

    /// Adds a block with its upper left corner at a place.
    mutating func add(_ other: Block, at place: Point) {
      let moved = other.moved(by: place)
      symbols += moved.symbols
      strokes += moved.strokes
      surfaces += moved.surfaces
      words += moved.words
      width = max(width, place.x + other.width)
      height = max(height, other.height - place.y)
    }
  }

  /// The sections one below the other, made smaller when they would be higher than `limit`.
  func column(limit: Double, using engine: GraphvizEngine) throws(DiagramError) -> Block {
    try fitted(limit, engine) { sections, scale in
      var block = Block()
      for section in sections {
        let gap = block.height > 0 ? 8 * scale : 0
        block.add(section, at: Point(x: 0, y: -block.height - gap))
      }
      return block
    }
  }

  /// The sections side by side in lines of some width, made smaller when these would be higher than
  /// `limit`.
  func lines(
    width: Double,
    limit: Double,
    using engine: GraphvizEngine
  ) throws(DiagramError) -> Block {
    try fitted(limit, engine) { sections, scale in
      var block = Block()
      var corner = Point.zero
      for section in sections {
        if corner.x > 0 && corner.x + section.width > width {
          corner = Point(x: 0, y: -block.height - 8 * scale)
        }
        block.add(section, at: corner)
        corner.x += section.width + 24 * scale
      }
      return block
    }
  }

  private func fitted(
    _ limit: Double,
    _ engine: GraphvizEngine,
    _ arranged: ([Block], Double) -> Block
  ) throws(DiagramError) -> Block {
    var scale = 1.0
    while true {
      let block = arranged(try sections(scale: scale, using: engine), scale)
      if block.height <= limit || scale < 0.3 { return block }
      scale *= min(0.95, limit / block.height)
    }
  }
}
