import NetworkGraph

/// The columns that properties need: one for each key and kind of value.
struct PropertyForms {
  /// In the order of the keys' first use, and of the forms.
  private(set) var columns: [(key: KeyID, form: CellType)] = []

  /// The order of the columns of one key.
  private static let order: [CellType] = {
    let scalars: [CellType.Scalar] =
      [.integer, .decimal, .truth, .text] + CellType.TemporalKind.allCases.map { .temporal($0) }
    return scalars.map { CellType($0) } + scalars.map { CellType($0, isList: true) }
      + [CellType(.json)]
  }()

  /// The columns for some of the properties that were looked at.
  init(_ entries: some Sequence<PropertyCensus.Entry>) {
    for entry in entries {
      for form in Self.order where entry.forms.contains(form) {
        columns.append((entry.key, form))
      }
    }
  }

  func appendHeader(to record: inout CSVRecord, _ graph: Graph) {
    for (key, form) in columns { record.append(header: "\(graph.name(of: key)):\(form.name)") }
  }

  /// The form that a value can be read back from.
  static func form(of value: Value) -> CellType {
    switch value {
    case .int: return CellType(.integer)
    case .double: return CellType(.decimal)
    case .bool: return CellType(.truth)
    case .string(let text): return CellType(text.utf8.contains(0) ? .json : .text)
    case .list(let items):
      guard let first = items.first else { return CellType(.json) }
      let scalar = form(of: first).scalar
      let isUniform = items.allSatisfy { item in
        switch item {
        case .int: scalar == .integer
        case .double: scalar == .decimal
        case .bool: scalar == .truth
        case .string(let text): scalar == .text && isPlain(text)
        case .temporal, .duration: form(of: item).scalar == scalar
        case .null, .list, .map, .node, .relationship, .path: false
        }
      }
      return isUniform ? CellType(scalar, isList: true) : CellType(.json)
    case .temporal(let point): return CellType(.temporal(CellType.TemporalKind(point)))
    case .duration: return CellType(.temporal(.duration))
    case .null, .map, .node, .relationship, .path: return CellType(.json)
    }
  }

  /// Whether a text can be an item of a list in a cell.
  private static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && !text.utf8.contains { [0, UInt8(ascii: "|"), UInt8(ascii: ";")].contains($0) }
  }
}
