import Foundation
import TestSupport
import Testing

/// `graphtool export` as people use it.
@Suite
struct ExportCommandTests {
  @Test("a script, replayed, gives the same network")
  func script() throws {
    let folder = try TemporaryFolder(["nodes.csv": "id\n", "edges.csv": "src,dst,type\n"])
    let first = try Tool.run(["export", Tool.theHague, "-o", folder.path("hague.cypher")])
    #expect(first.status == 0, "\(first.errors)")
    let replay = try Tool.run([
      "query", folder.path(), "--file", folder.path("hague.cypher"), "--save", folder.path("again"),
    ])
    #expect(replay.status == 0, "\(replay.errors)")
    let original = try Tool.run(["export", Tool.theHague, "-o", folder.path("csv"), "-q"])
    #expect(original.status == 0 && original.errors.isEmpty, "\(original.errors)")
    // The columns stand in the order of their first use, so the contents are compared.
    let (again, before) = try (Self.content(folder, "again"), Self.content(folder, "csv"))
    #expect(again.nodes == before.nodes && before.nodes.count == 200)
    #expect(again.ties == before.ties && before.ties.count == 308)
    #expect(try folder.text(of: "again/views.cypher") == folder.text(of: "csv/views.cypher"))
  }

  /// The rows of both tables as cells by column, those of the ties in an order of their own.
  private static func content(
    _ folder: TemporaryFolder,
    _ name: String
  ) throws -> (nodes: [[String: String]], ties: [[String: String]]) {
    func rows(_ file: String) throws -> [[String: String]] {
      let table = ReferenceTable(csv: try folder.text(of: "\(name)/\(file)"))
      return table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns, $0)) }
    }
    let ties = try rows("edges.csv")
    func text(_ row: [String: String]) -> String { "\(row.sorted { $0.key < $1.key })" }
    return (try rows("nodes.csv"), ties.sorted { text($0) < text($1) })
  }

  @Test("CSV reads back as the same network, views and all")
  func csv() throws {
    let folder = try TemporaryFolder()
    #expect(try Tool.run(["export", Tool.theHague, "-o", folder.path("a")]).status == 0)
    #expect(try Tool.run(["export", folder.path("a"), "-o", folder.path("b")]).status == 0)
    for name in ["nodes.csv", "edges.csv", "views.cypher"] {
      #expect(try folder.text(of: "a/\(name)") == folder.text(of: "b/\(name)"))
    }
  }

  @Test("what a format cannot hold is said, unless quiet")
  func notes() throws {
    let folder = try TemporaryFolder()
    let loud = try Tool.run(["export", Tool.theHague, "-o", folder.path("a.json")])
    #expect(loud.errors.contains("'source' was written as 'property_source'"))
    #expect(loud.errors.contains("views (actors) were left out"))
    let quiet = try Tool.run(["export", Tool.theHague, "-o", folder.path("b.json"), "--quiet"])
    #expect(quiet.errors.isEmpty && quiet.output.isEmpty)
    #expect(try folder.bytes(of: "a.json") == folder.bytes(of: "b.json"))
  }

  @Test("networkx reads what is written for it")
  func networkx() throws {
    let python = try Tool.shell("command -v python3 && python3 -c 'import networkx' || true")
    guard python.errors.isEmpty, python.output.contains("python3") else { return }
    let folder = try TemporaryFolder()
    let script = """
      graphtool export \(Tool.theHague) -o g.json --quiet
      python3 -c "
      import json, networkx
      g = networkx.node_link_graph(json.load(open('g.json')), edges='edges')
      print(g.number_of_nodes(), g.number_of_edges(), g.is_directed(), g.is_multigraph())
      "
      """
    #expect(try Tool.shell(script, in: folder.url).output == "200 308 True True\n")
  }

  @Test("a file that is there is replaced only when asked for")
  func force() throws {
    let folder = try TemporaryFolder(["g.json": "old"])
    let refused = try Tool.run(["export", Tool.theHague, "-o", folder.path("g.json")])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--force"))
    #expect(try folder.text(of: "g.json") == "old")
    try folder.write("old", to: "views.cypher")
    let views = try Tool.run(["export", Tool.theHague, "-o", folder.path(), "--format", "csv"])
    #expect(views.status == 2 && views.errors.contains("views.cypher' is there already"))
    #expect(try folder.text(of: "views.cypher") == "old")
    let forced = try Tool.run(["export", Tool.theHague, "-o", folder.path("g.json"), "--force"])
    #expect(forced.status == 0)
    #expect(try folder.text(of: "g.json") != "old")
  }

  @Test("a full disk, a read-only folder and a wrong place are said, and nothing is left behind")
  func failures() throws {
    let folder = try TemporaryFolder(["g.json": "old", "file": ""])
    let full = try Tool.run(["export", Tool.theHague, "-o", "/dev/full", "--format", "cypher"])
    #expect(full.status == 1)
    #expect(full.errors.contains("no space left"))
    let below = try Tool.run([
      "export", Tool.theHague, "-o", folder.path("file/x"), "--format", "csv",
    ])
    #expect(below.status == 1)
    // Nobody may write to /proc, not even the administrator.
    let refused = try Tool.run(["export", Tool.theHague, "-o", "/proc/g.json"])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("it cannot be written"))
    // A limit on the size of files stands for a disk that fills up on the way.
    let limited = try Tool.shell(
      "trap '' XFSZ; ulimit -f 1; graphtool export \(Tool.theHague) -o g.json --force || echo $?",
      in: folder.url
    )
    #expect(limited.output == "1\n", "\(limited.errors)")
    #expect(limited.errors.contains("file too large"))
    #expect(try folder.text(of: "g.json") == "old")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(left == ["file", "g.json"])
  }

  @Test("the format is told by the ending, or has to be said")
  func formats() throws {
    let folder = try TemporaryFolder()
    let unclear = try Tool.run(["export", Tool.theHague, "-o", folder.path("g.xyz")])
    #expect(unclear.status == 2)
    #expect(unclear.errors.contains("--format"))
    let wrong = try Tool.run(["export", Tool.theHague, "-o", folder.path("g"), "--format", "geph"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("gephi"))
    let missing = try Tool.run(["export", Tool.theHague])
    #expect(missing.status == 2)
  }
}
