/// The graph in which communities are sought: undirected, with strengths, and foldable.
///
/// Arcs stand in the rows of both ends. Folding makes one vertex of every group; ties inside a
/// group become part of its strength only, as nothing that a search decides depends on them.
struct CommunityGraph {
  /// Where the row of each vertex begins, and at the end the number of arcs.
  let offsets: [UInt32]
  /// The vertex at the other end of each arc; never that of the row.
  let neighbours: [UInt32]
  /// What each arc weighs, always more than 0; empty when every arc weighs 1.
  let weights: [Double]
  /// The summed weights of the ties of each vertex, those inside counted twice.
  let strengths: [Double]
  /// The sum of all strengths, twice the summed weight of the ties.
  let total: Double

  /// The number of vertices.
  var vertexCount: Int { strengths.count }

  private init(offsets: [UInt32], neighbours: [UInt32], weights: [Double], strengths: [Double]) {
    self.offsets = offsets
    self.neighbours = neighbours
    self.weights = weights
    self.strengths = strengths
    total = strengths.reduce(0, +)
  }

  /// The modularity of a division, but for what loops add to every division alike.
  func modularity(of groups: [UInt32], resolution: Double) -> Double {
    guard total > 0 else { return 0 }
    var strengths = [Double](repeating: 0, count: vertexCount)
    var inside = 0.0
    for vertex in 0..<vertexCount {
      strengths[Int(groups[vertex])] += self.strengths[vertex]
      for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1])
      where groups[Int(neighbours[arc])] == groups[vertex] {
        inside += weights.isEmpty ? 1 : weights[arc]
      }
    }
    return strengths.reduce(inside / total) { $0 - resolution * ($1 / total) * ($1 / total) }
  }

  /// Reads a topology as undirected: what both directions between two vertices weigh is summed.
  ///
  /// Distances are no strengths: a topology that has them counts as unweighted. Ties of strength 0
  /// are no ties.
  init(_ topology: Topology) {
    let weights = topology.weightMeaning == .strength ? topology.tieWeights : nil
    if weights == nil, !topology.isDirected, !topology.forward.hasLoops {
      let forward = topology.forward
      self.init(
        offsets: forward.offsets,
        neighbours: forward.neighbours,
        weights: [],
        strengths: (0..<topology.vertexCount).map { Double(forward.degree(of: $0)) }
      )
      return
    }
    let adjacencies =
      topology.isDirected ? [topology.forward, topology.backward] : [topology.forward]
    // A loop of an undirected topology stands in one row only, that of a directed one in both.
    let loopFactor = topology.isDirected ? 1.0 : 2.0
    var offsets: [UInt32] = [0]
    var neighbours: [UInt32] = []
    var arcWeights: [Double] = []
    var strengths: [Double] = []
    offsets.reserveCapacity(topology.vertexCount + 1)
    strengths.reserveCapacity(topology.vertexCount)
    let arcCount = adjacencies.reduce(0) { $0 + $1.arcCount }
    neighbours.reserveCapacity(arcCount)
    if weights != nil { arcWeights.reserveCapacity(arcCount) }
    for vertex in 0..<topology.vertexCount {
      var strength = 0.0
      for adjacency in adjacencies {
        for arc in adjacency.arcs(of: vertex) {
          let weight = weights?[Int(adjacency.ties[arc])] ?? 1
          guard weight > 0 else { continue }
          guard Int(adjacency.neighbours[arc]) != vertex else {
            strength += loopFactor * weight
            continue
          }
          strength += weight
          neighbours.append(adjacency.neighbours[arc])
          if weights != nil { arcWeights.append(weight) }
        }
      }
      strengths.append(strength)
      offsets.append(UInt32(neighbours.count))
    }
    self.init(offsets: offsets, neighbours: neighbours, weights: arcWeights, strengths: strengths)
  }

  /// The rows, for a hot loop.
  struct Rows {
    let offsets: UnsafeBufferPointer<UInt32>
    let neighbours: UnsafeBufferPointer<UInt32>
    /// `nil` when every arc weighs 1.
    let weights: UnsafePointer<Double>?
    let strengths: UnsafeBufferPointer<Double>
    let total: Double

    @inline(__always)
    func arcs(of vertex: Int) -> Range<Int> {
      Range(uncheckedBounds: (Int(offsets[vertex]), Int(offsets[vertex &+ 1])))
    }

    @inline(__always)
    func weight(_ arc: Int) -> Double {
      guard let weights else { return 1 }
      return weights[arc]
    }
  }

  /// Lends the rows to a hot loop.
  @inline(__always)
  func withRows<Result>(_ body: (Rows) -> Result) -> Result {
    offsets.withUnsafeBufferPointer { offsets in
      neighbours.withUnsafeBufferPointer { neighbours in
        weights.withUnsafeBufferPointer { weights in
          strengths.withUnsafeBufferPointer { strengths in
            body(
              Rows(
                offsets: offsets,
                neighbours: neighbours,
                weights: weights.isEmpty ? nil : weights.baseAddress,
                strengths: strengths,
                total: total
              )
            )
          }
        }
      }
    }
  }

  /// The graph whose vertices are the groups of this one; `groups` has all numbers below `count`.
  ///
  /// The neighbours in a row come in the order in which they are met. O(n + m).
  func folded(by groups: [UInt32], count: Int) -> CommunityGraph {
    let members = GroupMembers(groups, count: count)
    var offsets = [UInt32](repeating: 0, count: count + 1)
    var strengths = [Double](repeating: 0, count: count)
    var between = [Double](repeating: 0, count: count)
    var weights: [Double] = []
    let capacity = self.neighbours.count
    let neighbours = withRows { rows in
      [UInt32](unsafeUninitializedCapacity: capacity) { neighbours, filled in
        weights = [Double](unsafeUninitializedCapacity: capacity) { weights, filledWeights in
          groups.withUnsafeBufferPointer { groups in
            between.withUnsafeMutableBufferPointer { between in
              for group in 0..<count {
                let first = filled
                var strength = 0.0
                for vertex in members.of(group) {
                  let vertex = Int(vertex)
                  strength += rows.strengths[vertex]
                  for arc in rows.arcs(of: vertex) {
                    let other = Int(groups[Int(rows.neighbours[arc])])
                    guard other != group else { continue }
                    let before = between[other]
                    between[other] = before + rows.weight(arc)
                    guard before == 0 else { continue }
                    neighbours[filled] = UInt32(truncatingIfNeeded: other)
                    filled &+= 1
                  }
                }
                for arc in first..<filled {
                  let other = Int(neighbours[arc])
                  weights[arc] = between[other]
                  between[other] = 0
                }
                strengths[group] = strength
                offsets[group + 1] = UInt32(truncatingIfNeeded: filled)
              }
            }
          }
          filledWeights = filled
        }
      }
    }
    return CommunityGraph(
      offsets: offsets,
      neighbours: neighbours,
      weights: weights,
      strengths: strengths
    )
  }
}

extension ArcRows {
  /// Whether an arc leads from a vertex to itself; O(m).
  fileprivate var hasLoops: Bool {
    offsets.withUnsafeBufferPointer { offsets in
      neighbours.withUnsafeBufferPointer { neighbours in
        for vertex in 0..<offsets.count - 1 {
          var isMet = false
          for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
            isMet = isMet || Int(neighbours[arc]) == vertex
          }
          if isMet { return true }
        }
        return false
      }
    }
  }
}
