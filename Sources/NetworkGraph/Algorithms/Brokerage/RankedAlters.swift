/// The pairs of alters with the vertices renumbered by ascending number of alters, each pair in the
/// row of its lower end.
///
/// A hub then has a short row, so all triangles are found in O(m^1.5) however large the hubs are.
struct RankedAlters: Sendable {
  let vertexCount: Int
  /// The vertex of each rank.
  let order: [UInt32]
  /// Where the row of each rank begins, and at the end the number of pairs.
  let offsets: [UInt32]
  /// The higher rank of each pair.
  let uppers: [UInt32]
  /// The strength of each pair; `nil` when all are 1.
  let strengths: [Double]?
  /// The number of alters of each rank.
  let alterCounts: [UInt32]
  /// The summed strengths of each rank's pairs.
  let sums: [Double]

  init(_ rows: AlterRows) {
    let count = rows.vertexCount
    vertexCount = count
    order = Self.order(rows)
    var ranks = [UInt32](repeating: 0, count: count)
    for (rank, vertex) in order.enumerated() {
      ranks[Int(vertex)] = UInt32(rank)
    }
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(count + 1)
    var uppers: [UInt32] = []
    uppers.reserveCapacity(rows.alters.count / 2)
    var strengths: [Double] = []
    var sums: [Double] = []
    sums.reserveCapacity(count)
    for (rank, vertex) in order.enumerated() {
      var sum = 0.0
      for entry in rows.row(of: Int(vertex)) {
        sum += rows.strengths?[entry] ?? 1
        let other = ranks[Int(rows.alters[entry])]
        guard Int(other) > rank else { continue }
        uppers.append(other)
        if let known = rows.strengths { strengths.append(known[entry]) }
      }
      sums.append(sum)
      offsets.append(UInt32(uppers.count))
    }
    self.offsets = offsets
    self.uppers = uppers
    self.strengths = rows.strengths == nil ? nil : strengths
    self.sums = sums
    alterCounts = order.map { UInt32(rows.alterCount(of: Int($0))) }
  }

  /// Calls `body` for every triangle once, with its ranks ascending and the pairs that join the
  /// first two, the outer two and the last two.
  @inline(__always)
  func forEachTriangle(
    _ cancellation: Cancellation?,
    _ body: (_ ranks: (Int, Int, Int), _ pairs: (first: Int, outer: Int, last: Int)) -> Void
  ) throws(AlgorithmError) {
    // One more than the pair that leads to each rank from the one being looked at.
    var marks = [UInt32](repeating: 0, count: vertexCount)
    marks.withUnsafeMutableBufferPointer { marks in
      offsets.withUnsafeBufferPointer { offsets in
        uppers.withUnsafeBufferPointer { uppers in
          var steps = 0
          for rank in 0..<vertexCount {
            let row = Int(offsets[rank])..<Int(offsets[rank + 1])
            guard row.count > 1 else { continue }
            for pair in row { marks[Int(uppers[pair])] = UInt32(pair + 1) }
            for pair in row {
              let middle = Int(uppers[pair])
              let inner = Int(offsets[middle])..<Int(offsets[middle + 1])
              for last in inner {
                let mark = Int(marks[Int(uppers[last])])
                if mark != 0 {
                  body((rank, middle, Int(uppers[last])), (pair, mark - 1, last))
                }
              }
              steps += inner.count
            }
            for pair in row { marks[Int(uppers[pair])] = 0 }
            if steps > Self.pollInterval {
              if cancellation?.reason != nil { return }
              steps = 0
            }
          }
        }
      }
    }
    try cancellation?.check()
  }

  private static let pollInterval = 1 << 20

  /// The vertices by ascending number of alters, then by number: a counting sort.
  private static func order(_ rows: AlterRows) -> [UInt32] {
    let count = rows.vertexCount
    var highest = 0
    for vertex in 0..<count { highest = max(highest, rows.alterCount(of: vertex)) }
    var starts = [Int](repeating: 0, count: highest + 2)
    for vertex in 0..<count { starts[rows.alterCount(of: vertex) + 1] += 1 }
    for index in 0...highest { starts[index + 1] += starts[index] }
    var order = [UInt32](repeating: 0, count: count)
    for vertex in 0..<count {
      let alters = rows.alterCount(of: vertex)
      order[starts[alters]] = UInt32(vertex)
      starts[alters] += 1
    }
    return order
  }
}
