import Foundation
import TestSupport
import Testing

/// Two states of a network in one picture.
@Suite struct ComparisonTests {
  private static let visits = "examples/suffragettes-visits"

  private func legend(_ arguments: [String]) throws -> (counts: [String: Int], svg: String) {
    let folder = try TemporaryFolder()
    let path = folder.path("a.svg")
    let run = try Tool.run(["render"] + arguments + ["-q", "-o", path])
    #expect(run.status == 0, "\(run.errors)")
    let svg = try String(contentsOfFile: path, encoding: .utf8)
    var counts: [String: Int] = [:]
    for match in svg.matches(of: #/>(new|gone|in)[^<>(]*\(([0-9]+)\)</#) {
      counts[String(match.1)] = Int(match.2)
    }
    return (counts, svg)
  }

  @Test("the legend counts the ties that are new, gone and kept, as a query does")
  func counts() throws {
    let (counts, svg) = try legend([
      Self.visits, "--compare", "1908..1909", "--start", "year", "--end", "year",
    ])
    let query = """
      MATCH (a)-[r]-(b) WHERE a.id < b.id WITH a, b, collect(DISTINCT r.year) AS years
      RETURN sum(CASE WHEN 1909 IN years AND NOT 1908 IN years THEN 1 ELSE 0 END) AS new,
        sum(CASE WHEN 1908 IN years AND NOT 1909 IN years THEN 1 ELSE 0 END) AS gone,
        sum(CASE WHEN 1908 IN years AND 1909 IN years THEN 1 ELSE 0 END) AS kept
      """
    let run = try Tool.run(["query", Self.visits, "-q", "--format", "csv", query])
    let found = run.lines[1].split(separator: ",").compactMap { Int($0) }
    #expect(found.count == 3 && found.allSatisfy { $0 > 0 })
    #expect([counts["new"], counts["gone"], counts["in"]] == found)
    #expect(svg.contains("stroke=\"#008a5e\""))
    #expect(svg.contains(/stroke="#707070"[^>]*stroke-dasharray/))
  }

  @Test("who is chosen in one state keeps the ties of both")
  func chosenInOneState() throws {
    let times = ["--compare", "1908..1909", "--start", "year", "--end", "year"]
    func ties(_ more: [String]) throws -> [String: String] {
      let svg = try legend([Self.visits] + times + more).svg
      let titles = svg.matches(of: #/<title>(new|gone|in both)[^:<]*: ([^<]*)</#)
      return Dictionary(
        titles.map { (String($0.2), String($0.1)) },
        uniquingKeysWith: { a, _ in a }
      )
    }
    let all = try ties([])
    let chosen = try ties(["--top", "15"])
    #expect(chosen.count > 20 && chosen.count < all.count)
    for (pair, state) in chosen { #expect(all[pair] == state, "\(pair)") }
    let grouped = try Tool.run(
      ["render", Self.visits, "-q", "--aggregate", "label", "-o", "/dev/null"] + times
    )
    #expect(grouped.status != 0)
  }

  @Test(
    "new, gone and kept ties come in this order and are told apart without colour",
    arguments: [[], ["--palette", "print"], ["--theme", "dark"]]
  )
  func greys(_ look: [String]) throws {
    let svg = try legend(
      [Self.visits, "--compare", "1908..1909", "--start", "year", "--end", "year"] + look
    ).svg
    let signs = try Picture(Array(svg.utf8)).legend
    let words = signs.flatMap(\.texts).filter { $0.contains(/^(new|gone|in both)/) }
    #expect(words.map { String($0.prefix(3)) } == ["new", "gon", "in "])
    let lines = signs.filter { !$0.paths.isEmpty }.map(\.attributes)
    try #require(lines.count == 3)
    #expect(lines.map { $0["stroke-dasharray"] != nil } == [false, true, false])
    let widths = lines.compactMap { Double($0["stroke-width"] ?? "") }
    #expect(widths.count == 3 && widths[0] > 2 * widths[2])
    #expect(svg.contains("stroke=\"#008a5e\"") == look.isEmpty)
  }

  @Test("other data are compared by id")
  func against() throws {
    let before = try TemporaryFolder([
      "nodes.csv": "id,kind,name\na,Group,A\nb,Group,B\nc,Group,C\n",
      "edges.csv": "source_id,target_id,type\na,b,KNOWS\nb,c,KNOWS\n",
    ])
    let after = try TemporaryFolder([
      "nodes.csv": "id,kind,name\nd,Group,D\nb,Group,B\na,Group,A\n",
      "edges.csv": "source_id,target_id,type\nb,a,KNOWS\na,d,KNOWS\na,d,KNOWS\nd,b,KNOWS\n",
    ])
    let (counts, svg) = try legend([before.path(), "--against", after.path()])
    #expect(counts == ["new": 2, "gone": 1, "in": 1])
    for name in ["A", "B", "C", "D"] { #expect(svg.contains(">\(name)</text>")) }
    // With arrow heads the direction counts.
    let directed = try legend([before.path(), "--against", after.path(), "--directed"])
    #expect(directed.counts == ["new": 3, "gone": 2, "in": 0].filter { $0.value > 0 })
  }

  @Test(
    "what cannot be compared is told",
    arguments: [
      (["--compare", "1908"], 2, "takes two times"),
      (["--compare", "1908..1909"], 1, "nothing has the property 'start'"),
      (["--compare", "1..2", "--against", "examples/the-hague"], 2, "use one"),
      (
        ["--against", "examples/suffragettes-visits", "--pseudonymise"], 2,
        "does not go together with --pseudonymise"
      ),
    ]
  )
  func mistakes(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run(["render", Self.visits, "-o", folder.path("a.svg")] + arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
