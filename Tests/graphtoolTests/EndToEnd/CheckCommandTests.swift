import Foundation
import TestSupport
import Testing

/// `graphtool check` as people use it.
@Suite
struct CheckCommandTests {
  private static let files = [
    "nodes.csv": "id,kind,name\na,Person,Ana Lima\nb,Person,\"Lima, Ana\"\nc,Person,Zoe Quist\n",
    "edges.csv": "source_id,type,target_id,date\na,KNOWS,b,2016-02-30\na,KNOWS,nobody,\n",
  ]

  @Test("text: grouped, with numbers, examples and advice, without names")
  func text() throws {
    let folder = try TemporaryFolder(Self.files)
    let run = try Tool.run(["check", folder.path()])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        3 nodes, 1 ties, 5 findings

        Ties whose end is no node (they were not loaded): 1
          edges.csv:3: the target 'nobody' is no node; the relationship was not made
          → add the node, or correct the id [dangling-end]

        Nodes that may be the same: 1
          a, b: the same name
          → look at both; give them one id if they are one [possible-duplicate]

        Dates that cannot be read: 1
          a -KNOWS-> b: the property 'date'
          → write 2016, 2016-09 or 2016-09-23 [unreadable-date]

        Ties without a source: 1 of 1
          a -KNOWS-> b
          → say where it is written [unsourced-tie]

        Nodes without ties: 1 of 3
          c
          → add ties, or ask whether it belongs to the network [isolated-node]

        """
    )
    #expect(!run.output.contains("Lima"))
  }

  @Test("CSV and JSON hold all findings, --only a kind of them, --strict makes them an error")
  func formats() throws {
    let folder = try TemporaryFolder(Self.files)
    let csv = try Tool.run(["check", folder.path(), "--format", "csv"])
    let table = ReferenceTable(csv: csv.output)
    #expect(table.columns == ["kind", "first", "second", "detail"])
    #expect(table.rows.count == 5)
    let json = try Tool.run(["check", folder.path(), "--format", "json", "--only", "isolated-node"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["counts"] as? [String: Int] == ["isolated-node": 1])
    #expect((object?["findings"] as? [Any])?.count == 1)
    #expect(try Tool.run(["check", folder.path(), "--strict"]).status == 1)
    let none = try Tool.run(["check", folder.path(), "--strict", "--only", "repeated-id"])
    #expect(none.status == 0, "\(none.errors)")
    let wrong = try Tool.run(["check", folder.path(), "--only", "isolated"])
    #expect(wrong.status == 2)
  }

  @Test("The Hague: the one sure duplicate is found, the places of one name are not")
  func theHague() throws {
    let run = try Tool.run([
      "check", Tool.theHague, "--format", "csv", "--only", "possible-duplicate",
    ])
    #expect(run.output.contains("o-drb,o-rdo-be,"))
    #expect(!run.output.contains("l-matonge"))
  }
}
