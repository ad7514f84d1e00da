import TestSupport
import Testing

/// The reader of feature files, on which the conformance tests stand.
@Suite struct GherkinReaderTests {
  static let text = #"""
    # a comment
    @one @two # and another
    Feature: Things
      Some words
      in two lines

      Background:
        Given a graph
        And having executed:
          """
          CREATE ()
            \"\"\"
          """

      @three
      Scenario: [1] Plain
        Given a table
          | a   | b\|c |
          # between the rows
          | \\n | \n'  |
          | \'  |      |
        When asked
        But not twice
        * at all
        Then fine

      @four
      Scenario Outline: [2] Say <word>
        When saying "<word>" and <other> and <word
          ```
          <word>
          ```
        Then see
          | <word> |

        @five
        Examples: first
          | word   | other |
          | <other> | 1    |

        Examples:
          | word | other |
          | b    | 2     |
          | c    | 3     |

      Rule: A rule
        Background:
          Given more
        Example: last
          Then end
    """#

  @Test func readsEverythingThereIs() throws {
    let feature = try GherkinReader.read(Self.text)
    #expect(feature.name == "Things")
    #expect(feature.description == "Some words\nin two lines")
    #expect(feature.tags == ["@one", "@two"])
    #expect(
      feature.scenarios.map(\.name)
        == ["[1] Plain", "[2] Say <other>", "[2] Say b", "[2] Say c", "last"]
    )
    #expect(feature.scenarios.map(\.example) == [nil, 1, 2, 3, nil])
    #expect(feature.scenarios.map(\.line) == [16, 39, 43, 44, 49])
    #expect(
      feature.scenarios.map { $0.tags.dropFirst(2) }
        == [["@three"], ["@four", "@five"], ["@four"], ["@four"], []]
    )
  }

  @Test func stepsHaveRolesAndArguments() throws {
    let scenarios = try GherkinReader.read(Self.text).scenarios
    let plain = scenarios[0].steps
    #expect(plain.map(\.role) == [.given, .given, .given, .when, .when, .when, .then])
    #expect(plain[1].argument == .text("CREATE ()\n  \"\"\""))
    #expect(plain[2].argument == .table([["a", "b|c"], ["\\n", "\n'"], ["\\'", ""]]))
    #expect(plain[5].text == "at all")
    let outline = scenarios[1].steps
    #expect(outline[2].text == "saying \"<other>\" and 1 and <word")
    #expect(outline[2].argument == .text("<other>"))
    #expect(outline[3].argument == .table([["<other>"]]))
    #expect(scenarios[4].steps.map(\.text) == ["a graph", "having executed:", "more", "end"])
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsMakeNoDifference(_ end: String) throws {
    let other = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: end)
    let (expected, found) = (try GherkinReader.read(Self.text), try GherkinReader.read(other))
    #expect(found.scenarios.map(\.steps) == expected.scenarios.map(\.steps))
    #expect(found.scenarios.map(\.line) == expected.scenarios.map(\.line))
  }

  @Test(arguments: [
    ("", 1), ("Scenario: x", 1), ("Feature: x\nScenario: y\nGiven a\n  \"\"\"\n  b", 4),
    ("Feature: x\nScenario: y\nGiven a\n| b |\n| c | d |", 5),
    ("Feature: x\nScenario: y\nGiven a\n| b | c", 4),
    ("Feature: x\nScenario: y\nGiven a\nnonsense", 4),
    ("Feature: x\nScenario Outline: y\nGiven a\nExamples:\n| b |", 5),
  ])
  func whatIsNoFeatureIsRefused(_ text: String, _ line: Int) {
    let error = #expect(throws: GherkinError.self) { try GherkinReader.read(text) }
    #expect(error?.line == line, "\(String(describing: error))")
  }

  @Test func theKitHasTheScenariosThatItSays() throws {
    let files = try ConformanceKit.features()
    guard !files.isEmpty else { return }
    let scenarios = files.flatMap(\.feature.scenarios)
    print("kit: \(files.count) files, \(scenarios.count) cases")
    #expect(files.count >= 187 && scenarios.count >= 3_143)
    #expect(scenarios.allSatisfy { $0.steps.contains { $0.role == .then } })
    #expect(try ConformanceKit.graph(named: "binary-tree-1")?.contains("CREATE") == true)
  }
}
