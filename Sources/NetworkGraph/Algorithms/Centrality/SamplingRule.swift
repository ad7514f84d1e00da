internal import Glibc

/// When enough shortest paths have been drawn to know the share that passes each vertex.
///
/// The rule of KADABRA (Borassi and Natale 2016). `limit` paths are enough in any case, by the
/// dimension of the set of shortest paths; half of what may go wrong is set aside for this. The
/// other half is dealt out to the vertices, and drawing ends when the bound of each vertex holds;
/// vertices that many paths pass, whose bounds are the widest, get more of it, as judged by paths
/// drawn before that are not counted.
struct SamplingRule {
  /// The largest number of paths that is ever needed.
  let limit: Int
  private let error: Double
  /// The logarithm of the inverse of the chance that may be taken at each vertex, for either side.
  private let risks: [Double]

  /// The number of paths that suffice for an error, where a shortest path has at most
  /// `longest` vertices.
  static func limit(error: Double, confidence: Double, longest: Int) -> Int {
    let between = max(3, longest) - 2
    let dimension = Double(Int.bitWidth - between.leadingZeroBitCount)
    let paths = 0.5 / (error * error) * (dimension - log((1 - confidence) / 2))
    return Int(min(1e15, paths.rounded(.up)))
  }

  /// Deals out the chances by the number of paths over each vertex, of `drawn` paths.
  init(error: Double, confidence: Double, limit: Int, counts: [Int], drawn: Int) {
    self.limit = limit
    self.error = error
    // A hundredth goes to all alike, so that each has some.
    let chance = (1 - confidence) / 4
    let even = 0.01 * chance / Double(max(1, counts.count))
    let shares = counts.map { max(Double($0), 0.5) / Double(max(1, drawn)) }
    func weight(_ share: Double, _ scale: Double) -> Double { exp(-scale * error * error / share) }
    // The scale at which they add up to the rest, between the powers of two around it.
    var low = 0.0
    var high = 1.0
    func sum(_ scale: Double) -> Double { shares.reduce(0) { $0 + weight($1, scale) } }
    while sum(high) > 0.99 * chance, high < 1e300 {
      low = high
      high *= 2
    }
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if sum(middle) > 0.99 * chance { low = middle } else { high = middle }
    }
    // Rounded up to a coarse step: the last digits of a logarithm differ between machines.
    risks = shares.map { (-log(min(1, weight($0, high) + even)) * 1024).rounded(.up) / 1024 }
  }

  /// The largest error at any vertex, with the chances that were dealt out, after `drawn` paths.
  func bound(counts: [Int], drawn: Int) -> Double {
    let count = Double(drawn)
    let ratio = Double(limit) / count
    var widest = 0.0
    for (vertex, passed) in counts.enumerated() {
      let share = Double(passed) / count
      let risk = risks[vertex]
      let spread = 2 * share * Double(limit) / risk
      let low = ratio - 1.0 / 3
      let high = ratio + 1.0 / 3
      let below = min(share, risk / count * ((low * low + spread).squareRoot() - low))
      let above = min(1 - share, risk / count * ((high * high + spread).squareRoot() + high))
      widest = max(widest, below, above)
    }
    return drawn >= limit ? min(widest, error) : widest
  }
}
