import NetworkGraph
import Testing

@testable import GraphPrivacy

/// What is taken out of texts.
@Suite struct SuppressedWordsTests {
  private static let words: SuppressedWords = {
    var words = SuppressedWords(common: ["person"])
    words.insert("Salomé Ysebaert", substitute: "Person 1A2B")
    words.insert("p-ysebaert", substitute: "Person 1A2B")
    words.insert("Bo", substitute: "Person 2222")
    words.insert("王小明", substitute: "Person 3333")
    words.insert("Søren O'Brien", substitute: "Person 4444")
    words.insert("17", substitute: "Person 5555")
    return words
  }()

  @Test(
    "names become pseudonyms, their longer words a gap, whatever case and accents",
    arguments: [
      ("Interview with Salomé Ysebaert", "Interview with Person 1A2B"),
      ("SALOME YSEBAERT", "Person 1A2B"),
      ("Salome\u{301} Yse\u{AD}baert", "Person 1A2B"),
      ("Mrs Ysebaert's talk", "Mrs …'s talk"),
      ("Ysebaert, Salomé", "…, …"),
      ("the Ysebaerts", "the …"),
      ("ysebaert2016.pdf", "…2016.pdf"),
      ("see p-ysebaert", "see Person 1A2B"),
      ("salomeysebaert@example.org", "…@example.org"),
      ("Bo spoke", "Person 2222 spoke"),
      ("Bonn and Brienz", "Bonn and Brienz"),
      ("会见王小明先生", "会见Person 3333先生"),
      ("Soren met BRIEN", "… met …"),
      ("17", "Person 5555"),
      ("17 persons", "17 persons"),
      ("person", "person"),
      ("", ""),
    ]
  )
  func removing(_ text: String, _ expected: String) {
    #expect(Self.words.removed(from: text) == expected)
  }

  @Test("a name that two persons have becomes a gap")
  func shared() {
    var words = SuppressedWords()
    words.insert("Ana", substitute: "Person 1")
    words.insert("Ana", substitute: "Person 2")
    #expect(words.removed(from: "Ana") == "…")
    #expect(words.removed(from: "with ana") == "with …")
  }

  @Test("a text with names in it holds them, one without does not")
  func occurrence() {
    #expect(Self.words.occur(in: "a talk by ysebaert"))
    #expect(!Self.words.occur(in: "a talk"))
  }
}
