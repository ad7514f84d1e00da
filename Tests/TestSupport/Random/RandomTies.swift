/// A list of ties drawn at random from a seed: sparse or dense, with or without parallel ties, loops
/// and separate parts.
public struct RandomTies: Sendable {
  /// The number of vertices, possibly 0.
  public let vertexCount: Int
  /// Where each tie begins.
  public private(set) var sources: [UInt32] = []
  /// Where each tie ends.
  public private(set) var targets: [UInt32] = []
  /// What each tie weighs: 1, 2 or 3.
  public private(set) var weights: [Double] = []

  /// At most this many ties join two vertices, both directions together, so that summed weights
  /// stay below 20.
  private static let mostParallel = 6

  /// Draws a list with at most `largest` vertices.
  public init(seed: UInt64, largest: Int) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...largest, using: &random)
    vertexCount = count
    guard count > 0 else { return }
    let wanted = count * (1 << Int.random(in: 0...3, using: &random)) / 2
    let allowsLoops = Bool.random(using: &random)
    let allowsParallel = Bool.random(using: &random)
    // Ties stay inside blocks of vertices; one block as large as the list joins them all.
    let block = Bool.random(using: &random) ? count : max(1, count / 3)
    var parallel: [[UInt32]: Int] = [:]
    for _ in 0..<wanted {
      let source = Int.random(in: 0..<count, using: &random)
      let start = source / block * block
      let target = Int.random(in: start..<min(count, start + block), using: &random)
      let weight = Double(Int.random(in: 1...3, using: &random))
      let ends = [UInt32(min(source, target)), UInt32(max(source, target))]
      guard allowsLoops || source != target else { continue }
      guard parallel[ends, default: 0] < (allowsParallel ? Self.mostParallel : 1) else { continue }
      parallel[ends, default: 0] += 1
      sources.append(UInt32(source))
      targets.append(UInt32(target))
      weights.append(weight)
    }
  }

  /// Draws a connected list in which every new vertex is tied to `ties` ends of earlier ties, which
  /// makes hubs (Barabási and Albert).
  public init(seed: UInt64, preferential vertexCount: Int, ties: Int) {
    var random = SplitMix64(seed: seed)
    self.vertexCount = vertexCount
    var ends: [UInt32] = [0]
    for vertex in 1..<max(1, vertexCount) {
      for _ in 0..<ties {
        let target = ends[Int.random(in: 0..<ends.count, using: &random)]
        sources.append(UInt32(vertex))
        targets.append(target)
        weights.append(Double(Int.random(in: 1...3, using: &random)))
      }
      ends.append(contentsOf: targets.suffix(ties))
      ends.append(contentsOf: repeatElement(UInt32(vertex), count: ties))
    }
  }
}
