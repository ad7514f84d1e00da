import Foundation
import TestSupport
import Testing

/// Places that cannot be written to: what is said, and that nothing is lost.
@Suite
struct OutputRefusalTests {
  private func export(
    _ path: String,
    _ options: String...,
    in folder: TemporaryFolder
  ) throws
    -> Tool.Run
  {
    try Tool.run(["export", Tool.theHague, "-q", "-o", path] + options, in: folder.url)
  }

  @Test("a place for an export that is none is named with the reason and the way out")
  func places() throws {
    let folder = try TemporaryFolder(["file": "old"])
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "folder"),
      withIntermediateDirectories: true
    )
    for (path, format, words) in [
      (
        "folder", "node-link",
        "folder: it cannot be written: is a directory; add the name of a file"
      ),
      (
        "none/x.json", "node-link",
        "none/x.json: it cannot be written: no such file or directory; make"
      ),
      (
        "file", "csv",
        "file: it cannot be written: file exists; where a folder is needed stands a file"
      ),
      (
        "file/x.json", "cypher",
        "file/x.json: it cannot be written: not a directory; where a folder"
      ),
      ("/dev/full", "csv", "/dev/full: it cannot be written: file exists"),
      (
        "/dev/full", "node-link",
        "/dev/full: it cannot be written: no space left on device; make room"
      ),
    ] {
      let run = try export(path, "--format", format, "--force", in: folder)
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix(words), "\(run.errors)")
    }
    #expect(try folder.text(of: "file") == "old")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    #expect(left == ["file", "folder"])
    // Folders that are not there are made for tables.
    #expect(try export("new/deep", in: folder).status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("new/deep/edges.csv")))
  }

  /// In front of a command: makes the administrator, who may write anywhere, somebody else.
  private static let asOther =
    getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
  /// Whether the program and the data can be read by somebody else.
  private static let canBeOther =
    (try? Tool.shell("\(asOther)graphtool info \(Tool.theHague) -q").status) == 0

  @Test("a read-only folder is said", .enabled(if: canBeOther, "nobody else may read the program"))
  func readOnlyFolder() throws {
    let folder = try TemporaryFolder()
    let script = """
      chmod 555 .; set +e
      \(Self.asOther)graphtool export \(Tool.theHague) -q -o x.json; echo $?
      \(Self.asOther)graphtool export \(Tool.theHague) -q -o x/y; echo $?
      chmod 755 .
      """
    let run = try Tool.shell(script, in: folder.url)
    #expect(run.lines == ["1", "1"])
    let way = "it cannot be written: permission denied; choose a folder that you may write to"
    #expect(run.errors == "x.json: \(way)\nx/y: \(way)\n")
  }

  @Test("in a terminal it is asked whether a file may be replaced")
  func asking() throws {
    let folder = try TemporaryFolder(["g.json": "old"])
    for (answer, isReplaced) in [("n", false), ("", false), ("y", true)] {
      let terminal = try PseudoTerminal(
        Tool.folder.appending(path: "graphtool").path(percentEncoded: false),
        ["export", Tool.theHague, "-q", "-o", folder.path("g.json")],
        environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"],
        width: 300
      )
      #expect(terminal.wait { $0.lines.last?.hasSuffix("Replace? [y/N]") == true })
      terminal.send(answer + "\r")
      #expect(terminal.end() == (isReplaced ? 0 : 1))
      #expect(try (folder.text(of: "g.json") != "old") == isReplaced)
    }
  }

  @Test(
    "on a full disk the old files stay",
    .enabled(if: FullDisk.isPossible, "a small disk needs the right to mount")
  )
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    let script = """
      mkdir disk; mount -t tmpfs -o size=40k tmpfs disk
      trap 'umount disk' EXIT
      echo old > disk/g.json; echo old > disk/g.cypher; echo old > disk/g.svg
      mkdir disk/csv; echo old > disk/csv/nodes.csv; echo old > disk/csv/edges.csv
      set +e
      for place in g.json g.cypher csv; do
        graphtool export \(Tool.theHague) -o disk/$place --force -q; echo $?
      done
      graphtool render \(Tool.theHague) -o disk/g.svg -q; echo $?
      cat disk/g.json disk/g.cypher disk/g.svg disk/csv/nodes.csv disk/csv/edges.csv
      ls -A disk disk/csv
      """
    let run = try Tool.shell(script, in: folder.url)
    #expect(
      run.lines == [
        "1", "1", "1", "1", "old", "old", "old", "old", "old",
        "disk:", "csv", "g.cypher", "g.json", "g.svg", "", "disk/csv:", "edges.csv", "nodes.csv",
      ],
      "\(run.output)"
    )
    #expect(run.errors.split(separator: "\n").count { $0.contains("no space left on device") } == 4)
  }

  @Test("a standard output that is closed is said, and files get nothing that is meant for it")
  func closedStreams() throws {
    let folder = try TemporaryFolder()
    let closed = try Tool.shell(
      "graphtool query \(Tool.theHague) 'RETURN 1 AS one' -q >&- || echo $? >&2",
      in: folder.url
    )
    #expect(closed.errors.hasPrefix("the output cannot be written: it is closed"))
    #expect(closed.errors.hasSuffix("\n1\n"), "\(closed.errors)")
    // With a line about the import, which goes nowhere.
    let all = try Tool.shell(
      """
      graphtool export \(Tool.theHague) -o a.json 0<&- >&- 2>&-
      graphtool export \(Tool.theHague) -o b.json -q
      cmp a.json b.json
      """,
      in: folder.url
    )
    #expect(all.status == 0, "\(all.output)\(all.errors)")
  }

  @Test("a format that is not known gets the nearest one")
  func nearestFormat() throws {
    let folder = try TemporaryFolder()
    let run = try export("x", "--format", "gehpi", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("Did you mean 'gephi'?"), "\(run.errors)")
    let query = try Tool.run(["query", Tool.theHague, "RETURN 1", "--format", "jsn"])
    #expect(query.status == 2 && query.errors.contains("Did you mean 'json'?"), "\(query.errors)")
  }
}
