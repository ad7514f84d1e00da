import Testing

@testable import GraphQuery

@Suite struct RegularExpressionTests {
  @Test(
    arguments: [
      ("abc", "abc", true), ("abc", "abcd", false), ("abc", "ab", false), ("", "", true),
      ("", "a", false), ("a.c", "abc", true), ("a.c", "a\nc", false), ("(?s)a.c", "a\nc", true),
      (".*", "", true), (".*foo.*", "xfoox", true), ("a|bc", "bc", true), ("a|bc", "ac", false),
      ("(a|b)*c", "ababc", true), ("(?:ab)+", "abab", true), ("(?:ab)+", "", false),
      ("a?b", "b", true), ("a{2}", "aa", true), ("a{2}", "aaa", false), ("a{2,}", "aaaa", true),
      ("a{1,3}", "aaaa", false), ("a{0}", "", true), ("a*?b", "aab", true), ("(a*)*", "aaa", true),
      ("(a*)+b", "aab", true), ("(|a)*", "aa", true), ("(){1000}", "", true),
      ("[a-c]+", "abc", true), ("[^a-c]", "d", true), ("[^a-c]", "b", false), ("[]a]+", "]a", true),
      ("[a-]+", "-a", true), ("[\\d_]+", "1_2", true), ("[\\]]", "]", true), ("[^\\s]", "a", true),
      ("[\\x41-\\x43]", "B", true), ("\\d+", "123", true), ("\\d", "\u{663}", false),
      ("\\D", "a", true), ("\\w+", "a_1", true), ("\\W", "-", true), ("\\s\\S", " a", true),
      ("\\p{L}+", "\u{E9}a", true), ("\\p{Lu}", "\u{C9}", true), ("\\P{Lu}", "\u{C9}", false),
      ("\\pL", "x", true), ("[\\p{Nd}x]+", "\u{663}x", true),
      ("(?i)abc", "AbC", true), ("(?i)\u{E9}", "\u{C9}", true), ("(?i)[a-c]", "B", true),
      ("(?i)[^a-c]", "B", false), ("(?i)a(?-i)b", "Ab", true), ("(?i)a(?-i)b", "AB", false),
      ("(?i:a)b", "Ab", true), ("(?i:a)b", "AB", false), ("(?i)\u{3C3}", "\u{3C2}", true),
      ("((?i)a)a", "Aa", true), ("((?i)a)a", "AA", false),
      ("^a$", "a", true), ("a$b", "ab", false), ("a^b", "ab", false), ("a$\n", "a\n", true),
      ("(?m)a$\n^b", "a\nb", true), ("a$\n^b", "a\nb", false), ("\\Aa\\z", "a", true),
      ("a\\b.*", "a b", true), ("a\\b.*", "ab", false), ("a\\Bb", "ab", true), ("\\b", "", false),
      ("\\Qa.b\\E+", "a.bb", true), ("\\Qa.b", "axb", false), ("\\.", ".", true),
      ("\\.", "a", false),
      ("\\t\\n\\\\", "\t\n\\", true), ("\\u00e9", "\u{E9}", true),
      ("\\x{1F600}", "\u{1F600}", true),
      (".", "\u{1F600}", true), ("(?<name>a)b", "ab", true), ("}", "}", true), ("]", "]", true),
      ("[.*+]", "*", true), ("a||b", "", true), ("Den Haag|The Hague", "The Hague", true),
    ] as [(String, String, Bool)]
  )
  func matching(pattern: String, text: String, expected: Bool) throws {
    #expect(try RegularExpression(pattern).matches(text) == expected)
  }

