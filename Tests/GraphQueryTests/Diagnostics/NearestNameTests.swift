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
}
