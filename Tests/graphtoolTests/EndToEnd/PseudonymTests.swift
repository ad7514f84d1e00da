import Foundation
import GraphDiagram
import Testing

/// Pseudonyms in everything that the program writes.
@Suite struct PseudonymTests {
  /// The ids, names and longer words of the persons of the example, read from its file.
  private static let suppressed: [String] = {
    let file = (try? String(contentsOfFile: Tool.theHague + "/nodes.csv", encoding: .utf8)) ?? ""
    let rows = file.split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
    var words: Set<String> = []
    for row in rows where row.count > 2 && row[1] == "Person" {
      words.formUnion([plain(row[0]), plain(row[2])])
      for word in row[2].split(whereSeparator: { !$0.isLetter }) where word.count >= 4 {
        words.insert(plain(word))
      }
    }
    return words.sorted()
  }()

  private static func plain(_ text: some StringProtocol) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  private func leaks(_ data: Data) -> [String] {
    let text = Self.plain(String(decoding: data, as: UTF8.self))
    return Self.suppressed.filter { text.contains($0) }
  }

  private func key(_ folder: TemporaryFolder) throws -> String {
    let url = folder.url.appending(path: "key")
    try "a secret that is long enough\n".write(to: url, atomically: true, encoding: .utf8)
    return url.path(percentEncoded: false)
  }

  @Test("the check finds names where they are not taken out")
  func theCheckWorks() throws {
    #expect(Self.suppressed.count > 20)
    let run = try Tool.run(["query", Tool.theHague, "MATCH (n:Person) RETURN n", "-q"])
    #expect(leaks(Data(run.output.utf8)).count > 5)
  }

