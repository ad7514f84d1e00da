/// Finds the largest eigenvalue of a symmetric matrix without negative entries, and its vector.
///
/// Lanczos' method builds a basis of the space that the start and its products with the matrix span,
/// in which the matrix has three diagonals. The largest eigenvalue of those comes near that of the
/// matrix in far fewer products than repeated multiplication needs, and no matter whether there is
/// an equally large negative one, as in two-mode networks. After a few dozen products the search
/// begins anew from the best vector: that bounds memory, and rounding has no time to add up.
struct LanczosSearch {
  /// The product with `first`, and then with `second`, if there is one, is the matrix.
  let first: ArcMatrix
  var second: ArcMatrix?
  let tolerance: Double
  let maxIterations: Int
  let threads: Int
  let cancellation: Cancellation?

  /// The largest eigenvalue and its vector.
  struct Pair {
    var value: Double
    var vector: [Double]
  }

  private static let basisSize = 32
  /// A residual below this is rounding.
  private static let smallestTolerance = 1e-14

  /// Runs the search from a start that is not negative.
  func run(from start: [Double]) throws(AlgorithmError) -> Pair {
    let enough = max(tolerance, Self.smallestTolerance)
    var iterations = 0
    var vector = start
    var product = [Double](repeating: 0, count: start.count)
    // One stretch of memory for all rounds; what is not used of it costs nothing.
    var basis: [Double] = []
    basis.reserveCapacity(Self.basisSize * start.count)
    guard Self.normalise(&vector) else { return Pair(value: 0, vector: start.map { _ in 0 }) }
    while true {
      try improve(&vector, basis: &basis, enough: enough, iterations: &iterations)
      // The vector that is sought has no negative entry: what is negative is rounding.
      for index in vector.indices { vector[index] = abs(vector[index]) }
      guard Self.normalise(&vector) else { return Pair(value: 0, vector: vector) }
      let value = multiply(vector, into: &product)
      var residual = 0.0
      for index in vector.indices {
        let difference = product[index] - value * vector[index]
        residual += difference * difference
      }
      // The product is one step better than the vector, above all where it is small.
      swap(&vector, &product)
      guard Self.normalise(&vector) else { return Pair(value: 0, vector: vector) }
      if residual.squareRoot() <= enough * value { return Pair(value: value, vector: vector) }
      guard iterations < maxIterations else { throw .notConverged(iterations: maxIterations) }
    }
  }

  private func multiply(_ vector: [Double], into product: inout [Double]) -> Double {
    guard let second else { return first.multiply(vector, into: &product, threads: threads) }
    var between = [Double](repeating: 0, count: second.count)
    _ = first.multiply(vector, into: &between, threads: threads)
    _ = second.multiply(between, into: &product, threads: threads)
    return zip(vector, product).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Replaces a vector of length 1 by the best of the space that some products from it span.
  private func improve(
    _ vector: inout [Double],
    basis: inout [Double],
    enough: Double,
    iterations: inout Int
  ) throws(AlgorithmError) {
    basis.removeAll(keepingCapacity: true)
    var matrix = Tridiagonal()
    var before: [Double] = []
    var next = [Double](repeating: 0, count: vector.count)
    while true {
      try cancellation?.check()
      iterations += 1
      basis.append(contentsOf: vector)
      let diagonal = multiply(vector, into: &next)
      let length = Self.removeParts(
        from: &next,
        (vector, diagonal),
        matrix.beside.last.map { (before, $0) }
      )
      matrix.diagonal.append(diagonal)
      let (value, parts) = matrix.largest()
      let isDone =
        length * (parts.last ?? 0) <= enough / 4 * value || length <= 1e-15 * value
        || parts.count == Self.basisSize || iterations >= maxIterations
      guard !isDone else {
        Self.combine(basis, parts, into: &vector)
        return
      }
      matrix.beside.append(length)
      let scale = 1 / length
      for index in next.indices { next[index] *= scale }
      // The oldest of the three vectors gives its place to the next.
      if before.isEmpty { before = next.map { _ in 0 } }
      swap(&before, &vector)
      swap(&vector, &next)
    }
  }

  /// Subtracts multiples of one or two vectors; returns the length of what is left.
  private static func removeParts(
    from vector: inout [Double],
    _ last: ([Double], Double),
    _ before: ([Double], Double)?
  ) -> Double {
    var squares = 0.0
    vector.withUnsafeMutableBufferPointer { vector in
      last.0.withUnsafeBufferPointer { lastVector in
        guard let before else {
          for index in 0..<vector.count {
            let rest = vector[index] - last.1 * lastVector[index]
            vector[index] = rest
            squares += rest * rest
          }
          return
        }
        before.0.withUnsafeBufferPointer { beforeVector in
          for index in 0..<vector.count {
            let rest =
              vector[index] - last.1 * lastVector[index] - before.1 * beforeVector[index]
            vector[index] = rest
            squares += rest * rest
          }
        }
      }
    }
    return squares.squareRoot()
  }

  /// Writes the sum of multiples of the vectors of a basis, which follow one another.
  private static func combine(
    _ basis: [Double],
    _ parts: [Double],
    into result: inout [Double]
  ) {
    result.withUnsafeMutableBufferPointer { result in
      basis.withUnsafeBufferPointer { basis in
        result.update(repeating: 0)
        for (number, part) in parts.enumerated() {
          let first = number * result.count
          for index in 0..<result.count { result[index] += part * basis[first + index] }
        }
      }
    }
  }

  /// Makes a vector one of length 1; `false` when it is 0, or so small that its inverse is infinite.
  private static func normalise(_ vector: inout [Double]) -> Bool {
    let largest = vector.max() ?? 0
    guard largest > 1e-300 else { return false }
    var squares = 0.0
    let inverse = 1 / largest
    for value in vector { squares += (value * inverse) * (value * inverse) }
    let scale = inverse / squares.squareRoot()
    for index in vector.indices { vector[index] *= scale }
    return true
  }
}

/// A small symmetric matrix with three diagonals.
private struct Tridiagonal {
  var diagonal: [Double] = []
  /// The positive entries beside the diagonal: one fewer.
  var beside: [Double] = []

  /// The largest eigenvalue and its vector of length 1, by bisection.
  func largest() -> (value: Double, vector: [Double]) {
    let count = diagonal.count
    var low = diagonal.max() ?? 0
    var high = low
    for index in 0..<count {
      let left = index > 0 ? beside[index - 1] : 0
      let right = index < count - 1 ? beside[index] : 0
      high = max(high, diagonal[index] + left + right)
    }
    high += abs(high) * 1e-15
    var pivots = [Double](repeating: 0, count: count)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { break }
      if isAbove(middle, &pivots) {
        high = middle
      } else {
        low = middle
      }
    }
    guard isAbove(high, &pivots) else { return (high, [1] + repeatElement(0, count: count - 1)) }
    var vector = [1.0]
    for index in 0..<(count - 1) {
      vector.append(vector[index] * beside[index] / pivots[index + 1])
    }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return (high, vector.map { $0 / length })
  }

  /// Whether a number is larger than all eigenvalues: then all pivots, from below, are positive.
  private func isAbove(_ value: Double, _ pivots: inout [Double]) -> Bool {
    var index = diagonal.count - 1
    var pivot = value - diagonal[index]
    pivots[index] = pivot
    while pivot > 0, index > 0 {
      index -= 1
      pivot = value - diagonal[index] - beside[index] * beside[index] / pivot
      pivots[index] = pivot
    }
    return pivot > 0
  }
}
