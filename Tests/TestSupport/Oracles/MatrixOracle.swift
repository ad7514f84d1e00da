internal import Foundation

/// A dense square matrix and the slow ways to its solutions and eigenvalues.
public struct MatrixOracle {
  /// The rows.
  public var rows: [[Double]]

  /// Creates a matrix of its rows.
  public init(_ rows: [[Double]]) {
    self.rows = rows
  }

  /// The product with a vector.
  public func times(_ vector: [Double]) -> [Double] {
    rows.map { row in
      var sum = 0.0
      for index in row.indices { sum += row[index] * vector[index] }
      return sum
    }
  }

  /// The product with another matrix.
  public func times(_ other: MatrixOracle) -> MatrixOracle {
    let columns = other.transposed
    return MatrixOracle(rows.map { columns.times($0) })
  }

  /// The matrix with rows and columns exchanged.
  public var transposed: MatrixOracle {
    MatrixOracle(rows.indices.map { column in rows.map { $0[column] } })
  }

  /// The vector whose product with the matrix is `right`, by Gaussian elimination.
  public func solution(of right: [Double]) -> [Double] {
    var system = zip(rows, right).map { $0 + [$1] }
    for pivot in system.indices {
      let best = (pivot..<system.count).max { abs(system[$0][pivot]) < abs(system[$1][pivot]) }
      system.swapAt(pivot, best ?? pivot)
      for row in system.indices where row != pivot {
        let factor = system[row][pivot] / system[pivot][pivot]
        for column in pivot..<system[row].count {
          system[row][column] -= factor * system[pivot][column]
        }
      }
    }
    return system.indices.map { system[$0][rows.count] / system[$0][$0] }
  }

  /// The largest eigenvalue of a matrix without negative entries: how fast its powers grow.
  public var spectralRadius: Double {
    var power = self
    var logarithm = 0.0
    var exponent = 1.0
    for _ in 0..<44 {
      let largest = power.rows.joined().max() ?? 0
      guard largest > 0 else { return 0 }
      power.rows = power.rows.map { row in row.map { $0 / largest } }
      logarithm += log(largest) / exponent
      power = power.times(power)
      exponent *= 2
    }
    return exp(logarithm)
  }
}

extension OracleArcs {
  /// How strongly each vertex (row) is chosen by each (column).
  public func matrix(weighted: Bool) -> MatrixOracle {
    var rows = [[Double]](
      repeating: [Double](repeating: 0, count: vertexCount),
      count: vertexCount
    )
    for arc in arcs { rows[arc.to][arc.from] += weighted ? Double(arc.weight) : 1 }
    return MatrixOracle(rows)
  }
}
