/// The arcs that a list of ties becomes, worked out tie by tie with dictionaries: the model against
/// which topologies and measures are tested.
public struct OracleArcs {
  /// One way to pass a tie.
  public struct Arc {
    /// The vertex that the arc leaves.
    public let from: Int
    /// The vertex that the arc reaches.
    public let to: Int
    /// The weight of the tie, of merged ones the sum.
    public let weight: Int
    /// The position of the tie in the list, of merged ones the first.
    public let position: Int
  }

  /// A whole number that every sum of weights divides: lengths 1/weight become whole numbers.
  private static let unit = 232_792_560

  /// The number of vertices.
  public let vertexCount: Int
  /// Whether arcs go one way only.
  public let isDirected: Bool
  /// The arcs in no particular order.
  public let arcs: [Arc]

  /// Works out the arcs; `reversed` turns every tie round.
  public init(
    _ ties: RandomTies,
    directed: Bool,
    reversed: Bool = false,
    merged: Bool,
    loops: Bool = false
  ) {
    vertexCount = ties.vertexCount
    isDirected = directed
    var first: [[Int]: Int] = [:]
    var sum: [[Int]: Int] = [:]
    for position in ties.sources.indices {
      let source = Int(ties.sources[position])
      let target = Int(ties.targets[position])
      guard loops || source != target else { continue }
      var key = reversed ? [target, source] : [source, target]
      if !directed { key.sort() }
      if !merged { key.append(position) }
      first[key] = first[key] ?? position
      sum[key, default: 0] += Int(ties.weights[position])
    }
    var arcs: [Arc] = []
    for (key, position) in first {
      let weight = sum[key, default: 0]
      arcs.append(Arc(from: key[0], to: key[1], weight: weight, position: position))
      if !directed, key[0] != key[1] {
        arcs.append(Arc(from: key[1], to: key[0], weight: weight, position: position))
      }
    }
    self.arcs = arcs
  }

  /// The length of an arc in whole units: the same for all, or inverse to the weight.
  public func length(_ arc: Arc, weighted: Bool) -> Int {
    weighted ? Self.unit / arc.weight : 1
  }

  /// The distance between every two vertices by Floyd and Warshall; `nil` where there is no path.
  public func distances(weighted: Bool = false) -> [[Int?]] {
    var distances = [[Int?]](
      repeating: [Int?](repeating: nil, count: vertexCount),
      count: vertexCount
    )
    for vertex in 0..<vertexCount {
      distances[vertex][vertex] = 0
    }
    for arc in arcs where arc.from != arc.to {
      let length = length(arc, weighted: weighted)
      distances[arc.from][arc.to] = min(distances[arc.from][arc.to] ?? length, length)
    }
    for via in 0..<vertexCount {
      for from in 0..<vertexCount {
        guard let head = distances[from][via] else { continue }
        for to in 0..<vertexCount {
          guard let tail = distances[via][to] else { continue }
          distances[from][to] = min(distances[from][to] ?? .max, head + tail)
        }
      }
    }
    return distances
  }
}
