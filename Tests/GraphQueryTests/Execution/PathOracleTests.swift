import TestSupport
import Testing

/// MATCH over paths held against an oracle that tries everything, on random graphs and patterns.
///
/// `swift run -c release soak` runs many more.
@Suite struct PathOracleTests {
  @Test(arguments: [0, 1, 2, 3] as [UInt64])
  func pathsAreThoseOfTheDefinition(_ part: UInt64) {
    let count = 600 * soak
    for seed in part * count..<(part + 1) * count {
      if let failure = PathOracleCheck.run(seed: seed) { Issue.record("\(failure)") }
    }
  }

  /// What was there before quantified parts and prefixes.
  @Test func plainPathsAreThoseOfTheDefinition() {
    for seed in 0..<600 * soak {
      if case .failed(let failure) = PathOracleCheck.verdict(seed: seed, isOld: true) {
        Issue.record("\(failure)")
      }
    }
  }

  @Test func boundsOfAQuantifierAreRelated() {
    for seed in 0..<400 * soak {
      if case .failed(let failure) = PathMetamorphicCheck.verdict(seed: seed) {
        Issue.record("\(failure)")
      }
    }
  }
}
