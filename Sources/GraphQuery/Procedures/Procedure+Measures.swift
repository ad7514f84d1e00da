internal import NetworkGraph

extension Procedure {
  /// The procedures that stream a measure: a row for each node or relationship that takes part.
  static let measures = MeasureLibrary.standard.measures.map(streaming)

  private static func streaming(_ measure: Measure) -> Procedure {
    let subject: Field
    switch measure.subject {
    case .node: subject = Field("node", .node)
    case .relationship: subject = Field("relationship", .relationship)
    }
    return Procedure(
      measure.procedureName,
      inputs: [Field("options", .map, isOptional: true)],
      outputs: [subject, Field(measure.resultName, measure.fieldType)]
        + (measure.options.contains(.sample) ? [Field("error", .float)] : []),
      summary: measure.summary
    ) { (arguments, context) throws(QueryError) -> [Vector] in
      let options = try MeasureOptions(arguments.first ?? .null, of: measure)
      let values = try context.measures.values(
        of: measure,
        options,
        on: context.graph,
        context.limits
      )
      let elements = (0..<UInt32(values.count)).filter { values.covers(Int($0)) }
      let subjects: Vector
      switch measure.subject {
      case .node: subjects = .nodes(elements)
      case .relationship: subjects = .relationships(elements)
      }
      return [
        subjects, values.column(of: elements),
        .constant(.double(options.largestError(nodes: elements.count))),
      ]
    }
  }
}

extension Measure {
  /// The name of the procedure's column of values.
  fileprivate var resultName: String {
    switch family {
    case .community: name
    case .brokerage, .centrality, .structure: "score"
    }
  }

  /// The type of the procedure's column of values.
  fileprivate var fieldType: Procedure.FieldType {
    switch type {
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .any, .number, .string, .date, .localTime, .time, .localDateTime, .dateTime, .duration,
      .list, .map, .node, .relationship, .path, .null, .oneOf:
      .number
    }
  }
}

extension MeasureOptions {
  /// How far a sampled betweenness may be off, with a probability of 90 %; 0 for exact values.
  fileprivate func largestError(nodes count: Int) -> Double {
    guard let sample else { return 0 }
    guard !isNormalized else { return sample }
    let pairs = Double(max(0, count - 1)) * Double(max(0, count - 2))
    return sample * (topology.direction == .both ? pairs / 2 : pairs)
  }
}
