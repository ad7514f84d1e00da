/// Divides every community anew, from single vertices, into parts that are well connected: the
/// refinement of the Leiden algorithm.
///
/// The vertices of a community are visited in random order. One that is still alone, and tied to
/// the rest of its community at least as strongly as strengths alone would make expect, joins the
/// part of the community that gains most and that is itself as well tied to the rest. A part grows
/// only by vertices that are tied to it, so it is connected.
///
/// The published algorithm draws the part with probabilities in proportion to exp(gain / 0.01). As
/// an exponential function is not the same to the last bit on every machine, here every gain is
/// multiplied by a random number between 1/2 and 1, and the largest product wins.
struct CommunityRefinement: ~Copyable {
  private struct Part {
    /// The summed strengths of its members.
    var strength: Double
    /// What ties it to the rest of its community.
    var cut: Double
    /// What ties the vertex that is being looked at to it; 0 between two looks.
    var tie: Double
  }

  private let count: Int
  private let resolution: Double
  private let parts: UnsafeMutablePointer<Part>
  private let partOf: UnsafeMutablePointer<UInt32>
  private let isAlone: UnsafeMutablePointer<Bool>
  private let met: UnsafeMutablePointer<UInt32>
  private var random: SeededGenerator

  /// Prepares the refinement: every vertex is a part.
  init(_ graph: CommunityGraph, resolution: Double, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    count = graph.vertexCount
    self.resolution = resolution
    parts = .allocate(capacity: count)
    partOf = .allocate(capacity: count)
    isAlone = .allocate(capacity: count)
    met = .allocate(capacity: count + 1)
    isAlone.initialize(repeating: true, count: count)
    for vertex in 0..<count {
      (parts + vertex).initialize(to: Part(strength: graph.strengths[vertex], cut: 0, tie: 0))
      partOf[vertex] = UInt32(truncatingIfNeeded: vertex)
    }
  }

  deinit {
    parts.deallocate()
    partOf.deallocate()
    isAlone.deallocate()
    met.deallocate()
  }

  /// The part of each vertex: the number of one of its vertices.
  var result: [UInt32] { Array(UnsafeBufferPointer(start: partOf, count: count)) }

  /// Refines the communities `groups`, whose members are `members`, in this order.
  mutating func run(
    _ rows: CommunityGraph.Rows,
    groups: UnsafeBufferPointer<UInt32>,
    members: GroupMembers,
    cancellation: Cancellation?
  ) {
    for group in 0..<members.starts.count - 1 {
      if group & 0xFF == 0, cancellation?.reason != nil { return }
      let vertices = members.of(group)
      guard vertices.count > 1 else { continue }
      var strength = 0.0
      for vertex in vertices {
        let vertex = Int(vertex)
        strength += rows.strengths[vertex]
        var inside = 0.0
        for arc in rows.arcs(of: vertex) {
          let isInside = groups[Int(rows.neighbours[arc])] == groups[vertex]
          inside += isInside ? rows.weight(arc) : 0
        }
        parts[vertex].cut = inside
      }
      for vertex in vertices where isAlone[Int(vertex)] {
        join(Int(vertex), of: strength, rows, groups)
      }
    }
  }

  /// Lets a vertex that is alone join the best part, if there is one that gains.
  @inline(__always)
  private mutating func join(
    _ vertex: Int,
    of whole: Double,
    _ rows: CommunityGraph.Rows,
    _ groups: UnsafeBufferPointer<UInt32>
  ) {
    let scale = rows.total > 0 ? resolution / rows.total : 0
    let strength = rows.strengths[vertex]
    let inside = parts[vertex].cut
    guard inside >= scale * strength * (whole - strength) else { return }
    var metCount = 0
    let group = groups[vertex]
    for arc in rows.arcs(of: vertex) {
      let other = Int(rows.neighbours[arc])
      guard groups[other] == group else { continue }
      let part = partOf[other]
      let before = parts[Int(part)].tie
      parts[Int(part)].tie = before + rows.weight(arc)
      met[metCount] = part
      metCount &+= before.bitPattern == 0 ? 1 : 0
    }
    var best = vertex
    var bestGain = 0.0
    var bestTie = 0.0
    for index in 0..<metCount {
      let candidate = Int(met[index])
      let part = parts[candidate]
      parts[candidate].tie = 0
      guard part.cut >= scale * part.strength * (whole - part.strength) else { continue }
      // A number of 53 random bits between 1/2 and 1.
      let luck = 1 - Double(random.next() >> 11) * 0x1p-54
      let gain = (part.tie - scale * strength * part.strength) * luck
      guard gain > bestGain || (gain == bestGain && best != vertex && candidate < best) else {
        continue
      }
      best = candidate
      bestGain = gain
      bestTie = part.tie
    }
    guard best != vertex else { return }
    partOf[vertex] = UInt32(truncatingIfNeeded: best)
    isAlone[vertex] = false
    isAlone[best] = false
    parts[best].strength += strength
    parts[best].cut += inside - 2 * bestTie
  }
}