  @Test(
    "no answer in any format holds a suppressed word",
    arguments: ["table", "csv", "json", "jsonl", "markdown"]
  )
  func answers(_ format: String) throws {
    let run = try Tool.run([
      "query", Tool.theHague, "--pseudonymise", "--format", format,
      "MATCH (n) OPTIONAL MATCH way = (n)-[r]->() RETURN n, r, way, keys(n), labels(n)",
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.utf8.count > 10_000)
    #expect(leaks(Data(run.output.utf8)) == [])
    #expect(leaks(Data(run.errors.utf8)) == [])
    #expect(run.errors.contains("cannot be repeated"))
    #expect(run.errors.contains("8 nodes go by pseudonyms"))
    #expect(run.errors.contains("may be recognised"))
  }

  @Test("no picture holds a suppressed word, and a key repeats it byte for byte")
  func pictures() throws {
    let folder = try TemporaryFolder()
    let key = try key(folder)
    let endings = ["svg", "dot", "json", "html", "png", "pdf"]
    func draw(_ name: String) throws -> [Data] {
      let files = endings.map { folder.url.appending(path: "\(name).\($0)") }
      let run = try Tool.run(
        [
          "render", Tool.theHague, "MATCH (n:Person|Event|Publication) RETURN n", "--title", "Who",
          "--pseudonymise", "--key-file", key,
        ] + files.flatMap { ["-o", $0.path(percentEncoded: false)] }
      )
      #expect(run.status == 0, "\(run.errors)")
      return try files.map { try Data(contentsOf: $0) }
    }
    let first = try draw("a")
    for (ending, data) in zip(endings, first) { #expect(leaks(data) == [], "\(ending)") }
    #expect(try draw("b") == first)
    let svg = String(decoding: first[0], as: UTF8.self)
    #expect(svg.contains(/Person [0-9A-F]{4}/))
    #expect(svg.contains("Names are pseudonyms."))
  }

  @Test("no page of everything holds a suppressed word, not in its data and not in its attributes")
  func pages() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run([
      "render", Tool.theHague, "--pseudonymise", "-q", "-o", folder.path("all.html"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    let data = try Data(contentsOf: folder.url.appending(path: "all.html"))
    #expect(data.count > 100_000)
    #expect(leaks(data) == [])
  }

  @Test(
    "no report holds a suppressed word, nor do its pictures",
    arguments: ["municipality-brief", "themes"],
    ["html", "md"]
  )
  func reports(_ recipe: String, _ ending: String) throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run([
      "report", "queries/reports/\(recipe).md", Tool.theHague, "--pseudonymise", "-o",
      folder.path("report.\(ending)"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(leaks(Data((run.output + run.errors).utf8)) == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(names.count == (ending == "md" ? 2 : 1))
    for name in names {
      let data = try Data(contentsOf: folder.url.appending(path: name))
      #expect(leaks(data) == [], "\(name)")
      #expect(!String(decoding: data, as: UTF8.self).contains("hague-concept-note"))
    }
  }

  @Test("pages and pictures hold no means to contact someone, with and without pseudonyms")
  func contactData() throws {
    let folder = try TemporaryFolder([
      "nodes.csv": """
      id,kind,name,email,phone,role,note
      a,Person,Ada Lovel,ada@example.org,0701234567,director,call 06 1234 56789
      b,Person,Bo Smit,,,member,bo@example.org
      c,Organisation,Peace House,house@example.org,+31 70 765 4321,,Main Street 7

      """,
      "edges.csv":
        "source_id,target_id,type,mobile,note\na,c,WORKS_FOR,0687654321,ask bo@example.org\n",
      "r.md": "```diagram\nMATCH way = ()-[]->() RETURN way\n```",
    ])
    for options in [[], ["--pseudonymise"]] {
      let endings = ["html", "svg", "dot", "json"]
      let files = endings.flatMap { ["-o", folder.path("out.\($0)")] }
      let run = try Tool.run(["render", folder.path(), "-q"] + options + files)
      #expect(run.status == 0, "\(run.errors)")
      let report = try Tool.run(
        ["report", folder.path("r.md"), folder.path(), "-q", "-o", folder.path("r.html")] + options
      )
      #expect(report.status == 0, "\(report.errors)")
      for name in endings.map({ "out.\($0)" }) + ["r.html"] {
        let text = try String(contentsOfFile: folder.path(name), encoding: .utf8)
        #expect(text.contains("Peace House"), "\(name)")
        for word in ["example.org", "1234567", "1234 56789", "765 4321", "87654321"] {
          #expect(!text.contains(word), "\(name): \(word)")
        }
      }
    }
  }

  private static let hasTextReader = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/pdftotext"
  )

  @Test(
    "the text of a PDF holds no suppressed word",
    .enabled(if: hasTextReader, "pdftotext (poppler-utils) is not installed")
  )
  func textOfPDF() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "a.pdf").path(percentEncoded: false)
    let run = try Tool.shell(
      """
      graphtool render examples/the-hague 'MATCH (n:Person|Event) RETURN n' --pseudonymise -o '\(path)'
      pdftotext '\(path)' -
      """
    )
    #expect(run.output.contains("Person"))
    #expect(leaks(Data(run.output.utf8)) == [])
  }

  @Test("a saved folder holds no suppressed word and can be read again")
  func savedFolder() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "saved").path(percentEncoded: false)
    let run = try Tool.run([
      "query", Tool.theHague, "RETURN 1 AS one", "--pseudonymise", "--save", path,
    ])
    #expect(run.status == 0, "\(run.errors)")
    for file in try FileManager.default.contentsOfDirectory(atPath: path) {
      let data = try Data(contentsOf: URL(filePath: path).appending(path: file))
      #expect(leaks(data) == [], "\(file)")
    }
    let again = try Tool.run([
      "query", path, "MATCH (n:Person) RETURN count(n) AS persons", "--format", "csv", "-q",
    ])
    #expect(again.output == "persons\n8\n")
  }

  @Test("info says no suppressed word")
  func info() throws {
    let run = try Tool.run(["info", Tool.theHague, "--pseudonymise"])
    #expect(run.status == 0)
    #expect(leaks(Data((run.output + run.errors).utf8)) == [])
  }

  @Test(
    "names that are typed are refused without being repeated",
    arguments: [
      ["query", "RETURN 'Awil Mohamoud' AS name"],
      ["query", "RETURN $p", "-p", "p=mohamoud"],
      ["render", "--title", "The work of Mohamoud", "-o", "a.svg"],
      ["render", "--caption", "AWIL", "-o", "a.svg"],
      ["render", "--ego", "Awil Mohamoud", "-o", "a.svg"],
      ["render", "-o", "mohamoud.svg"], ["render", "-o", "mohamoud/x.svg"],
      ["render", "--label", "mohamoud", "-o", "a.svg"],
      ["export", "-o", "mohamoud.json"], ["export", "-o", "mohamoud/tables"],
    ]
  )
  func typedNames(_ arguments: [String]) throws {
    var arguments = arguments + ["--pseudonymise"]
    arguments.insert(Tool.theHague, at: 1)
    let folder = try TemporaryFolder()
    let run = try Tool.run(arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("--pseudonymise suppresses"))
    #expect(leaks(Data((run.output + run.errors).utf8)) == [])
  }

  @Test(
    "names in the values of parameters are refused without being repeated",
    arguments: [
      ["query", "RETURN $p.a", "--params", "values.json"],
      ["query", "RETURN $p", "-p", "p=@name.txt"],
      ["query", "RETURN $p", "-p", #"p="\u004dohamoud""#],
      ["run", "question.cypher", "--params", "values.json"],
      ["render", "MATCH (n) RETURN n", "--params", "values.json", "-o", "a.svg"],
      ["explain", "RETURN $p", "--params", "values.json"],
      ["report", "recipe.md", "--params", "words.json", "-o", "a.html"],
    ]
  )
  func namesInValues(_ arguments: [String]) throws {
    let folder = try TemporaryFolder([
      "values.json": #"{"p": {"a": ["none", {"b": "The work of Mohamoud"}]}}"#,
      "words.json": #"{"p": "The work of Mohamoud"}"#,
      "name.txt": "Mohamoud\n",
      "question.cypher": "// title: One\nRETURN $p AS p\n",
      "recipe.md": "// title: One\n// param p: TEXT = \"a\"\n\n# One\n",
    ])
    var arguments = arguments + ["--pseudonymise"]
    let takesData = ["run", "report"].contains(arguments[0])
    arguments.insert(Tool.theHague, at: takesData ? 2 : 1)
    let run = try Tool.run(arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.errors.contains("a parameter holds a name that --pseudonymise suppresses"))
    #expect(leaks(Data((run.output + run.errors).utf8)) == [])
    let harmless = try Tool.run(
      ["query", Tool.theHague, "RETURN $p AS p", "--pseudonymise", "-q", "-p", #"p={"a": ["b"]}"#]
    )
    #expect(harmless.status == 0, "\(harmless.errors)")
  }

  @Test("a conversation refuses names as well, and reads no files")
  func conversation() throws {
    let run = try Tool.run(
      ["repl", Tool.theHague, "--pseudonymise"],
      input: """
        RETURN 'Mohamoud' AS x;
        :param who Mohamoud
        :param whom ["\\u004dohamoud"]
        :param
        LOAD CSV FROM 'nodes.csv' AS row RETURN row;
        MATCH (n:Person) RETURN n;
        """
    )
    #expect(leaks(Data((run.output + run.errors).utf8)) == [])
    #expect(run.output.contains("Person "))
  }

  @Test("a key that is too short, a key without pseudonyms and a kind that nobody has are errors")
  func errors() throws {
    let folder = try TemporaryFolder(["key": "short"])
    let key = folder.url.appending(path: "key").path(percentEncoded: false)
    let short = try Tool.run(["info", Tool.theHague, "--pseudonymise", "--key-file", key])
    #expect(short.status == 1)
    #expect(short.errors.contains("a key has at least 16 bytes"))
    let alone = try Tool.run(["info", Tool.theHague, "--key-file", key])
    #expect(alone.status == 2)
    let nobody = try Tool.run(["info", Tool.theHague, "--pseudonymise=Hero"])
    #expect(nobody.status == 1)
    #expect(nobody.errors.contains("no node is of the kind 'Hero'"))
  }
}
