import Testing

@testable import GraphReport

/// Recipes and what becomes of their text.
@Suite struct RecipeTests {
  @Test("a recipe is text, queries, values and diagrams in order")
  func parts() throws {
    let recipe = try Recipe(
      """
      // title: A
      # Heading

      ```query
      RETURN 1
      ```
      ```values
      RETURN 2 AS n
      ```
      ```diagram
      title: What: all
      hulls: true

      MATCH (n)
      RETURN n
      ```
      ```text
      kept
      ```
      """
    )
    #expect(
      recipe.parts == [
        .text("# Heading", line: 2), .query("RETURN 1", line: 5), .values("RETURN 2 AS n", line: 8),
        .diagram(
          options: [
            Recipe.Option(name: "title", value: "What: all"),
            Recipe.Option(name: "hulls", value: "true"),
          ],
          query: "\nMATCH (n)\nRETURN n",
          line: 13
        ),
        .text("```text\nkept\n```", line: 17),
      ]
    )
  }

  @Test("a diagram needs no options")
  func noOptions() throws {
    let recipe = try Recipe("```diagram\nMATCH (n) RETURN n\n```")
    #expect(recipe.parts == [.diagram(options: [], query: "MATCH (n) RETURN n", line: 2)])
  }

  @Test(
    "a block that does not end and a line among options that is none are errors with their line",
    arguments: [
      ("a\n```query\nRETURN 1", 2), ("a\n\n```cypher\nRETURN 1\n```", 3),
      ("```diagram\ntitle: a\nMATCH (n)\n\n```", 3),
    ]
  )
  func errors(_ text: String, _ line: Int) {
    #expect { try Recipe(text) } throws: { ($0 as? RecipeError)?.line == line }
  }

  @Test("values are filled in as words; a name without a value is an error")
  func filling() throws {
    #expect(
      try Recipe.filled("in {{ a }}, {{b}}!", ["a": "*x*", "b": "<b>"]) == "in \\*x\\*, \\<b\\>!"
    )
    #expect(try Recipe.filled("{{a}}", ["a": "*x*"], isPlain: true) == "*x*")
    #expect(try Recipe.filled("{{a", [:]) == "{{a")
    #expect(throws: RecipeError.self) { try Recipe.filled("{{c}}", [:]) }
  }

  @Test(
    "Markdown becomes HTML, and HTML stays words",
    arguments: [
      ("# A *b*", "<h1>A <em>b</em></h1>"),
      ("a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>"),
      ("- a\n- **b**", "<ul>\n<li>a</li>\n<li><strong>b</strong></li>\n</ul>"),
      ("1. a\n2. b\n   c", "<ol>\n<li>a</li>\n<li>b\nc</li>\n</ol>"),
      ("> a", "<blockquote>a</blockquote>"),
      (
        "`<a>` [b](https://c.org/?d=1&e=2)",
        "<p><code>&lt;a&gt;</code> <a href=\"https://c.org/?d=1&amp;e=2\">b</a></p>"
      ),
      (
        "a\n```\n*<b>\n\n# c\n```\nd",
        "<p>a</p>\n<pre><code>*&lt;b&gt;\n\n# c</code></pre>\n<p>d</p>"
      ),
      ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
      ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
      ("2 * 3 * 4, a_b, **, \\*a\\*, \\", "<p>2 * 3 * 4, a_b, **, *a*, \\</p>"),
    ]
  )
  func markdown(_ text: String, _ html: String) { #expect(MarkdownText.html(text) == html) }

  @Test("numbers of sources are links to them where they exist")
  func links() {
    let table = Report.Table(
      columns: ["source", "other"],
      rows: [["[1] p. 2", "[1]"], ["[2]", "x"], ["[a]", "x"], ["", "x"]],
      alignsRight: [false, false]
    )
    let html = Report(title: "t", parts: [.table(table)], sources: ["s"]).html
    #expect(html.contains("<td><a href=\"#source-1\">[1]</a> p. 2</td><td>[1]</td>"))
    #expect(html.contains("<li id=\"source-1\">s</li>"))
    #expect(html.contains("<td>[2]</td>") && html.contains("<td>[a]</td>"))
  }

  @Test("a figure has its caption below and one name for those who cannot see it")
  func figures() {
    let svg =
      "<?xml?>\n<svg role=\"img\" aria-labelledby=\"picture-title picture-summary\">"
      + "<desc id=\"picture-summary\">d</desc></svg>\n"
    let figure = Report.Figure(
      svg: Array(svg.utf8),
      title: "A & B",
      file: "r-1.svg",
      words: "A & B. 2 nodes."
    )
    let report = Report(title: "t", parts: [.figure(figure)])
    #expect(report.markdown == "![A \\& B](r-1.svg)\n\n*A \\& B. 2 nodes.*\n")
    #expect(
      report.html.contains("aria-label=\"A &amp; B\" aria-describedby=\"p0-picture-summary\"")
    )
    #expect(report.html.contains("<desc id=\"p0-picture-summary\">"))
    #expect(report.html.contains("<figcaption>A &amp; B. 2 nodes.</figcaption>"))
  }

  @Test("cells end no table and start no tag")
  func tables() {
    let table = Report.Table(
      columns: ["a|b", "n"],
      rows: [["x|y\nz<b>", "1"]],
      alignsRight: [false, true]
    )
    let report = Report(title: "<t>", parts: [.table(table)], sources: ["<s>"], method: ["m"])
    #expect(
      report.markdown == """
        | a\\|b | n |
        | --- | ---: |
        | x\\|y z\\<b\\> | 1 |

        ## Sources

        1. \\<s\\>

        ## How this was made

        - m

        """
    )
    #expect(report.html.contains("<td>x|y\nz&lt;b&gt;</td><td class=\"number\">1</td>"))
    #expect(!report.html.contains("<t>") && !report.html.contains("<s>"))
  }
}
