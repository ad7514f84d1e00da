internal import GraphQuery
internal import NetworkGraph

/// Procedures as the cases of the kit declare them: a signature and a table of all their answers.
enum ConformanceProcedure {
  /// Reads `there exists a procedure NAME(in :: TYPE?, ...) :: (out :: TYPE?, ...)` and its table.
  static func read(
    _ text: String,
    _ step: GherkinStep
  ) throws(ConformanceCase.Failure) -> Procedure {
    let failure = ConformanceCase.Failure(description: "cannot read the procedure: \(text)")
    let signature = text.dropFirst("there exists a procedure ".count)
    guard let open = signature.firstIndex(of: "("), let close = signature.firstIndex(of: ")"),
      let secondOpen = signature.lastIndex(of: "("), let secondClose = signature.lastIndex(of: ")"),
      open < close, secondOpen < secondClose, case .table(let rows) = step.argument
    else { throw failure }
    guard let inputs = fields(signature[signature.index(after: open)..<close]),
      let outputs = fields(signature[signature.index(after: secondOpen)..<secondClose])
    else { throw failure }
    var answers: [[Value]] = []
    for row in rows.dropFirst() where row.count == inputs.count + outputs.count {
      var cells: [Value] = []
      for cell in row {
        guard let value = (try? ExpectedValueReader.read(cell))?.plain else { throw failure }
        cells.append(value)
      }
      answers.append(cells)
    }
    let table = answers
    return Procedure(String(signature[..<open]), inputs: inputs, outputs: outputs) {
      arguments,
      _ throws(QueryError) in
      table.filter { Array($0.prefix(arguments.count)) == arguments }
        .map { Array($0.dropFirst(arguments.count)) }
    }
  }

  private static func fields(_ list: Substring) -> [Procedure.Field]? {
    var fields: [Procedure.Field] = []
    for part in list.split(separator: ",") {
      let words = part.split(whereSeparator: { $0 == " " || $0 == ":" || $0 == "?" })
      guard words.count == 2, let type = Procedure.FieldType(rawValue: String(words[1])) else {
        return nil
      }
      fields.append(Procedure.Field(String(words[0]), type))
    }
    return fields
  }
}
