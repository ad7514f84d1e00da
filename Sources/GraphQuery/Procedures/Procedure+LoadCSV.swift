internal import NetworkGraph
internal import OrderedCollections

extension Procedure {
  /// What stands for LOAD CSV in a plan: the location, and the character between cells if it is
  /// named, to rows; a list of texts each, or a map where the table has headers.
  static func loadCSV(
    from tables: any TableSource,
    hasHeaders: Bool,
    namesDelimiter: Bool
  ) -> Procedure {
    let location = Field("FROM", .string)
    let delimiter = Field("FIELDTERMINATOR", .string)
    return Procedure(
      "LOAD CSV",
      inputs: namesDelimiter ? [location, delimiter] : [location],
      outputs: [Field("row", hasHeaders ? .map : .list)],
      summary: "The rows of a file."
    ) { (arguments, _) throws(QueryError) -> Rows in
      guard case .string(let location)? = arguments.first else {
        throw .argumentValue("LOAD CSV", "the location is null")
      }
      let table = try tables.rows(
        of: location,
        delimiter: try Self.delimiter(arguments.dropFirst().first),
        hasHeaders: hasHeaders
      )
      let header = table.header
      try checkHeader(header)
      return { () throws(QueryError) -> [[Value]] in
        try table.next().map { cells in
          let values = cells.map { $0.map(Value.string) ?? .null }
          guard hasHeaders else { return [.list(values)] }
          return [.map(OrderedDictionary(uniqueKeysWithValues: zip(header, values)))]
        }
      }
    }
  }

  private static func delimiter(_ value: Value?) throws(QueryError) -> Character {
    guard let value else { return "," }
    guard case .string(let text) = value, text.utf8.count == 1, let character = text.first,
      !["\"", "\n", "\r", "\0"].contains(character)
    else {
      throw .argumentValue(
        "FIELDTERMINATOR",
        "expected one ASCII character, such as ';' or '\\t', and no quote or line end"
      )
    }
    return character
  }

  /// Two columns of one name would hide one of them.
  private static func checkHeader(_ header: [String]) throws(QueryError) {
    var names: Set<String> = []
    for name in header where !names.insert(name).inserted {
      throw QueryError(
        .argumentError,
        .columnNameConflict,
        phase: .runtime,
        subject: name,
        explanation: "the header of the table names it twice",
        hint: "rename a column, or read the table without WITH HEADERS"
      )
    }
  }
}
