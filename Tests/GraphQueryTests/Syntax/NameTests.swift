import Testing

@testable import GraphQuery

/// Keywords are words: they may name whatever can have a name.
@Suite struct NameTests {
  @Test(arguments: Keyword.allCases)
  func keywordsNameLabelsTypesKeysAndParameters(_ keyword: Keyword) {
    let word = keyword.rawValue.lowercased()
    _ = written(
      "MATCH (n:\(word) {\(word): 1})-[:\(word)]->() RETURN n.\(word), {\(word): $\(word)}"
    )
    _ = written("MATCH (n) SET n.\(word) = 1, n:\(word) REMOVE n.\(word), n:\(word)")
    _ = written("RETURN a.\(word)(1), `\(word)`(2)")
  }

  @Test(arguments: Keyword.allCases.filter { ![.true, .false, .null].contains($0) })
  func keywordsNameVariables(_ keyword: Keyword) {
    let word = keyword.rawValue
    _ = written("MATCH (\(word):A), \(word) = (a)-[\(word) *]->(\(word)) RETURN \(word).x, \(word)")
    _ = written("UNWIND [1] AS \(word) WITH \(word) AS \(word) RETURN \(word)")
    _ = written(
      "WITH 1 AS \(word) WHERE \(word) = 1 AND \(word) RETURN [\(word) IN \(word) | \(word)]"
    )
    _ = written("WITH 1 AS \(word) RETURN \(word) ORDER BY \(word)")
    _ = written("MATCH (\(word)) RETURN {a: \(word), b: [\(word)]}, \(word) IN x, \(word) / 2")
  }

  @Test func keywordsStayKeywordsWhereTheyMeanSomething() {
    #expect(written("MATCH (n) RETURN n ORDER BY n SKIP 1 LIMIT 2").hasSuffix("SKIP 1 LIMIT 2"))
    #expect(written("RETURN distinct distinct") == "RETURN DISTINCT `distinct`")
    #expect(
      value("case WHEN end THEN when ELSE case END")
        == "(CASE WHEN `end` THEN `when` ELSE `case` END)"
    )
    #expect(value("not(a)") == "(NOT a)")
    #expect(value("count(count)") == "`count`(`count`)")
    #expect(value("exists {.a}") == "`exists` {.a}")
    #expect(written("CREATE index = (a)") == "CREATE `index` = (a)")
    #expect(written("MATCH (where) RETURN where") == "MATCH (`where`) RETURN `where`")
    #expect(written("MATCH (WHERE a.x) RETURN 1") == "MATCH (WHERE a.x) RETURN 1")
  }

  @Test func namesMayHoldAnything() {
    #expect(value("`a``b`.`c d`") == "`a``b`.`c d`")
    #expect(value("{``: 1}") == "{``: 1}")
    #expect(value("名前.größe + _x1") == "(`名前`.`größe` + `_x1`)")
  }
}