  @Test(
    arguments: [
      ("(", "a '(' without its ')' at character 1"),
      ("a(b", "a '(' without its ')' at character 2"),
      (")", "a ')' without its '(' at character 1"),
      ("[a", "a '[' without its ']' at character 1"),
      ("[b-a]", "a range with its ends exchanged"),
      ("*a", "nothing that '*' could repeat at character 1"),
      ("a**", "nothing that '*' could repeat"),
      ("a*+", "possessive"),
      ("a{2", "a '{' without its '}'"),
      ("a{3,2}", "bounds exchanged"),
      ("a{}", "no number"),
      ("a{99999999999999999999}", "a repetition of more than"),
      ("{", "write '\\{'"),
      ("\\", "nothing after the last"),
      ("(a)\\1", "reference to a group"),
      ("\\y", "unknown escape"),
      ("(?=a)", "looking ahead"),
      ("(?<!a)", "looking behind"),
      ("(?>a)", "unknown flag"),
      ("(?z)a", "unknown flag"),
      ("\\p{Klingon}", "unknown property"),
      ("\\x4", "too few hexadecimal digits"),
      ("\\uD800", "no Unicode character"),
      ("[[a]]", "a class inside a class"),
      ("[a&&b]", "intersection"),
      ("(a{1000}){1000}", "more than 20000 steps"),
    ] as [(String, String)]
  )
  func errors(pattern: String, expected: String) {
    #expect {
      try RegularExpression(pattern)
    } throws: { error in
      (error as? QueryError)?.explanation.contains(expected) ?? false
    }
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "(", count: 1_000_000)
    #expect(throws: QueryError.self) { try RegularExpression(deep) }
    let shallow = String(repeating: "(", count: 50) + "a" + String(repeating: ")", count: 50)
    #expect(throws: Never.self) { try RegularExpression(shallow) }
  }

  /// Engines that backtrack need 2^5000 steps for this.
  @Test func hardCasesTakeLinearTime() throws {
    let expression = try RegularExpression("(a*)*(a|aa)+b")
    let clock = ContinuousClock()
    let text = String(repeating: "a", count: 5_000)
    var isMatch = true
    let time = clock.measure { isMatch = expression.matches(text) }
    #expect(!isMatch && time < .seconds(10))
    #expect(expression.matches(text + "b"))
  }

  /// Random expressions against a matcher that knows the tree only by its definition.
  @Test(arguments: UInt64(1)...60) func definition(seed: UInt64) throws {
    var random = SampleValues(seed: seed)
    func pattern(_ depth: Int) -> String {
      switch random.next(below: depth > 0 ? 9 : 3) {
      case 0: "a"
      case 1: "b"
      case 2: random.pick([".", "[ab]", "[^a]", "^", "$", "\\b", ""])
      case 3, 4: pattern(depth - 1) + pattern(depth - 1)
      case 5: "(?:" + pattern(depth - 1) + "|" + pattern(depth - 1) + ")"
      case 6: "(?:" + pattern(depth - 1) + ")*"
      case 7: "(?:" + pattern(depth - 1) + ")?"
      default: "(?:" + pattern(depth - 1) + random.pick(["){2}", "){1,2}", ")+"])
      }
    }
    for _ in 0..<30 {
      let source = pattern(4)
      var parser = RegularExpressionParser(source)
      let tree = try parser.parse()
      let expression = try RegularExpression(source)
      for _ in 0..<12 {
        let letters = (0..<random.next(below: 7)).map { _ in random.pick(["a", "b", "-"]) }
        let text = Array(letters.joined().unicodeScalars)
        let expected = ends(tree, text, 0).contains(text.count)
        #expect(
          expression.matches(letters.joined()) == expected,
          "\(source) on \(letters.joined())"
        )
      }
    }
  }

  /// Where a match of a tree that starts at a place can end.
  private func ends(
    _ node: RegularExpressionNode,
    _ text: [Unicode.Scalar],
    _ start: Int
  ) -> Set<Int> {
    switch node {
    case .alternatives(let ways):
      return ways.reduce(into: []) { $0.formUnion(ends($1, text, start)) }
    case .sequence(let parts):
      return parts.reduce(into: [start]) { places, part in
        places = places.reduce(into: []) { $0.formUnion(ends(part, text, $1)) }
      }
    case .character(let set):
      return start < text.count && set.contains(text[start]) ? [start + 1] : []
    case .assertion(let assertion):
      func isWord(_ index: Int) -> Bool { text.indices.contains(index) && text[index] != "-" }
      let isBoundary = isWord(start - 1) != isWord(start)
      let holds =
        switch assertion {
        case .textStart, .lineStart: start == 0
        case .textEnd, .lineEnd, .lastLineEnd: start == text.count
        case .wordBoundary: isBoundary
        case .noWordBoundary: !isBoundary
        }
      return holds ? [start] : []
    case .repeated(let part, let minimum, let maximum):
      var places: Set<Int> = [start]
      var found: Set<Int> = minimum == 0 ? [start] : []
      for count in 1...(maximum ?? minimum + text.count + 1) {
        places = places.reduce(into: []) { $0.formUnion(ends(part, text, $1)) }
        if count >= minimum { found.formUnion(places) }
      }
      return found
    }
  }
}
