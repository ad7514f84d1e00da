import Foundation
import Testing

/// Pages of HTML: one file, safe, and with a script that does what it says.
@Suite struct PageTests {
  private func page(_ arguments: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let run = try Tool.run(arguments + ["-o", folder.path("page.html")])
    #expect(run.status == 0, "\(run.errors)")
    return try String(contentsOfFile: folder.path("page.html"), encoding: .utf8)
  }

  private static let actors = [
    "render", theHague, "MATCH (n:Person|Organisation|Event|Collaboration) RETURN n", "--title",
    "Actors",
  ]
  private static let theHague = Tool.theHague

  private func between(_ start: String, _ end: String, _ text: String) throws -> String {
    let first = try #require(text.range(of: start))
    let last = try #require(text.range(of: end, range: first.upperBound..<text.endIndex))
    return String(text[first.upperBound..<last.lowerBound])
  }

  @Test("a page is one file that fetches nothing, the same bytes every time")
  func oneFile() throws {
    let page = try page(Self.actors)
    #expect(try self.page(Self.actors) == page)
    for word in [" src=", "<link", "@import", "url(", "fetch(", "XMLHttpRequest", "<iframe"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("<h1>Actors</h1>"))
    #expect(page.contains("role=\"region\""))
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("@media print"))
  }

  @Test("the data of the page hold the evidence of each tie")
  func data() throws {
    let text = try between("id=\"data\">", "</script>", page(Self.actors))
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[String: Any]]]
    )
    let ties = try #require(data["ties"])
    #expect(data["nodes"]?.count == 109)
    #expect(ties.count > 60)
    let works = try #require(ties.first { $0["type"] as? String == "WORKS_FOR" })
    let details = try #require(works["details"] as? [[String]])
    #expect(details.contains(["source", "hague-concept-note"]))
    #expect(details.contains(["locator", "line 42"]))
  }

  @Test("names that look like HTML or script stay words")
  func escaping() throws {
    let name = "</script><script>alert(1)</script> \"'&<!--"
    let cell = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    let folder = try TemporaryFolder([
      "nodes.csv": "id,kind,name\na,Person,\(cell)\nb,\"<img onerror=x>\",Bo\n",
      "edges.csv": "source_id,target_id,type,role\na,b,\"K<b>\",\(cell)\n",
    ])
    let page = try page(["render", folder.path(), "--title", "<b>\(name)", "--caption", name])
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(page.components(separatedBy: "</script>").count == 3)
    #expect(!page.contains("<img") && !page.contains("<b>") && !page.contains("alert(1)</"))
    let text = try between("id=\"data\">", "</script>", page)
    #expect(!text.contains("<"))
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[String: Any]]]
    )
    #expect(data["nodes"]?.first?["name"] as? String == name)
  }

  @Test("each node and tie of the data stands in the picture")
  func identifiers() throws {
    let page = try page(Self.actors)
    let svg = try between("<svg ", "</svg>", page)
    let text = try between("id=\"data\">", "</script>", page)
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[String: Any]]]
    )
    for item in (data["nodes"] ?? []) + (data["ties"] ?? []) {
      let id = try #require(item["id"] as? String)
      #expect(svg.contains("<g id=\"\(id)\""), "\(id)")
    }
  }

  @Test("a page has landmarks, names, a way past the picture, and a table by ties")
  func accessible() throws {
    let page = try page(Self.actors + ["--subtitle", "All", "--caption", "Source: texts"])
    for part in [
      "<html lang=\"en\">", "<header>", "<main>", "<footer>Source: texts</footer>",
      "href=\"#table\">Skip to the table</a>", "id=\"table\" tabindex=\"-1\"", "<p>All</p>",
      "<output id=\"status\" for=\"search\">", "<label>Search <input id=\"search\"",
      "<th scope=\"col\" aria-sort=\"descending\"><button type=\"button\">Ties</button>",
      "<caption>109 nodes</caption>",
    ] { #expect(page.contains(part), "\(part)") }
    let degrees = page.matches(of: #/<td>(\d+)</td></tr>/#).compactMap { Int($0.1) }
    #expect(degrees.count == 109 && degrees == degrees.sorted(by: >))
    #expect(degrees.first ?? 0 > degrees.last ?? 0)
  }

  private static let hasNode = ["/usr/bin/node", "/usr/local/bin/node"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  @Test("the script allowed by the page is the one in it", .enabled(if: hasNode, "node is absent"))
  func policy() throws {
    let run = try runInNode(
      """
      const script = page.split('<script>')[1].split('</script>')[0];
      const hash = require('crypto').createHash('sha256').update(script).digest('base64');
      console.log(page.includes("script-src 'sha256-" + hash + "'"));
      """
    )
    #expect(run == "true\n")
  }

  @Test("the functions of the script find, zoom and sort", .enabled(if: hasNode, "node is absent"))
  func functions() throws {
    let run = try runInNode(
      """
      const script = page.split('<script>')[1].split('</script>')[0];
      const data = JSON.parse(page.split('id="data">')[1].split('</script>')[0]);
      const make = 'return { matches, surroundings, zoomed, fitted, compared, counted, readable };';
      const its = new Function(script + make)();
      const show = value => console.log(JSON.stringify(value));
      const found = its.matches(data, 'SALOME ysebaert');
      show(found.map(number => data.nodes[number].kind));
      show(its.matches(data, '  '));
      const adpc = its.matches(data, 'african diaspora policy')[0];
      const near = its.surroundings(data, adpc);
      const others = new Set(data.ties.filter(t => t.from === adpc).map(t => t.to)
        .concat(data.ties.filter(t => t.to === adpc).map(t => t.from)));
      show([near.nodes.length === others.size, near.ties.length >= near.nodes.length]);
      const whole = { x: 0, y: 0, width: 100, height: 50 };
      show(its.zoomed(whole, whole, 50, 25, 2));
      show(its.zoomed(whole, whole, 0, 0, 1e9).width);
      show(its.fitted(whole, 50, 100));
      show(['10', '9', 'a'].sort(its.compared));
      show([its.counted(1, 'tie', 'ties'), its.counted(0, 'tie', 'ties'), its.readable('WORKS_FOR'),
        its.readable('new in 1909 (75)')]);
      """
    )
    #expect(
      run == """
        ["Person"]
        []
        [true,true]
        {"x":25,"y":12.5,"width":50,"height":25}
        2.5
        {"x":0,"y":-75,"width":100,"height":200}
        ["9","10","a"]
        ["1 tie","0 ties","works for","new in 1909"]

        """
    )
  }

  @Test("clicks, keys and words show neighbours and evidence", .enabled(if: hasNode, "no node"))
  func use() throws {
    let run = try runInNode(
      """
      \(StubBrowser.script)
      const { data, elements, svg, head, rows, under, whole } = open(page);
      const show = value => console.log(JSON.stringify(value));
      const shown = () => elements.details.words;
      const told = () => elements.status.textContent;
      const click = id => { under.part = elements[id]; svg.fire('click', {}); };
      const number = data.nodes.findIndex(node => node.name === 'Denise Coenegracht');
      rows[number].button.onclick();
      show(shown().startsWith('Close Denise Coenegracht Person'));
      show(told());
      show(shown().includes('source hague-concept-note locator line 42'));
      show(rows.filter(row => row.classes.has('lit')).length);
      show([svg.classes.has('dimmed'), elements[data.nodes[number].id].classes.has('chosen')]);
      show(document.activeElement.textContent);
      whole.fire('keydown', { key: 'Escape' });
      show([shown(), svg.classes.has('dimmed'), document.activeElement === rows[number].button]);
      const tie = data.ties.find(tie => tie.type === 'WORKS_FOR' && tie.from === number);
      click(tie.id);
      show(shown().startsWith('Close Tie Denise Coenegracht works for African Diaspora Policy Centre'));
      click('label-' + (number + 1));
      show(shown().startsWith('Close Denise Coenegracht'));
      elements[data.nodes[0].id].fire('keydown', { key: 'Enter' });
      show(shown().startsWith('Close ' + data.nodes[0].name));
      show(elements[data.nodes[0].id].attributes.tabindex);
      elements.search.value = 'MOHAMOUD';
      elements.search.oninput();
      show([told(), rows.filter(row => !row.hidden).length]);
      elements.picture.fire('keydown', { key: '+' });
      show(/^translate\\(-168[.\\d]+px,-11[89][.\\d]*px\\) scale\\(1.4\\)$/.test(svg.style.transform));
      elements.all.onclick();
      show([svg.attributes.viewBox, svg.style.transform, svg.classes.has('dimmed')]);
      head[2].onclick();
      show(head[2].parentElement.attributes);
      """
    )
    #expect(
      run == """
        true
        "Denise Coenegracht: 2 neighbours, 2 ties"
        true
        3
        [true,true]
        "Denise Coenegracht"
        ["",false,true]
        true
        true
        true
        "0"
        ["1 node found",1]
        true
        ["0 0 842 595","",false]
        {"aria-sort":"ascending"}

        """
    )
  }

  private func runInNode(_ script: String) throws -> String {
    let folder = try TemporaryFolder([
      "page.html": try page(Self.actors),
      "test.js": """
      const page = require('fs').readFileSync(process.argv[2], 'utf8');
      \(script)
      """,
    ])
    let run = try Tool.shell(
      "node '\(folder.path("test.js"))' '\(folder.path("page.html"))'",
      in: folder.url
    )
    #expect(run.status == 0, "\(run.errors)")
    return run.output
  }
}
