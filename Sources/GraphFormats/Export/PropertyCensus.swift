import NetworkGraph
import OrderedCollections

/// Which kinds of values the properties of a graph have, and therefore which forms a file needs.
struct PropertyCensus {
  /// A property that is in use.
  struct Entry {
    let key: KeyID
    let name: String
    /// The forms of its values.
    var forms: Set<CellType> = []
    /// Whether a date, a time or a duration stands in a list or a map.
    var hidesCalendar = false
    /// Whether a number is infinite or none.
    var isNotFinite = false
    /// Whether a value is one that the query language keeps in no property.
    var isNoProperty = false
    /// Whether a text holds a line break.
    var breaksLines = false

    var hasCalendar: Bool {
      hidesCalendar
        || forms.contains { form in
          if case .temporal = form.scalar { true } else { false }
        }
    }
    var hasLists: Bool { forms.contains { $0.isList } }
    var hasMaps: Bool { forms.contains { $0.scalar == .json } }
    /// The one form of all its values.
    var form: CellType? { forms.count == 1 ? forms.first : nil }
  }

  /// The properties in the order of their first use.
  private(set) var entries: [Entry] = []

  /// The properties of nodes.
  init(nodesOf graph: Graph) throws(ImportError) {
    let rows = graph.nodeIDs().map(\.raw)
    for key in graph.keys where graph.nodeCount(having: key) > 0 {
      try add(key, graph, graph.nodeColumn(key), rows)
    }
  }

  /// The properties of relationships.
  init(relationshipsOf graph: Graph) throws(ImportError) {
    let rows = graph.relationshipIDs().map(\.raw)
    for key in graph.keys where graph.relationshipCount(having: key) > 0 {
      try add(key, graph, graph.relationshipColumn(key), rows)
    }
  }

  private mutating func add(
    _ key: KeyID,
    _ graph: Graph,
    _ column: ColumnView,
    _ rows: [UInt32]
  ) throws(ImportError) {
    var entry = Entry(key: key, name: graph.name(of: key))
    switch column {
    case .absent: return
    case .ints: entry.forms = [CellType(.integer)]
    case .bools: entry.forms = [CellType(.truth)]
    case .doubles(let column):
      entry.forms = [CellType(.decimal)]
      column.forEach(rows[...], filler: 0) { _, float in
        if let float, !float.isFinite { entry.isNotFinite = true }
      }
    case .texts(let column): Self.look(at: column, rows, TextReader(graph), &entry)
    case .values(let column):
      for value in column.values(at: rows) { try Self.look(at: value, &entry) }
    }
    entries.append(entry)
  }

  private static func look(
    at column: TypedColumn<UInt32>,
    _ rows: [UInt32],
    _ texts: TextReader,
    _ entry: inout Entry
  ) {
    var (hasPlain, hasNUL, breaksLines) = (false, false, false)
    var last: UInt32?
    column.forEach(rows[...], filler: 0) { _, code in
      // Runs of the same text are common.
      guard let code, code != last else { return }
      last = code
      var isPlain = true
      for byte in texts.bytes(code) {
        if byte == 0 { isPlain = false }
        if byte == 0x0A || byte == 0x0D { breaksLines = true }
      }
      hasPlain = hasPlain || isPlain
      hasNUL = hasNUL || !isPlain
    }
    withExtendedLifetime(texts) {}
    if hasPlain { entry.forms.insert(CellType(.text)) }
    if hasNUL { entry.forms.insert(CellType(.json)) }
    entry.breaksLines = breaksLines
  }

  private static func look(at value: Value, _ entry: inout Entry) throws(ImportError) {
    switch value {
    case .null: return
    case .double(let float) where !float.isFinite: entry.isNotFinite = true
    case .string(let text):
      if !entry.breaksLines { entry.breaksLines = text.utf8.contains { $0 == 0x0A || $0 == 0x0D } }
    case .list, .map:
      guard !value.nests(deeperThan: JSONText.depthLimit - 1) else {
        throw ImportError(
          .notWritable,
          file: entry.name,
          explanation: "a list or map is nested deeper than \(JSONText.depthLimit) levels"
        )
      }
      look(into: value, &entry)
      entry.isNoProperty = entry.isNoProperty || !isProperty(value)
    case .bool, .int, .double, .temporal, .duration, .node, .relationship, .path: break
    }
    entry.forms.insert(PropertyForms.form(of: value))
  }

  /// Whether the query language keeps a value in a property: plain values and lists of them.
  static func isProperty(_ value: Value) -> Bool {
    switch value {
    case .bool, .int, .double, .string, .temporal, .duration: true
    case .list(let items): items.allSatisfy { if case .list = $0 { false } else { isProperty($0) } }
    case .null, .map, .node, .relationship, .path: false
    }
  }

  /// Looks at the items of a list or a map, which is not nested deeply.
  private static func look(into value: Value, _ entry: inout Entry) {
    switch value {
    case .temporal, .duration: entry.hidesCalendar = true
    case .double(let float): if !float.isFinite { entry.isNotFinite = true }
    case .list(let items): for item in items { look(into: item, &entry) }
    case .map(let fields): for item in fields.values { look(into: item, &entry) }
    case .null, .bool, .int, .string, .node, .relationship, .path: break
    }
  }
}

/// Names that the properties get in a file that needs some names for itself.
struct ExportNames {
  /// What was renamed.
  private(set) var notes: [ExportNote] = []
  private var taken: Set<String>
  private let folds: Bool

  /// `folds` says that the reader takes upper and lower case for the same.
  init(reserved: [String], folds: Bool = false) {
    self.folds = folds
    taken = Set(reserved.map { folds ? $0.lowercased() : $0 })
  }

  /// The name for a property: its own, unless that is taken.
  mutating func name(for property: String) -> String {
    var name = property
    while !taken.insert(folds ? name.lowercased() : name).inserted { name = "property_" + name }
    if name != property {
      notes.append(ExportNote(.renamed, subject: property, detail: name))
    }
    return name
  }
}
