import GraphQuery
import NetworkGraph
import Testing

/// LOAD CSV from a source of the test.
@Suite
struct LoadCSVTests {
  /// Tables by name, handed out in pieces of two rows.
  private struct Tables: TableSource {
    let tables: [String: [[String?]]]

    func rows(
      of location: String,
      delimiter: Character,
      hasHeaders: Bool
    ) throws(QueryError) -> any TableRows {
      guard let table = tables["\(location)\(delimiter)"] else {
        throw QueryError(.argumentError, .invalidArgumentValue, subject: "no table")
      }
      return Rows(table, hasHeaders: hasHeaders)
    }
  }

  private final class Rows: TableRows {
    let header: [String]
    private var rest: ArraySlice<[String?]>

    init(_ table: [[String?]], hasHeaders: Bool) {
      header = hasHeaders ? table[0].map { $0 ?? "" } : []
      rest = hasHeaders ? table.dropFirst() : table[...]
    }

    func next() throws(QueryError) -> [[String?]] {
      defer { rest = rest.dropFirst(2) }
      return Array(rest.prefix(2))
    }
  }

  private let session = Session(
    tables: Tables(tables: [
      "people,": [["name", "age"], ["Ana", "31"], ["Bea", nil], ["Cleo", "7"]],
      "people;": [["name,age"]],
      "twice,": [["a", "a"], ["1", "2"]],
      "empty,": [["a"]],
    ])
  )

  @Test
  func rowsAreLists() throws {
    #expect(
      try session.lines("LOAD CSV FROM 'people' AS row RETURN row")
        == ["[name, age]", "[Ana, 31]", "[Bea, null]", "[Cleo, 7]"]
    )
  }

  @Test
  func rowsWithHeadersAreMaps() throws {
    let query = "LOAD CSV WITH HEADERS FROM $file AS row"
    #expect(
      try session.lines("\(query) RETURN row", ["file": .string("people")])
        == ["{name: Ana, age: 31}", "{name: Bea, age: null}", "{name: Cleo, age: 7}"]
    )
    #expect(
      try session.lines("LOAD CSV WITH HEADERS FROM 'empty' AS row RETURN count(*)") == ["0"]
    )
  }

  @Test
  func everyOuterRowReadsTheTable() throws {
    #expect(
      try session.lines(
        """
        UNWIND [1, 2] AS n LOAD CSV WITH HEADERS FROM 'people' AS row
        WITH n, row WHERE row.age IS NOT NULL RETURN n, row.name
        """
      ) == ["1|Ana", "1|Cleo", "2|Ana", "2|Cleo"]
    )
  }

  @Test
  func nodesAreMadeOfRows() throws {
    let session = Session(tables: Tables(tables: ["t,": [["id"], ["1"], ["2"], ["3"]]]))
    let result = try session.run(
      "LOAD CSV WITH HEADERS FROM 't' AS row MERGE (:Thing {id: toInteger(row.id)})"
    )
    #expect(result.counts.nodesCreated == 3)
    #expect(try session.lines("MATCH (t:Thing) RETURN sum(t.id)") == ["6"])
  }

  @Test
  func theSeparatorIsHandedOn() throws {
    let query = "LOAD CSV FROM 'people' AS row FIELDTERMINATOR"
    #expect(try session.lines("\(query) ';' RETURN row") == ["[name,age]"])
    for wrong in ["''", "';;'", "'\"'", "'\\n'", "'→'", "null"] {
      #expect(try session.failure("\(query) \(wrong) RETURN row").code == .invalidArgumentValue)
    }
  }

  @Test(arguments: [
    ("LOAD CSV FROM 'other' AS row RETURN row", QueryError.Code.invalidArgumentValue),
    ("LOAD CSV FROM null AS row RETURN row", .invalidArgumentValue),
    ("LOAD CSV FROM 1 AS row RETURN row", .invalidArgumentType),
    ("LOAD CSV WITH HEADERS FROM 'twice' AS row RETURN row", .columnNameConflict),
    ("LOAD CSV FROM 'people' AS row", .invalidClauseComposition),
    ("WITH 1 AS row LOAD CSV FROM 'people' AS row RETURN row", .variableAlreadyBound),
    ("LOAD CSV FROM $missing AS row RETURN row", .missingParameter),
  ])
  func errors(_ query: String, _ code: QueryError.Code) throws {
    let error = try session.failure(query)
    #expect(error.code == code)
    #expect(error.range != nil)
  }

  @Test
  func aSessionWithoutTablesReadsNone() throws {
    let error = try Session().failure("LOAD CSV FROM 'people' AS row RETURN row")
    #expect(error.code == .unsupported)
    #expect(error.phase == .compileTime)
  }
}
