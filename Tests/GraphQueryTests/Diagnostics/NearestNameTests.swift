import Testing

@testable import GraphQuery

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("persn", "Person"), ("PERSON", "Person"), ("Perosn", "Person"),
    ("Orgnisation", "Organisation"),
    ("knows", "KNOWS"), ("ab", "ac"), ("xyzzy", nil), ("", nil), ("a", nil), ("Pers", nil),
  ])
  func findsWhatWasMeant(_ word: String, _ expected: String?) {
    #expect(
      NearestName.find(word, in: ["Person", "Organisation", "KNOWS", "ad", "ac"]) == expected
    )
  }

  @Test func theResultDoesNotDependOnTheOrder() {
    let names = ["abcd", "abce", "abcf", "zbcx"]
    for shift in 0..<names.count {
      #expect(NearestName.find("abcx", in: names[shift...] + names[..<shift]) == "abcd")
    }
  }

  /// The plain recursion, without a bound.
  private func slowDistance(
    _ left: ArraySlice<Unicode.Scalar>,
    _ right: ArraySlice<Unicode.Scalar>
  )
    -> Int
  {
    guard let last = left.last, let other = right.last else { return max(left.count, right.count) }
    var best = min(
      slowDistance(left.dropLast(), right) + 1,
      slowDistance(left, right.dropLast()) + 1,
      slowDistance(left.dropLast(), right.dropLast()) + (last == other ? 0 : 1)
    )
    if left.count > 1, right.count > 1, last == right.dropLast().last,
      left.dropLast().last == other
    {
      best = min(best, slowDistance(left.dropLast(2), right.dropLast(2)) + 1)
    }
    return best
  }

  @Test(arguments: [1, 2] as [UInt64])
  func distanceAgreesWithThePlainRecursion(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    func word() -> [Unicode.Scalar] {
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        ["a", "b", "c"].randomElement(using: &random) ?? "a"
      }
    }
    for _ in 0..<150 {
      let (left, right) = (word(), word())
      let expected = slowDistance(left[...], right[...])
      for bound in 0...6 {
        let found = NearestName.distance(left, right, atMost: bound)
        #expect(found == (expected <= bound ? expected : nil), "seed \(seed): \(left) \(right)")
      }
    }
  }
}
