/// What the columns of one file are: those with a meaning of their own, and the properties.
struct ColumnPlan {
  /// A column that becomes a property.
  struct Property {
    /// The position in the header.
    var column: Int
    /// The name of the property.
    var key: String
    var type: CellType?
    /// Whether an earlier column has the same key; that one wins where both have a value.
    var isFurther = false
  }

  let header: [HeaderCell]
  var properties: [Property] = []
  /// The roles of the columns, for the report.
  var roles: [String]

  private init(_ header: [HeaderCell]) {
    self.header = header
    roles = Array(repeating: "property", count: header.count)
  }

  /// The name of the property that a column becomes.
  func key(of column: Int) -> String? { properties.first { $0.column == column }?.key }

  // MARK: - Nodes

  /// The columns of a file of nodes.
  struct Nodes {
    var plan: ColumnPlan
    var id: Int?
    var idGroup: String?
    /// The property that holds the ids.
    var idKey: String?
    var label: Int?
    /// How the labels in a cell are separated.
    var labelFormat = LabelFormat.single
  }

  /// How one cell holds labels.
  enum LabelFormat: Hashable {
    /// One label.
    case single
    /// Several, separated by any of these bytes.
    case separated([UInt8])
    /// An array of texts in JSON.
    case json
  }

  static func nodes(
    _ header: [String],
    _ file: ImportPlan.NodeFile,
    _ notes: inout NoteBook
  ) throws(ImportError) -> Nodes {
    let cells = header.map { HeaderCell($0) }
    var plan = ColumnPlan(cells)
    let id = try plan.position(file.idColumn, .id, file: file.name)
    guard id != nil || file.label != nil || file.labelColumn != nil || !cells.isEmpty else {
      throw ImportError(.emptyFile, file: file.name)
    }
    let label: Int?
    if file.label != nil, file.labelColumn == nil {
      label = cells.firstIndex { $0.mark == .label }
    } else {
      label = try plan.position(file.labelColumn, .label, file: file.name)
    }
    var nodes = Nodes(plan: plan, id: id, label: label == id ? nil : label)
    if let label = nodes.label {
      plan.roles[label] = "label"
      nodes.labelFormat = plan.labelFormat(of: cells[label], file.settings)
    }
    if let id {
      plan.roles[id] = "id"
      if case .id(let group)? = cells[id].mark { nodes.idGroup = group }
      nodes.idKey = file.idColumn == nil && cells[id].mark == nil ? "id" : cells[id].name
      if cells[id].name.isEmpty {
        nodes.idKey = nil
        notes.add(.idNotKept, file: file.name, subject: cells[id].text)
      }
    }
    plan.addProperties(
      except: [nodes.label].compactMap { $0 },
      id: id,
      idKey: nodes.idKey,
      file.settings,
      file: file.name,
      &notes
    )
    nodes.plan = plan
    return nodes
  }

  private func labelFormat(
    of cell: HeaderCell,
    _ settings: ImportPlan.Settings
  ) -> LabelFormat {
    if cell.mark == .label, cell.holdsJSON { return .json }
    if let separator = settings.listSeparator { return .separated([separator]) }
    let isPlural = cell.mark == .label || cell.name == "labels" || cell.type?.isList == true
    return isPlural ? .separated([UInt8(ascii: "|"), UInt8(ascii: ";")]) : .single
  }

  // MARK: - Relationships

  /// The columns of a file of relationships.
  struct Relationships {
    var plan: ColumnPlan
    var source: Int
    var target: Int
    var sourceGroup: String?
    var targetGroup: String?
    var type: Int?
    /// Whether `Directed`, `Undirected` and `Mutual` in the type column are no types.
    var isGephi = false
  }

