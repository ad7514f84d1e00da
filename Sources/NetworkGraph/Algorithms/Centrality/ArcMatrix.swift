/// A square matrix of strengths by rows: for each vertex the others that count for it, and how much.
///
/// The strengths are divided by the largest, so that no sum of them overflows.
struct ArcMatrix: Sendable {
  let rows: ArcRows
  /// The entries beside the columns; `nil` when all are 1.
  let values: [Double]?
  /// What the entries have to be multiplied with.
  let scale: Double

  var count: Int { rows.offsets.count - 1 }

  /// The matrix whose rows are those of an adjacency of a topology.
  ///
  /// Throws `AlgorithmError.distanceNotPositive` when the weights are distances and one is 0.
  init(_ topology: Topology, _ rows: ArcRows) throws(AlgorithmError) {
    let strengths = try topology.tieStrengths()
    let largest = strengths?.max() ?? 1
    let scale = largest > 0 ? largest : 1
    self.rows = rows
    self.scale = scale
    values = strengths.map { strengths in rows.ties.map { strengths[Int($0)] / scale } }
  }

  private init(rows: ArcRows, values: [Double]?, scale: Double) {
    self.rows = rows
    self.values = values
    self.scale = scale
  }

  /// The matrix of some vertices, ascending; `places` holds the position of each in the list, and
  /// for others a number that is not the position of theirs.
  func part(_ vertices: [UInt32], places: [UInt32]) -> ArcMatrix {
    guard vertices.count < count else { return self }
    var offsets: [UInt32] = [0]
    var columns: [UInt32] = []
    var entries: [Double] = []
    for vertex in vertices {
      for arc in rows.arcs(of: Int(vertex)) {
        let place = Int(places[Int(rows.neighbours[arc])])
        guard place < vertices.count, vertices[place] == rows.neighbours[arc] else { continue }
        columns.append(UInt32(place))
        if let values { entries.append(values[arc]) }
      }
      offsets.append(UInt32(columns.count))
    }
    return ArcMatrix(
      rows: ArcRows(offsets: offsets, neighbours: columns, ties: []),
      values: values == nil ? nil : entries,
      scale: scale
    )
  }

  /// The sum of a row.
  func rowSum(_ vertex: Int) -> Double {
    guard let values else { return Double(rows.degree(of: vertex)) }
    return rows.arcs(of: vertex).reduce(0) { $0 + values[$1] }
  }

  /// Writes the product with `vector` to `product`; returns the sum of products of the two.
  func multiply(_ vector: [Double], into product: inout [Double], threads: Int) -> Double {
    let blocks = VertexBlocks(vertexCount: count, threads: threads)
    let rows = rows
    let values = values
    return product.withUnsafeMutableBufferPointer { product in
      // Every block writes to the places of its own vertices.
      nonisolated(unsafe) let product = product
      return blocks.sum { vertices in
        vector.withUnsafeBufferPointer { vector in
          rows.offsets.withUnsafeBufferPointer { offsets in
            rows.neighbours.withUnsafeBufferPointer { columns in
              var total = 0.0
              if let values {
                values.withUnsafeBufferPointer { values in
                  for vertex in vertices {
                    var sum = 0.0
                    for arc in Int(offsets[vertex])..<Int(offsets[vertex &+ 1]) {
                      sum += values[arc] * vector[Int(columns[arc])]
                    }
                    product[vertex] = sum
                    total += sum * vector[vertex]
                  }
                }
                return total
              }
              for vertex in vertices {
                var arc = Int(offsets[vertex])
                let end = Int(offsets[vertex &+ 1])
                var sum = 0.0
                while arc < end {
                  sum += vector[Int(columns[arc])]
                  arc &+= 1
                }
                product[vertex] = sum
                total += sum * vector[vertex]
              }
              return total
            }
          }
        }
      }
    }
  }
}

extension Topology {
  /// The strength of each tie: its weight, or 1/weight where the weights are distances; `nil` when
  /// the topology is unweighted.
  func tieStrengths() throws(AlgorithmError) -> [Double]? {
    guard let tieWeights else { return nil }
    switch weightMeaning {
    case .strength: return tieWeights
    case .distance:
      let strengths = tieWeights.map { 1 / $0 }
      if let tie = strengths.firstIndex(where: { !$0.isFinite }) {
        throw .distanceNotPositive(relationship(at: tie))
      }
      return strengths
    }
  }

  /// The topology without its ties of strength 0, which count for nothing.
  func withoutEmptyTies() throws(AlgorithmError) -> Topology {
    guard let tieWeights, weightMeaning == .strength, tieWeights.contains(0) else { return self }
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var weights: [Double] = []
    for vertex in 0..<vertexCount {
      for arc in forward.arcs(of: vertex) {
        let neighbour = forward.neighbours[arc]
        let weight = tieWeights[Int(forward.ties[arc])]
        guard weight > 0, isDirected || Int(neighbour) >= vertex else { continue }
        sources.append(UInt32(vertex))
        targets.append(neighbour)
        weights.append(weight)
      }
    }
    return try Topology(
      vertexCount: vertexCount,
      sources: sources,
      targets: targets,
      weights: weights,
      direction: isDirected ? .out : .both,
      parallelTies: .kept,
      loops: .kept
    )
  }
}
