/// The probabilities of a random walk that starts anew now and then, round by round.
struct RandomWalk {
  /// The probability of each vertex.
  private(set) var values: [Double]

  /// The arcs by the vertex that they reach.
  private let matrix: ArcMatrix
  private let damping: Double
  /// Where the walk starts; `nil` when it does so anywhere.
  private let starts: [Double]?
  /// What a vertex passes on per unit of its value and strength; 0 where no arc leaves.
  private let factors: [Double]
  /// What each vertex passes on along an arc of strength 1 in the next round.
  private var offers: [Double]
  private var newOffers: [Double]
  /// The probability of the vertices that no arc leaves.
  private var stranded = 0.0
  private let blocks: VertexBlocks

  /// Begins where the walk starts; `leaving` holds the arcs by the vertex that they leave.
  init(matrix: ArcMatrix, leaving: ArcMatrix, damping: Double, starts: [Double]?, threads: Int) {
    let count = matrix.count
    self.matrix = matrix
    self.damping = damping
    self.starts = starts
    let values = starts ?? [Double](repeating: 1 / Double(count), count: count)
    let factors = (0..<count).map { vertex in
      let sum = leaving.rowSum(vertex)
      return sum > 0 ? damping / sum : 0
    }
    blocks = VertexBlocks(vertexCount: count, threads: threads)
    stranded = blocks.sum { vertices in
      vertices.reduce(0) { factors[$1] > 0 || leaving.rowSum($1) > 0 ? $0 : $0 + values[$1] }
    }
    offers = zip(values, factors).map { $0 * $1 }
    newOffers = offers
    self.values = values
    self.factors = factors
  }

  /// Goes one round further; returns by how much the values changed in all.
  mutating func advance() -> Double {
    let renewed = (1 - damping) + damping * stranded
    let even = renewed / Double(matrix.count)
    let blockCount = blocks.count
    var changes = [Double](repeating: 0, count: blockCount)
    var strandings = changes
    values.withUnsafeMutableBufferPointer { values in
      newOffers.withUnsafeMutableBufferPointer { newOffers in
        changes.withUnsafeMutableBufferPointer { changes in
          strandings.withUnsafeMutableBufferPointer { strandings in
            // Every block writes to the places of its own vertices, and to its own two sums.
            nonisolated(unsafe) let values = values
            nonisolated(unsafe) let newOffers = newOffers
            nonisolated(unsafe) let changes = changes
            nonisolated(unsafe) let strandings = strandings
            let (matrix, offers, factors, starts) = (matrix, offers, factors, starts)
            let damping = damping
            blocks.run { block, vertices in
              Self.gather(matrix, offers, vertices, into: newOffers)
              var change = 0.0
              var left = 0.0
              factors.withUnsafeBufferPointer { factors in
                for vertex in vertices {
                  let renewal = starts.map { $0[vertex] * renewed } ?? even
                  let value = renewal + newOffers[vertex]
                  change += abs(value - values[vertex])
                  values[vertex] = value
                  let factor = factors[vertex]
                  newOffers[vertex] = value * factor
                  // Without damping nothing is passed on, and nobody is stranded.
                  left += factor == 0 && damping > 0 ? value : 0
                }
              }
              changes[block] = change
              strandings[block] = left
            }
          }
        }
      }
    }
    swap(&offers, &newOffers)
    stranded = strandings.reduce(0, +)
    return changes.reduce(0, +)
  }

  /// Writes what arrives at some vertices.
  private static func gather(
    _ matrix: ArcMatrix,
    _ offers: [Double],
    _ vertices: Range<Int>,
    into sums: UnsafeMutableBufferPointer<Double>
  ) {
    offers.withUnsafeBufferPointer { offers in
      matrix.rows.offsets.withUnsafeBufferPointer { offsets in
        matrix.rows.neighbours.withUnsafeBufferPointer { neighbours in
          guard let strengths = matrix.values else {
            for vertex in vertices {
              var arc = Int(offsets[vertex])
              let end = Int(offsets[vertex &+ 1])
              var sum = 0.0
              while arc < end {
                sum += offers[Int(neighbours[arc])]
                arc &+= 1
              }
              sums[vertex] = sum
            }
            return
          }
          strengths.withUnsafeBufferPointer { strengths in
            for vertex in vertices {
              var sum = 0.0
              for arc in Int(offsets[vertex])..<Int(offsets[vertex &+ 1]) {
                sum += strengths[arc] * offers[Int(neighbours[arc])]
              }
              sums[vertex] = sum
            }
          }
        }
      }
    }
  }
}
