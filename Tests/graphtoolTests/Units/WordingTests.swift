import NetworkGraph
import Testing

@testable import graphtool

/// The small parts that put values and names into words.
@Suite
struct WordingTests {
  private func decimals(_ numbers: Double...) -> Int? {
    ReadableValue.decimals(of: numbers.map { .double($0) })
  }

  @Test
  func largerNumbersGetFewerDecimals() {
    #expect(decimals(2055.5547619) == 1)
    #expect(decimals(205.55547) == 2)
    #expect(decimals(2.0555) == 3)
    #expect(decimals(0.20555) == 4)
    #expect(decimals(3, 4) == 1)
    #expect(decimals(0.5, 12) == 1)
    #expect(decimals() == 1)
    #expect(decimals(0) == 1)
    #expect(decimals(1e-7) == nil)
    #expect(decimals(1e20) == nil)
    #expect(decimals(.nan, .infinity) == 1)
  }

  @Test
  func numbersAreShort() {
    let words = ReadableValue(Graph())
    #expect(words.text(of: .double(0.1 + 0.2)) == "0.3")
    #expect(words.text(of: .double(-12.5)) == "-12.5")
    #expect(words.text(of: .double(3)) == "3.0")
    #expect(words.text(of: .double(1e-9)) == "1e-9")
    #expect(words.text(of: .double(.infinity)) == "Infinity")
    #expect(words.text(of: .double(2055.5547619), decimals: 1) == "2055.6")
    #expect(words.text(of: .double(882.25), decimals: 1) == "882.3")
    #expect(words.text(of: .double(-0.5), decimals: 0) == "-1")
    #expect(words.text(of: .double(123_456_789_012_345.6), decimals: 1) == "123456789012345.6")
    #expect(words.text(of: .int(.min)) == "-9223372036854775808")
    #expect(words.text(of: .null).isEmpty)
    #expect(words.text(of: .list([.null, .string("a"), .double(0.25)])) == "[null, \"a\", 0.25]")
  }

  @Test
  func deepListsAreCut() {
    var value = Value.list([])
    for _ in 0..<500 { value = .list([value]) }
    #expect(ReadableValue(Graph()).text(of: value).contains("…"))
  }

  @Test
  func wideTextIsCutInItsWidth() {
    #expect(DisplayWidth.of("平和 ok") == 7)
    #expect(DisplayWidth.cut("平和平和", to: 5) == "平和…")
    #expect(DisplayWidth.cut("peace", to: 5) == "peace")
    #expect(DisplayWidth.cut("peaceful", to: 5) == "peac…")
    #expect(DisplayWidth.of("e\u{301}") == 1)
  }

  @Test
  func anUnknownWordHasAWayOut() {
    let labels = ["Person", "Organisation", "Event"]
    let near = Suggestion.text(for: "Persn", among: labels, orElse: "look again")
    #expect(near == "; did you mean 'Person'?")
    #expect(Suggestion.text(for: "Theme", among: labels, orElse: "look again") == "; look again")
    #expect(labels.quotedList == "'Person', 'Organisation', 'Event'")
    #expect((0..<10).map { String($0) }.quotedList.hasSuffix("'7' and 2 more"))
  }

  @Test(arguments: [
    ("MATCH (n:Persn) RETURN n", ["Persn"], []),
    ("MATCH (:A|B&!C)-[r:T|U*1..3]->(x) RETURN x", ["A", "B", "C"], ["T", "U"]),
    ("MATCH (n:(A|B)) WHERE n:`C D`:E RETURN n", ["A", "B", "C D", "E"], []),
    ("RETURN {a: 1, b: {c: 2}} AS map, [x IN [1] | x] AS list", [], []),
    ("MATCH (n {k: ':X'}) // :Y\n/* (z:Z) */ RETURN \"a:W\"", [], []),
    ("MATCH (a)-[:T {k: 1}]-() RETURN CASE WHEN a:A THEN 1 ELSE 2 END", ["A"], ["T"]),
    ("MATCH (a:|", [], []),
  ])
  func namesAreFoundInStatements(text: String, labels: [String], types: [String]) {
    let names = UnknownNames(text)
    #expect(names.labels == labels)
    #expect(names.types == types)
  }

  @Test(arguments: [
    ("MATCH (n:Person {nmae: 'x'}) RETURN n.age", ["nmae", "age"]),
    (
      "MATCH ()-[r:T {since: 1}]-() WHERE r.`odd key` > 1.5 RETURN [1, 2][0..1]",
      ["since", "odd key"]
    ),
    ("RETURN {a: 1}.a, size({b: 2}), f(n, {c: 3}), date.truncate('day', $d.e)", ["e"]),
    ("WITH {rank: 1, way: {c: 2}} AS w RETURN w.rank, w.way.c, w.wya", ["wya"]),
    ("MATCH (n) WHERE EXISTS { (n)--(m:X) } RETURN n {.name, k: 1}", ["name"]),
  ])
  func keysAreFoundInStatements(text: String, keys: [String]) {
    #expect(UnknownNames(text).keys == keys)
  }

  @Test
  func contactDataAreRecognised() {
    for text in [
      "a@b.org", "+31 70 123 4567", "070-1234567890", "(070) 123.456.789", "call 06 1234 56789",
      "Tel. +31 70 123 4567, evenings",
    ] {
      #expect(ContactData.isLikely(.string(text)), "\(text)")
    }
    for text in [
      "2016-09-23", "2007-2015", "line 41", "1,200 visitors", "", "from 2015-01-01 - 2016-01-01 on",
    ] {
      #expect(!ContactData.isLikely(.string(text)), "\(text)")
    }
    #expect(ContactData.namesContact("E-Mail") && ContactData.namesContact("tel"))
    #expect(!ContactData.namesContact("title") && !ContactData.namesContact("hotel"))
    #expect(ContactData.namesPersons("Person") && !ContactData.namesPersons("Event"))
  }
}
