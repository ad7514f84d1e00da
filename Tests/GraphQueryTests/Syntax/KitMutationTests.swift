import TestSupport
import Testing

@testable import GraphQuery

/// Queries of the kit, damaged at random: whatever a text holds, the parser answers.
@Suite struct KitMutationTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func damagedQueriesAreAnswered(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    // Each seed damages another third of the queries.
    for (index, query) in try KitQuery.distinctTexts().enumerated()
    where UInt64(index) % 3 == seed % 3 {
      var bytes = Array(query.utf8.prefix(2_000))
      for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&bytes, &random) }
      // What is not UTF-8 any more becomes U+FFFD here, as it would in any String.
      let text = String(decoding: bytes, as: UTF8.self)
      check(text, seed)
    }
  }

  /// Deletes, doubles, swaps or replaces a stretch of bytes.
  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard bytes.count > 1 else { return }
    let lower = Int.random(in: 0..<bytes.count, using: &random)
    let upper = min(bytes.count, lower + Int.random(in: 1...8, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.removeSubrange(lower..<upper)
    case 1: bytes.insert(contentsOf: bytes[lower..<upper], at: lower)
    case 2: bytes.swapAt(lower, Int.random(in: 0..<bytes.count, using: &random))
    case 3: bytes[lower] = UInt8.random(in: 0...255, using: &random)
    default:
      let signs = Array("()[]{}<>-:|*.,;'\"`$%!&=+/^ \n".utf8)
      bytes[lower] = signs[Int.random(in: 0..<signs.count, using: &random)]
    }
  }

  private func check(_ text: String, _ seed: UInt64) {
    let result = Parser.parse(text)
    #expect(
      (result.statement == nil) == !result.errors.isEmpty as Bool,
      "seed \(seed): \(text)"
    )
    #expect(result.errors.count <= Parser.maximumErrors)
    for error in result.errors {
      let range = error.range ?? SourceRange(-1, -1)
      #expect(
        range.lower >= 0 && range.upper <= text.utf8.count,
        "seed \(seed): \(error) in \(text)"
      )
      let rendered = error.rendered(in: text)
      #expect(rendered.hasPrefix("SyntaxError: ") && rendered.contains("^"))
    }
    if let statement = result.statement {
      let written = SyntaxPrinter.text(statement)
      let again = Parser.parse(written).statement.map(SyntaxPrinter.text)
      #expect(again == written, "seed \(seed): \(text)")
    }
  }

  @Test func everyQueryOfTheKitReadsTheSameWhenWrittenAgain() throws {
    for query in try KitQuery.distinctTexts() {
      guard let statement = Parser.parse(query).statement else { continue }
      let written = SyntaxPrinter.text(statement)
      let again = Parser.parse(written)
      #expect(
        again.statement.map(SyntaxPrinter.text) == written,
        "\(query)\n\(again.errors.map { $0.rendered(in: written) }.joined())"
      )
    }
  }
}

/// A small generator whose numbers depend on the seed alone.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
