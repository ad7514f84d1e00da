import Foundation
import TestSupport
import Testing

/// Networks that are too large to be drawn whole, and layouts that take too long.
@Suite struct LargeDiagramTests {
  private func render(_ folder: TemporaryFolder, _ arguments: String...) throws -> Tool.Run {
    try Tool.run(["render", folder.path(), "--quiet", "-o", folder.path("x.svg")] + arguments)
  }

  private func picture(_ folder: TemporaryFolder, _ arguments: String...) throws -> Picture {
    let run = try Tool.run(
      ["render", folder.path(), "--quiet", "-o", folder.path("x.svg")] + arguments
    )
    try #require(run.status == 0, "\(run.errors)")
    return try Picture(folder.bytes(of: "x.svg"))
  }

  @Test("above the limit the ways to a smaller picture are named, and work")
  func aboveTheLimit() throws {
    let folder = try TemporaryFolder(RandomNetwork.files(nodes: 10_001, ties: 12_000))
    let run = try render(folder)
    #expect(run.status == 1)
    for way in ["10001 nodes", "--top", "--ego", "--backbone", "--aggregate"] {
      #expect(run.errors.contains(way), "\(run.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.svg")))
    #expect(try picture(folder, "--top", "20").nodes.count == 20)
    #expect(try picture(folder, "--aggregate", "team").nodes.count == 5)
    #expect(try picture(folder, "--aggregate", "label").nodes.count == 1)
    let around = try picture(folder, "--ego", "n0", "--top", "30").nodes
    #expect(around.count == 30 && around.contains { $0.title == "Actor 0 (Person)" })
  }

  private static let small = [
    "nodes.csv":
      "id,kind,name,rank\na,Person,Ana,1\nb,Person,Bea,\nc,Person,Cem,3\nd,Group,Ana,4\n",
    "edges.csv": """
    source_id,target_id,type,weight
    a,b,KNOWS,40
    b,c,KNOWS,1
    a,c,KNOWS,1
    a,d,KNOWS,1
    """,
  ]

  private func names(_ picture: Picture) -> [String] { picture.nodes.map(\.id).sorted() }

  @Test("the top by a measure or a property")
  func top() throws {
    let folder = try TemporaryFolder(Self.small)
    #expect(names(try picture(folder, "--top", "1")) == ["node-a"])
    #expect(names(try picture(folder, "--top", "2", "--by", "rank")) == ["node-c", "node-d"])
    // Who has no rank comes last.
    #expect(
      names(try picture(folder, "--top", "3", "--by", "rank")) == ["node-a", "node-c", "node-d"]
    )
    #expect(try picture(folder, "--top", "9").nodes.count == 4)
    let run = try render(folder, "--top", "2", "--by", "betweeness")
    #expect(run.status == 1 && run.errors.contains("did you mean 'betweenness'?"))
    #expect(try render(folder, "--top", "0").status == 2)
  }

  @Test("the surroundings of one node")
  func ego() throws {
    let folder = try TemporaryFolder(Self.small)
    #expect(names(try picture(folder, "--ego", "d")) == ["node-a", "node-d"])
    #expect(try picture(folder, "--ego", "bea").nodes.count == 3)
    #expect(try picture(folder, "--ego", "d", "--hops", "2").nodes.count == 4)
    #expect(try picture(folder, "--ego", "d", "--hops", "0").nodes.count == 1)
    let several = try render(folder, "--ego", "Ana")
    #expect(several.status == 1 && several.errors.contains("2 drawn nodes have this name"))
    let nobody = try render(folder, "--ego", "Be")
    #expect(nobody.status == 1 && nobody.errors.contains("no drawn node has this id or name"))
    // Names of persons stay out of messages.
    #expect(!nobody.errors.contains("Bea"))
  }

