import TestSupport
import Testing

@testable import NetworkGraph

/// The pool of texts against a dictionary.
@Suite struct StringPoolTests {
  @Test func equalTextsHaveOneCode() {
    var pool = StringPool()
    #expect(pool.code(of: "Den Haag") == nil)
    let code = pool.intern("Den Haag")
    #expect(pool.intern("Den Haag") == code)
    #expect(pool.code(of: "Den Haag") == code)
    #expect(pool.count == 1)
    #expect(code.map(pool.text) == "Den Haag")
  }

  @Test func theEmptyTextIsAText() {
    var pool = StringPool()
    let code = pool.intern("")
    #expect(code == 0)
    #expect(pool.code(of: "") == 0)
    #expect(pool.text(0).isEmpty)
    #expect(pool.intern("a") == 1)
    #expect(pool.intern("") == 0)
  }

  @Test func unknownCodesReadAsTheEmptyText() {
    let pool = StringPool()
    #expect(pool.text(0).isEmpty)
    #expect(pool.text(StringPool.absent).isEmpty)
    pool.withBytes(of: 5) { #expect($0.isEmpty) }
  }

  /// Both are "é" to Swift; the language compares code points.
  @Test func canonicallyEquivalentTextsDiffer() {
    var pool = StringPool()
    let composed = pool.intern("\u{E9}")
    let decomposed = pool.intern("e\u{301}")
    #expect(composed != decomposed)
    #expect(pool.count == 2)
  }

  @Test(arguments: [16_383, 16_384, 16_385, 100_000])
  func longTextsHaveTheirPlace(length: Int) {
    var pool = StringPool()
    let long = String(repeating: "x", count: length)
    let codes = [pool.intern("before"), pool.intern(long), pool.intern("after")]
    #expect(codes == [0, 1, 2])
    #expect(pool.text(0) == "before")
    #expect(pool.text(1) == long)
    #expect(pool.text(2) == "after")
    #expect(pool.code(of: long) == 1)
    #expect(pool.code(of: long + "x") == nil)
  }

  /// Two texts of different content with the same hash, found by trying.
  @Test func textsWithTheSameHashAreToldApart() throws {
    var seen: [UInt32: String] = [:]
    var pairs: [(String, String)] = []
    var number = 0
    while pairs.isEmpty, number < 400_000 {
      var text = "text \(number)"
      let hash = text.withUTF8 { StringPool.hash($0) }
      if let other = seen.updateValue(text, forKey: hash) { pairs.append((other, text)) }
      number += 1
    }
    try #require(!pairs.isEmpty)
    var pool = StringPool()
    for (first, second) in pairs {
      let firstCode = pool.intern(first)
      #expect(pool.code(of: second) == nil)
      let secondCode = pool.intern(second)
      let (code, other) = (try #require(firstCode), try #require(secondCode))
      #expect(code != other)
      #expect(pool.text(code) == first)
      #expect(pool.text(other) == second)
      #expect(pool.code(of: first) == code)
    }
  }

  @Test func growsAndFindsEverything() {
    var pool = StringPool()
    let texts = (0..<5_000).map { "a text with the number \($0)" }
    for (code, text) in texts.enumerated() { #expect(pool.intern(text) == UInt32(code)) }
    for (code, text) in texts.enumerated() {
      #expect(pool.code(of: text) == UInt32(code))
      #expect(pool.text(UInt32(code)) == text)
    }
    #expect(pool.code(of: "a text with the number 5000") == nil)
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func snapshotsDiverge(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var branches = [(pool: StringPool(), model: [String]())]
    for _ in 0..<2_000 {
      let branch = random.below(branches.count)
      let length = random.below(50) == 0 ? 9_000 : random.below(40)
      let text = String(repeating: "ab", count: length / 2) + "\(random.below(900))"
      let code = branches[branch].pool.intern(text)
      if let known = branches[branch].model.firstIndex(of: text) {
        #expect(code == UInt32(known))
      } else {
        #expect(code == UInt32(branches[branch].model.count))
        branches[branch].model.append(text)
      }
      if branches.count < 6, random.below(150) == 0 { branches.append(branches[branch]) }
    }
    for (pool, model) in branches {
      #expect(pool.count == model.count)
      #expect((0..<UInt32(model.count)).map { pool.text($0) } == model)
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func ordersByCodePoint(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = ["a", "b", "\u{E9}", "\u{FF5E}", "\u{1F600}", "z"]
    var pool = StringPool()
    let texts = (0..<60).map { _ in
      (0..<random.below(4)).map { _ in letters[random.below(6)] }.joined()
    }
    let codes = texts.compactMap { pool.intern($0) }
    for (code, text) in zip(codes, texts) {
      for (other, otherText) in zip(codes, texts) {
        let scalars = (text.unicodeScalars.map(\.value), otherText.unicodeScalars.map(\.value))
        let expected: Value.Order =
          scalars.0.lexicographicallyPrecedes(scalars.1)
          ? .less : scalars.0 == scalars.1 ? .equal : .greater
        #expect(pool.order(code, relativeTo: other) == expected)
        #expect(pool.order(code, relativeTo: otherText) == expected)
      }
    }
  }

  @Test func aFullPoolTakesNoNewText() {
    var pool = StringPool()
    pool.limit = 2
    #expect(pool.hasRoom(for: 2))
    #expect(pool.intern("a") == 0)
    #expect(pool.intern("b") == 1)
    #expect(!pool.hasRoom(for: 1))
    #expect(pool.intern("c") == nil)
    #expect(pool.intern("a") == 0)
    #expect(pool.count == 2)
  }
}
