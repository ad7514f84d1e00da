/// How many of all triples of vertices have each of the 16 possible forms.
///
/// A form is named by its numbers of mutual, asymmetric and null pairs, and a letter where that
/// leaves a choice: down, up, cyclic, transitive.
public struct TriadCensus: Hashable, Sendable {
  /// The names of the forms, in the usual order.
  public static let names = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D",
    "120U", "120C", "210", "300",
  ]

  /// The number of triples of each form, in the order of `names`.
  ///
  /// That of "003" stops at `Int.max`, beyond 3.8 million vertices.
  public let counts: [Int]

  /// The number of triples of a form; `nil` when there is no form of that name.
  public subscript(name: String) -> Int? {
    Self.names.firstIndex(of: name).map { counts[$0] }
  }

  /// The number of triples of so many vertices, at most `Int.max`.
  static func triples(of count: Int) -> Int {
    guard count > 2 else { return 0 }
    let pairs = count % 2 == 0 ? count / 2 * (count - 1) : (count - 1) / 2 * count
    let product = UInt(pairs).multipliedFullWidth(by: UInt(count - 2))
    guard product.high < 3 else { return .max }
    return Int(clamping: UInt(3).dividingFullWidth(product).quotient)
  }
}

extension Topology {
  /// The triad census (Holland and Leinhardt).
  ///
  /// Parallel ties count as one and loops not at all. An undirected tie is a mutual pair, so only the
  /// forms 003, 102, 201 and 300 occur. In the form 111D the single arc leads to the mutual pair, in
  /// 111U away from it.
  ///
  /// - Parameter cancellation: Polled every 256 vertices.
  /// - Returns: The number of triples of each form.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: Directed O(mΔ) time for the highest degree Δ, undirected O(m^1.5); O(n + m) space.
  /// - SeeAlso: Holland, Leinhardt (1976), "Local structure in social networks", Sociological
  ///   Methodology 7; Batagelj, Mrvar (2001), "A subquadratic triad census algorithm for large
  ///   sparse networks with small maximum degree", Social Networks 23.
  ///
  /// The arcs 0→1, 1→2 and 2→0 are one triple of the form 030C.
  public func triadCensus(cancellation: Cancellation? = nil) throws(AlgorithmError) -> TriadCensus {
    var counts = [Int](repeating: 0, count: TriadCensus.names.count)
    if isDirected {
      let pairs = DirectedPairs(self)
      for start in stride(from: 0, to: vertexCount, by: 256) {
        try cancellation?.check()
        cancellation?.progress?.report(start, of: vertexCount)
        for vertex in start..<min(vertexCount, start + 256) { pairs.count(vertex, into: &counts) }
      }
    } else {
      let rows = forward.simple()
      let triangles = try TriangleCount(rows).run(threads: 1, cancellation: cancellation)
      let closed = triangles.reduce(0, +) / 3
      let open = rows.tripleCount - 3 * closed
      counts[15] = closed
      counts[10] = open
      counts[2] = rows.arcCount / 2 * max(0, vertexCount - 2) - 2 * open - 3 * closed
    }
    let all = TriadCensus.triples(of: vertexCount)
    counts[0] = all < .max ? all - counts.reduce(0, +) : .max
    return TriadCensus(counts: counts)
  }
}

/// The neighbours of each vertex with what there is between the two: 1 an arc to the neighbour, 2 one
/// from it, 3 both.
private struct DirectedPairs {
  let rows: ArcRows
  var kinds: [UInt8] = []

  init(_ topology: Topology) {
    rows = topology.simpleNeighbours()
    kinds.reserveCapacity(rows.arcCount)
    for vertex in 0..<topology.vertexCount {
      for neighbour in rows.neighbours(of: vertex) {
        let leaves = topology.forward.firstArc(from: vertex, to: Int(neighbour)) != nil
        let reaches = topology.backward.firstArc(from: vertex, to: Int(neighbour)) != nil
        kinds.append((leaves ? 1 : 0) + (reaches ? 2 : 0))
      }
    }
  }

  /// Counts the triples that a vertex makes with a larger neighbour, each triple once: at the first
  /// pair of its two or three.
  func count(_ vertex: Int, into counts: inout [Int]) {
    let all = rows.offsets.count - 1
    for arc in rows.arcs(of: vertex) where Int(rows.neighbours[arc]) > vertex {
      let second = Int(rows.neighbours[arc])
      let kind = kinds[arc]
      var third = 0
      var own = rows.arcs(of: vertex)
      var other = rows.arcs(of: second)
      while !own.isEmpty || !other.isEmpty {
        let left = own.isEmpty ? Int.max : Int(rows.neighbours[own.lowerBound])
        let right = other.isEmpty ? Int.max : Int(rows.neighbours[other.lowerBound])
        let next = min(left, right)
        var toOwn: UInt8 = 0
        var toOther: UInt8 = 0
        if left == next {
          toOwn = kinds[own.lowerBound]
          own.removeFirst()
        }
        if right == next {
          toOther = kinds[other.lowerBound]
          other.removeFirst()
        }
        guard next != vertex, next != second else { continue }
        third += 1
        if next > second || (next > vertex && toOwn == 0) {
          counts[Self.forms[Int(kind | toOwn << 2 | toOther << 4)]] += 1
        }
      }
      counts[kind == 3 ? 2 : 1] += all - third - 2
    }
  }

  /// The form of each triple, by the kinds of its pairs: first and second, first and third, second
  /// and third vertex, two bits each.
  private static let forms: [Int] = (0..<64).map { code in
    let kinds = [code & 3, code >> 2 & 3, code >> 4]
    let ends = [(0, 1), (0, 2), (1, 2)]
    var leaving = [0, 0, 0]
    var reaching = [0, 0, 0]
    var isMutual = [false, false, false]
    for (kind, (first, second)) in zip(kinds, ends) {
      if kind == 1 || kind == 2 {
        leaving[kind == 1 ? first : second] += 1
        reaching[kind == 1 ? second : first] += 1
      }
      if kind == 3 {
        isMutual[first] = true
        isMutual[second] = true
      }
    }
    let mutual = kinds.count { $0 == 3 }
    let asymmetric = kinds.count { $0 == 1 || $0 == 2 }
    switch (mutual, asymmetric) {
    case (0, 0): return 0
    case (0, 1): return 1
    case (1, 0): return 2
    case (0, 2): return leaving.contains(2) ? 3 : reaching.contains(2) ? 4 : 5
    case (1, 1): return zip(isMutual, reaching).contains { $0 && $1 == 1 } ? 6 : 7
    case (0, _): return leaving.contains(2) ? 8 : 9
    case (2, 0): return 10
    case (1, _): return leaving.contains(2) ? 11 : reaching.contains(2) ? 12 : 13
    case (2, _): return 14
    case (_, _): return 15
    }
  }
}