  @Test("the backbone is what is strong for one of its ends")
  func backbone() throws {
    let folder = try TemporaryFolder(Self.small)
    let tie = try picture(folder, "--backbone")
    #expect(names(tie) == ["node-a", "node-b"] && tie.ties.count == 1)
    let equal = try TemporaryFolder([
      "nodes.csv": "id\na\nb\nc\n", "edges.csv": "source_id,target_id\na,b\nb,c\n",
    ])
    let run = try render(equal, "--backbone")
    #expect(run.status == 1 && run.errors.contains("--backbone needs ties of different strengths"))
    let unknown = try render(folder, "--backbone", "--weight", "strength")
    #expect(unknown.status == 1 && unknown.errors.contains("--backbone"))
  }

  @Test("groups as single nodes, with counts")
  func aggregate() throws {
    let folder = try TemporaryFolder(Self.small)
    let kinds = try picture(folder, "--aggregate", "label")
    #expect(Set(kinds.labels.flatMap(\.texts)) == ["Person (3)", "Group (1)"])
    #expect(kinds.nodes.map(\.title).contains("Person (3), 3 ties inside"))
    let measured = try picture(folder, "--aggregate", "component")
    #expect(measured.labels.flatMap(\.texts) == ["component 1 (4)"])
    #expect(
      Set(try picture(folder, "--aggregate", "rank").labels.flatMap(\.texts)).contains(
        "no rank (1)"
      )
    )
    let run = try render(folder, "--aggregate", "lable")
    #expect(run.status == 1 && run.errors.contains("neither a property of the nodes nor a measure"))
  }

  @Test("a layout that takes too long ends, and says what helps")
  func timeout() throws {
    let folder = try TemporaryFolder(RandomNetwork.files(nodes: 600, ties: 2_000))
    let run = try render(folder, "--timeout", "0.02", "--size", "none")
    #expect(run.status == 1)
    #expect(run.errors.contains("after 0.02 seconds") && run.errors.contains("--aggregate"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.svg")))
  }

  @Test("a crash of Graphviz is an error with advice", arguments: [SIGKILL, SIGSEGV])
  func crash(_ signal: Int32) throws {
    let folder = try TemporaryFolder(RandomNetwork.files(nodes: 1_500, ties: 5_000))
    let run = try Tool.killChild(
      ["render", folder.path(), "--quiet", "--size", "none", "-o", folder.path("x.svg")],
      signal
    )
    #expect(run.status == 1, "\(run)")
    #expect(run.errors.contains("Graphviz ended while it looked for positions"), "\(run.errors)")
    #expect(run.errors.contains("--top") && !run.errors.contains("defect"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.svg")))
  }

  @Test("Ctrl-C ends the layout with the program")
  func interrupt() throws {
    let folder = try TemporaryFolder(RandomNetwork.files(nodes: 1_900, ties: 9_000))
    var isGone = false
    let arguments = [
      "render", folder.path(), "--quiet", "--size", "none", "-o", folder.path("x.svg"),
    ]
    let run = try Tool.withChild(arguments) { parent, child in
      // The layout has begun, and takes longer than the wait below.
      Thread.sleep(forTimeInterval: 0.2)
      kill(parent, SIGINT)
      for _ in 0..<30 where !isGone {
        let status = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ""
        // Ended but not yet buried counts as gone.
        isGone = status.isEmpty || status.contains(") Z ")
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    #expect(run.status == 130, "\(run)")
    #expect(isGone)
  }

  @Test("two runs with a child process give the same bytes")
  func sameBytes() throws {
    let folder = try TemporaryFolder(RandomNetwork.files(nodes: 210, ties: 300))
    let formats = ["svg", "pdf", "png", "dot", "json"]
    for name in ["one", "two"] {
      let outputs = formats.flatMap { ["-o", folder.path("\(name).\($0)")] }
      let run = try Tool.run(["render", folder.path(), "--quiet", "--dpi", "50"] + outputs)
      #expect(run.status == 0, "\(run.errors)")
    }
    for format in formats {
      #expect(
        try folder.bytes(of: "one.\(format)") == folder.bytes(of: "two.\(format)"),
        "\(format)"
      )
    }
    let width = try folder.bytes(of: "one.png")[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(abs(width - 842 * 50 / 72) <= 1)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(folder.bytes(of: "one.json")))
    }
  }
}
