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
    let nodes = graph.nodeIDs()
    for key in graph.keys where graph.nodeCount(having: key) > 0 {
      try add(key, graph, graph.nodeColumn(key), nodes.count) { graph.property(key, of: nodes[$0]) }
    }
  }

  /// The properties of relationships.
  init(relationshipsOf graph: Graph) throws(ImportError) {
    let ties = graph.relationshipIDs()
    for key in graph.keys where graph.relationshipCount(having: key) > 0 {
      try add(key, graph, graph.relationshipColumn(key), ties.count) {
        graph.property(key, of: ties[$0])
      }
    }
  }

  private mutating func add(
    _ key: KeyID,
    _ graph: Graph,
    _ column: ColumnView,
    _ count: Int,
    _ value: (Int) -> Value
  ) throws(ImportError) {
    var entry = Entry(key: key, name: graph.name(of: key))
    switch column {
    case .absent: return
    case .ints: entry.forms = [CellType(.integer)]
    case .bools: entry.forms = [CellType(.truth)]
    case .doubles, .texts, .values:
      for row in 0..<count { try Self.look(at: value(row), &entry) }
    }
    entries.append(entry)
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
