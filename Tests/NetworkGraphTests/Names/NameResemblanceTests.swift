import NetworkGraph
import TestSupport
import Testing

@Suite struct NameResemblanceTests {
  /// The plain recursion, without a bound.
  private func slowSlips(
    _ left: ArraySlice<Unicode.Scalar>,
    _ right: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard let last = left.last, let other = right.last else { return max(left.count, right.count) }
    var best = min(
      slowSlips(left.dropLast(), right) + 1,
      slowSlips(left, right.dropLast()) + 1,
      slowSlips(left.dropLast(), right.dropLast()) + (last == other ? 0 : 1)
    )
    if left.count > 1, right.count > 1, last == right.dropLast().last,
      left.dropLast().last == other
    {
      best = min(best, slowSlips(left.dropLast(2), right.dropLast(2)) + 1)
    }
    return best
  }

  @Test("slips agree with the plain recursion", arguments: [1, 2] as [UInt64])
  func slips(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func word() -> [Unicode.Scalar] {
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        ["a", "b", "c"].randomElement(using: &random) ?? "a"
      }
    }
    for _ in 0..<150 {
      let (left, right) = (word(), word())
      let expected = slowSlips(left[...], right[...])
      for bound in 0...6 {
        let found = NameResemblance.slips(left, right, atMost: bound)
        #expect(found == (expected <= bound ? expected : nil), "seed \(seed): \(left) \(right)")
      }
    }
  }
}
