import LineEditor
import Testing

/// The columns that characters take.
@Suite
struct CharacterWidthTests {
  @Test(
    "widths follow East Asian Width and the rules for emoji",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("ß", 1), ("س", 1), ("سَ", 1), ("ש", 1),
      ("日", 2), ("本", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ア", 2), ("ｱ", 1), ("Ａ", 2),
      ("，", 2), ("。", 2), ("𠀋", 2), ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇸🇾", 2), ("❤️", 2), ("❤", 1),
      ("1️⃣", 2), ("☕", 2), ("☎", 1), ("→", 1), ("…", 1), ("─", 1), ("\u{200B}", 0), ("\u{AD}", 1),
      ("का", 2), ("กำ", 2), ("กี", 1),
    ]
  )
  func widths(_ text: String, _ width: Int) {
    #expect(CharacterWidth.of(text) == width, "\(text)")
  }
}
