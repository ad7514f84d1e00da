internal import NetworkGraph

/// Answers SHOW: what the graph and the language hold, as tables.
struct ShowExecution {
  let graph: Graph
  let procedures: ProcedureRegistry

  /// The columns and rows of a subject.
  func table(_ subject: ShowCommand.Subject) -> (columns: [String], rows: [[Value]]) {
    switch subject {
    case .constraints: (["name", "kind", "label", "property"], constraints)
    case .functions: (["name", "kind", "signature", "summary"], functions)
    case .indexes: (["name", "label", "property", "constraint"], indexes)
    case .labels: (["label", "count"], labels)
    case .procedures: (["name", "signature", "summary"], procedureRows)
    case .propertyKeys: (["key", "nodes", "relationships"], propertyKeys)
    case .relationshipTypes: (["type", "count"], relationshipTypes)
    case .views: (["name", "definition"], views)
    }
  }

  private var constraints: [[Value]] {
    graph.schemaObjects.filter { $0.object.kind != .index }.map { entry in
      let kind = entry.object.kind == .unique ? "UNIQUE" : "NOT NULL"
      return [entry.name, kind, entry.object.label, entry.object.key].map(Value.string)
    }
  }

  /// The indexes that were asked for, and those that constraints keep, with the constraint's name.
  private var indexes: [[Value]] {
    let objects = graph.schemaObjects
    var rows: [[Value]] = []
    for entry in graph.schema {
      let (label, key) = (graph.name(of: entry.label), graph.name(of: entry.key))
      let here = objects.filter { $0.object.label == label && $0.object.key == key }
      let index = here.first { $0.object.kind == .index }
      let constraint = here.first { $0.object.kind != .index }
      guard let name = (index ?? constraint)?.name else { continue }
      let keeper = index == nil ? constraint.map { Value.string($0.name) } : nil
      rows.append([.string(name), .string(label), .string(key), keeper ?? .null])
    }
    return rows
  }

  private var labels: [[Value]] {
    rows(graph.labels.map { (graph.name(of: $0), [graph.nodeCount(with: $0)]) })
  }

  private var relationshipTypes: [[Value]] {
    rows(graph.types.map { (graph.name(of: $0), [graph.relationshipCount(of: $0)]) })
  }

  private var propertyKeys: [[Value]] {
    rows(
      graph.keys.map {
        (graph.name(of: $0), [graph.nodeCount(having: $0), graph.relationshipCount(having: $0)])
      }
    )
  }

  private var views: [[Value]] {
    graph.views.sorted { $0.key < $1.key }.map { [.string($0.key), .string($0.value)] }
  }

  /// Names with how often they occur, in alphabetical order; those that do not occur are left out.
  private func rows(_ names: [(name: String, counts: [Int])]) -> [[Value]] {
    names.filter { $0.counts.contains { $0 > 0 } }
      .sorted { $0.name < $1.name }
      .map { [.string($0.name)] + $0.counts.map { .int(Int64($0)) } }
  }

  private var functions: [[Value]] {
    let scalars = FunctionLibrary.standard.scalars.map {
      [$0.name, "scalar", $0.signature, $0.summary]
    }
    let aggregates = AggregateFunction.allCases.map {
      [$0.name, "aggregate", $0.signature, $0.summary]
    }
    let measures = MeasureLibrary.standard.measures.map {
      [$0.name, "measure", $0.signature, $0.summary]
    }
    return (scalars + aggregates + measures)
      .sorted { $0[0].lowercased() < $1[0].lowercased() }
      .map { $0.map(Value.string) }
  }

  private var procedureRows: [[Value]] {
    procedures.procedures.map {
      [.string($0.name), .string($0.signature), .string($0.summary)]
    }
  }
}

extension AggregateFunction {
  /// The signature, as the list of functions shows it: `sum(number :: NUMBER | DURATION) :: ...`.
  var signature: String {
    let list = parameters.map { "\($0.name) :: \($0.type.name)" }.joined(separator: ", ")
    return "\(name)(\(list)) :: \(result.name)"
  }
}
