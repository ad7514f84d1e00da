extension OracleArcs {
  /// Whether no path leads from a vertex to another without some vertices and ties.
  public func isSeparated(
    from source: Int,
    to target: Int,
    without vertices: Set<Int> = [],
    ties: Set<Int> = []
  ) -> Bool {
    var reached: Set<Int> = [source]
    var changes = true
    while changes {
      changes = false
      for arc in arcs where !ties.contains(arc.position) && !vertices.contains(arc.to) {
        if reached.contains(arc.from), reached.insert(arc.to).inserted { changes = true }
      }
    }
    return !reached.contains(target)
  }

  /// How many vertices have to be taken away to separate two, or how many ties: every set is tried,
  /// the smaller first.
  ///
  /// Ties that join the two vertices may be taken in either case: no vertex lies on them.
  public func smallestCut(from source: Int, to target: Int, ofVertices: Bool) -> Int {
    let between = Set((0..<vertexCount).filter { $0 != source && $0 != target })
    let ties = Set(
      arcs.filter { arc in
        arc.from != arc.to
          && (!ofVertices || [[source, target], [target, source]].contains([arc.from, arc.to]))
      }.map(\.position)
    )
    let vertices = ofVertices ? between.sorted() : []
    let elements: [(vertex: Int, tie: Int)] =
      vertices.map { ($0, -1) } + ties.sorted().map { (-1, $0) }
    for size in 0...elements.count {
      let found = Self.subsets(of: elements.count, size: size) { chosen in
        isSeparated(
          from: source,
          to: target,
          without: Set(chosen.map { elements[$0].vertex }),
          ties: Set(chosen.map { elements[$0].tie })
        )
      }
      if found { return size }
    }
    return elements.count
  }

  /// Whether a test holds for some set of so many numbers below a count.
  private static func subsets(of count: Int, size: Int, _ test: ([Int]) -> Bool) -> Bool {
    func choose(_ chosen: [Int], from first: Int) -> Bool {
      guard chosen.count < size else { return test(chosen) }
      guard first < count else { return false }
      return (first..<count).contains { choose(chosen + [$0], from: $0 + 1) }
    }
    return choose([], from: 0)
  }

  /// All paths without a repeated vertex: the vertices of each, then the positions of its ties.
  public func simplePaths(from source: Int, to target: Int) -> Set<[[Int]]> {
    var found: Set<[[Int]]> = []
    func follow(_ vertices: [Int], _ ties: [Int]) {
      guard let last = vertices.last, last != target else {
        found.insert([vertices, ties])
        return
      }
      for arc in arcs where arc.from == last && !vertices.contains(arc.to) {
        follow(vertices + [arc.to], ties + [arc.position])
      }
    }
    follow([source], [])
    return found
  }
}
