import LineEditor
import Testing

/// From the bytes of a terminal to keys.
@Suite
struct KeyDecoderTests {
  /// A decoder whose answers can stand in an expectation.
  private final class Decoding {
    private var decoder = KeyDecoder()
    var isWaiting: Bool { decoder.isWaiting }
    var isPasting: Bool { decoder.isPasting }

    func feed(_ bytes: some Sequence<UInt8>) -> [Key] { decoder.feed(bytes) }
    func flush() -> [Key] { decoder.flush() }
  }

  private static let sequences: [(String, [Key])] = [
    ("abc", [.text("abc")]),
    ("日本é", [.text("日本é")]),
    (
      "a\r\u{7F}\t\u{3}\u{1F}",
      [.text("a"), .enter, .backspace, .tab, .control("c"), .control("_")]
    ),
    ("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
    ("\u{1B}[1;5C\u{1B}[1;3D\u{1B}[1;5A", [.wordRight, .wordLeft, .pageUp]),
    ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~", [.home, .end, .home, .end]),
    (
      "\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z\u{1B}[2~",
      [.delete, .pageUp, .pageDown, .backTab, .unknown]
    ),
    ("\u{1B}b\u{1B}F\u{1B}\r\u{1B}\u{7F}", [.alt("b"), .alt("f"), .altEnter, .wordBackspace]),
    ("\u{1B}[200~a\r\nb\u{1B}[A\u{3}\u{1B}[201~c", [.paste("a\r\nb\u{1B}[A\u{3}"), .text("c")]),
    ("\u{1B}[?25;99$xq", [.unknown, .text("q")]),
  ]

  @Test("sequences are keys, however they are cut into pieces", arguments: sequences)
  func sequencesAreKeys(_ text: String, _ keys: [Key]) {
    let whole = Decoding()
    #expect(whole.feed(text.utf8) == keys)
    #expect(!whole.isWaiting)
    let bytewise = Decoding()
    var parts: [Key] = []
    for byte in text.utf8 { parts += bytewise.feed([byte]) }
    #expect(joined(parts) == keys)
  }

  /// Texts that came one after the other are one.
  private func joined(_ keys: [Key]) -> [Key] {
    keys.reduce(into: []) { result, key in
      if case .text(let more) = key, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + more)
      } else {
        result.append(key)
      }
    }
  }

  @Test("what is not complete waits, and becomes a key when nothing more comes")
  func incompleteWaits() {
    let decoder = Decoding()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.feed([0x1B, 0x5B]).isEmpty)
    #expect(decoder.flush() == [.alt("[")])
    #expect(decoder.feed(Array("\u{1B}[200~ab".utf8)).isEmpty)
    #expect(decoder.isPasting)
    #expect(decoder.flush() == [.paste("ab")])
    #expect(decoder.feed(Array("c".utf8)) == [.text("c")])
  }

  @Test("broken bytes do no harm")
  func brokenBytes() {
    let decoder = Decoding()
    _ = decoder.feed((0...255).map { UInt8($0) })
    _ = decoder.flush()
    _ = decoder.feed([UInt8](repeating: 0x1B, count: 100) + [UInt8](repeating: 0x5B, count: 100))
    _ = decoder.flush()
    #expect(decoder.feed([0xE6]).isEmpty)
    #expect(decoder.feed([0x97, 0xA5]) == [.text("日")])
    #expect(decoder.feed([0xC3, 0x28]) == [.text("\u{FFFD}(")])
  }

  @Test("a paste of a megabyte takes no time to speak of")
  func largePaste() {
    let decoder = Decoding()
    let text = String(repeating: "RETURN 1;\n", count: 100_000)
    var keys: [Key] = []
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    for start in stride(from: 0, to: bytes.count, by: 4096) {
      keys += decoder.feed(bytes[start..<min(start + 4096, bytes.count)])
    }
    #expect(keys == [.paste(text)])
  }
}