  static func relationships(
    _ header: [String],
    _ file: ImportPlan.RelationshipFile,
    _ notes: inout NoteBook
  ) throws(ImportError) -> Relationships {
    let cells = header.map { HeaderCell($0) }
    var plan = ColumnPlan(cells)
    guard let source = try plan.position(file.source.column, .source, file: file.name) else {
      throw plan.missing(.source, file: file.name)
    }
    guard let target = try plan.position(file.target.column, .target, file: file.name) else {
      throw plan.missing(.target, file: file.name)
    }
    var type: Int?
    if file.typeColumn != nil || file.type == nil {
      type = try plan.position(file.typeColumn, .type, file: file.name)
    }
    var result = Relationships(plan: plan, source: source, target: target, type: type)
    if type == nil, file.type == nil, cells[source].text == "Source",
      ColumnConvention.isGephiEdges(cells)
    {
      result.type = cells.firstIndex { $0.text == "Type" }
      result.isGephi = true
    }
    if case .source(let group)? = cells[source].mark { result.sourceGroup = group }
    if case .target(let group)? = cells[target].mark { result.targetGroup = group }
    plan.roles[source] = "source"
    plan.roles[target] = "target"
    var taken = [source, target]
    if let type = result.type {
      plan.roles[type] = "type"
      if !result.isGephi { taken.append(type) }
    }
    plan.addProperties(except: taken, file.settings, file: file.name, &notes)
    result.plan = plan
    return result
  }

  // MARK: - Parts

  /// The column that a mapping names, or that the conventions find.
  private func position(
    _ stated: String?,
    _ convention: ColumnConvention,
    file: String
  ) throws(ImportError) -> Int? {
    guard let stated else { return convention.first(in: header) }
    let found =
      header.firstIndex { $0.text == stated } ?? header.firstIndex { $0.name == stated }
    guard let found else {
      throw ImportError(
        .missingColumn,
        file: file,
        line: 1,
        subject: stated,
        explanation: ImportWording.list(header.map(\.text))
      )
    }
    return found
  }

  private func missing(_ convention: ColumnConvention, file: String) -> ImportError {
    ImportError(
      .missingColumn,
      file: file,
      line: 1,
      subject: convention.names.last ?? "",
      explanation: ImportWording.list(header.map(\.text))
    )
  }

  /// Makes properties of all columns that are not taken.
  private mutating func addProperties(
    except taken: [Int],
    id: Int? = nil,
    idKey: String? = nil,
    _ settings: ImportPlan.Settings,
    file: String,
    _ notes: inout NoteBook
  ) {
    var typesByKey: [String: [CellType?]] = [:]
    var nextNumber: [String: Int] = [:]
    let names = Set(header.map(\.name))
    // The id comes first, so that no other column takes its name.
    let order = (id.map { [$0] } ?? []) + header.indices.filter { $0 != id }
    for column in order where !taken.contains(column) {
      let cell = header[column]
      if cell.mark == .ignored {
        roles[column] = "ignored"
        notes.add(.ignoredColumn, file: file, line: 1, subject: cell.text)
        continue
      }
      var key = cell.mark == nil ? cell.name : cell.text
      if column == id {
        guard let idKey else { continue }
        key = idKey
      } else if key.isEmpty, cell.type == nil {
        key = "column\(column + 1)"
        notes.add(.unnamedColumn, file: file, line: 1, subject: key, detail: "\(column + 1)")
      }
      let type = settings.types[cell.text] ?? settings.types[key] ?? cell.type
      var isFurther = false
      if let others = typesByKey[key] {
        // Two columns of one name are one property only where their types tell them apart.
        if let type, !others.contains(type), !others.contains(nil) {
          isFurther = true
        } else {
          let original = key
          var number = nextNumber[original] ?? 2
          repeat {
            key = "\(original)_\(number)"
            number += 1
          } while typesByKey[key] != nil || names.contains(key)
          nextNumber[original] = number
          notes.add(.duplicateColumn, file: file, line: 1, subject: original, detail: key)
        }
      }
      typesByKey[key, default: []].append(type)
      if cell.type?.keptAsText == true, settings.types[cell.text] == nil {
        notes.add(
          .placeKeptAsText,
          file: file,
          line: 1,
          subject: cell.name,
          detail: cell.typeName
        )
      }
      properties.append(Property(column: column, key: key, type: type, isFurther: isFurther))
    }
    properties.sort { $0.column < $1.column }
  }
}

extension ColumnPlan {
  /// What the report says of the columns before any is settled.
  var reports: [ImportReport.Column] {
    header.indices.map {
      ImportReport.Column(
        header: header[$0].text,
        role: roles[$0],
        property: key(of: $0) ?? "",
        type: "",
        valueCount: 0
      )
    }
  }

  /// What the report says of a property once its type is known.
  func report(_ property: Property, _ column: FinishedColumn) -> ImportReport.Column {
    ImportReport.Column(
      header: header[property.column].text,
      role: roles[property.column],
      property: property.key,
      type: column.type.name,
      valueCount: column.presentCount
    )
  }
}
