/// The component of a topology whose matrix of strengths has the largest eigenvalue, and its vector.
struct DominantComponent {
  let matrix: ArcMatrix
  /// The vertices of the component, ascending.
  private(set) var vertices: [UInt32] = []
  /// The largest eigenvalue, of the matrix as it is scaled.
  private(set) var value = 0.0
  /// The vector of the component, by position in `vertices`.
  private(set) var vector: [Double] = []

  private let isDirected: Bool
  private let tolerance: Double
  private let maxIterations: Int
  private let threads: Int
  private let cancellation: Cancellation?
  /// The component of each vertex: by size, or so that no arc leads to a higher number.
  private let groups: [UInt32]
  /// A component counts as larger only by more than this share.
  private static let margin = 1e-10

  init(
    _ topology: Topology,
    tolerance: Double,
    maxIterations: Int,
    threads: Int,
    cancellation: Cancellation?
  ) throws(AlgorithmError) {
    matrix = try ArcMatrix(topology, topology.backward)
    isDirected = topology.isDirected
    self.tolerance = tolerance
    self.maxIterations = maxIterations
    self.threads = threads
    self.cancellation = cancellation
    groups =
      isDirected
      ? try topology.strongComponentRanks(cancellation: cancellation)
      : try topology.weakComponents(cancellation: cancellation).groups
  }

  /// Goes through the components and keeps the first with the largest eigenvalue.
  mutating func run() throws(AlgorithmError) {
    let (starts, members) = Self.members(groups)
    var places = [UInt32](repeating: 0, count: groups.count)
    for group in 0..<(starts.count - 1) {
      for index in starts[group]..<starts[group + 1] {
        places[Int(members[index])] = UInt32(index - starts[group])
      }
    }
    for group in 0..<(starts.count - 1) {
      let range = starts[group]..<starts[group + 1]
      // No eigenvalue is larger than the largest sum of a row.
      let bound = members[range].reduce(0.0) { max($0, matrix.rowSum(Int($1))) }
      guard bound > value * (1 + Self.margin) else { continue }
      let vertices = Array(members[range])
      let part = matrix.part(vertices, places: places)
      guard part.rows.arcCount > 0 else { continue }
      let pair = try dominantPair(of: part)
      guard pair.value > value * (1 + Self.margin) else { continue }
      self.vertices = vertices
      value = pair.value
      vector = pair.vector
    }
  }

  private func dominantPair(of part: ArcMatrix) throws(AlgorithmError) -> LanczosSearch.Pair {
    let start = (0..<part.count).map { part.rowSum($0) }
    guard isDirected else {
      let search = LanczosSearch(
        first: part,
        tolerance: tolerance,
        maxIterations: maxIterations,
        threads: threads,
        cancellation: cancellation
      )
      return try search.run(from: start)
    }
    return try multiplied(part, start)
  }

  /// The vector that repeated products come near to.
  ///
  /// A share of the vector itself is added at every step, so that cycles do not turn it round.
  private func multiplied(
    _ part: ArcMatrix,
    _ start: [Double]
  ) throws(AlgorithmError) -> LanczosSearch.Pair {
    var vector = Topology.scaledToOne(start)
    var product = vector
    var before = Double.infinity
    var ratio = 1.0
    for _ in 0..<max(1, maxIterations) {
      try cancellation?.check()
      let squares = vector.reduce(0) { $0 + $1 * $1 }
      let quotient = part.multiply(vector, into: &product, threads: threads) / squares
      let shift = 0.3 * max(quotient, 1e-3)
      for index in product.indices { product[index] += shift * vector[index] }
      let growth = product.max() ?? 0
      var change = 0.0
      for index in product.indices {
        product[index] /= growth
        change = max(change, abs(product[index] - vector[index]))
      }
      swap(&vector, &product)
      // What is left to go, when every step is as much shorter than the last as these were; cycles
      // make steps uneven, so that one alone says little.
      ratio = min(1, max(change / before, 0.9 * ratio))
      before = change
      if change <= 4e-15 || change * ratio <= tolerance * (1 - ratio) {
        let value = part.multiply(vector, into: &product, threads: threads)
        return LanczosSearch.Pair(
          value: value / vector.reduce(0) { $0 + $1 * $1 },
          vector: vector
        )
      }
    }
    throw .notConverged(iterations: maxIterations)
  }

  /// Gives values to what the component reaches: nearer to it first, again until nothing changes.
  func spread(_ values: inout [Double]) throws(AlgorithmError) {
    guard let any = vertices.first else { return }
    let own = groups[Int(any)]
    let (starts, members) = Self.members(groups)
    for _ in 0..<max(1, maxIterations) {
      try cancellation?.check()
      var change = 0.0
      for group in stride(from: Int(own) - 1, through: 0, by: -1) {
        for vertex in members[starts[group]..<starts[group + 1]] {
          var sum = 0.0
          for arc in matrix.rows.arcs(of: Int(vertex)) {
            sum += (matrix.values?[arc] ?? 1) * values[Int(matrix.rows.neighbours[arc])]
          }
          let new = sum / value
          change = max(change, abs(new - values[Int(vertex)]) / max(new, .leastNormalMagnitude))
          values[Int(vertex)] = new
        }
      }
      if change <= max(tolerance, 1e-14) { return }
    }
    throw .notConverged(iterations: maxIterations)
  }

  /// The vertices by group, ascending in each, and where each group begins.
  private static func members(_ groups: [UInt32]) -> (starts: [Int], vertices: [UInt32]) {
    var starts = [Int](repeating: 0, count: Int(groups.max().map { $0 + 1 } ?? 0) + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 1..<max(1, starts.count) { starts[group] += starts[group - 1] }
    var cursors = starts
    var vertices = [UInt32](repeating: 0, count: groups.count)
    for (vertex, group) in groups.enumerated() {
      vertices[cursors[Int(group)]] = UInt32(vertex)
      cursors[Int(group)] += 1
    }
    return (starts, vertices)
  }
}
