import NetworkGraph

extension ImportSession {
  /// A file of nodes under way.
  private struct NodeLoad {
    let file: ImportPlan.NodeFile
    let columns: ColumnPlan.Nodes
    /// The position of the space of the file's ids.
    let space: Int
    /// The ids of that space, taken out while they grow: in place they would be copied.
    var table: IdentifierTable
    var labels: LabelCells
    var stores: [ColumnStore]
    let first: UInt32
    var lines = LineMap()
    var rowCount = 0
    var duplicates = DuplicateRows()

    /// The number of the next new node.
    var next: UInt32 { first &+ UInt32(truncatingIfNeeded: lines.count) }
  }

  /// Reads a file of nodes.
  mutating func load(_ file: ImportPlan.NodeFile) throws(ImportError) {
    let reader = try open(file.path, file.name, file.settings)
    let columns = try ColumnPlan.nodes(reader.header, file, &notes)
    let properties = columns.plan.properties
    let space = space(for: file, columns)
    let labels = try Self.guarded(file.name) { () throws(GraphError) in
      try LabelCells(format: columns.labelFormat, label: file.label, &builder)
    }
    var load = NodeLoad(
      file: file,
      columns: columns,
      space: space,
      table: spaces[space].table,
      labels: labels,
      stores: properties.map { ColumnStore(declared: $0.type) },
      first: UInt32(truncatingIfNeeded: builder.graph.nodeCapacity)
    )
    spaces[space].table = IdentifierTable()
    let block = CellBlock(width: reader.header.count)
    while try reader.next(block) {
      let rows = block.rows
      noteIrregularities(of: block, file: file.name)
      rows.keepAll()
      load.rowCount += rows.count
      try addNodes(rows, to: &load)
      for (index, property) in properties.enumerated() {
        load.stores[index].append(rows, property.column)
      }
      if load.rowCount == rows.count { reserve(&load.stores, reader, rows.count) }
    }
    spaces[space].table = load.table
    spaces[space].labels.append(contentsOf: load.labels.used)
    origins.append(Origin(first: load.first, file: file.name, lines: load.lines))
    try finish(&load, delimiter: reader.delimiterText)
  }

  /// Makes the nodes of a block; rows of known ids are put aside and not kept.
  private mutating func addNodes(_ rows: CellRows, to load: inout NodeLoad) throws(ImportError) {
    let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    let name = load.file.name
    var sets: [LabelSetID] = []
    sets.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      let cell = load.columns.label.map { rows[row, $0] } ?? nothing
      let set = try Self.guarded(name) { () throws(GraphError) in
        try load.labels.labels(of: cell, &builder)
      }
      let existing = register(rows, row, labels: set.labels, &load)
      guard existing != IdentifierTable.none else {
        sets.append(set.number)
        load.lines.append(rows.lines[row])
        continue
      }
      rows.kept[row] = false
      for (index, property) in load.columns.plan.properties.enumerated() {
        load.stores[index].admit(rows[row, property.column])
      }
      let id = load.columns.id.map { rows.text(row, $0) } ?? ""
      load.duplicates.append(
        .init(node: existing, line: rows.lines[row], labels: set.labels, id: id),
        cells: rows,
        row: row,
        load.columns.plan.properties
      )
    }
    _ = try Self.guarded(name) { () throws(GraphError) in try builder.addNodes(sets) }
  }

  /// Enters the id of a row; returns the node that has it already, or `none`.
  private mutating func register(
    _ rows: CellRows,
    _ row: Int,
    labels: [LabelID],
    _ load: inout NodeLoad
  ) -> UInt32 {
    guard let column = load.columns.id else { return IdentifierTable.none }
    let id = rows[row, column]
    guard !id.isEmpty else {
      notes.add(.missingId, file: load.file.name, line: rows.lines[row])
      return IdentifierTable.none
    }
    let existing = load.table.insert(id, load.next)
    guard existing == IdentitySpace.ambiguous else { return existing }
    let sharer = sharer(of: id, in: load.space, labels: labels)
    // From here on the id means this row's node, in the files of relationships too.
    load.table.replace(id, sharer ?? load.next)
    if sharer == nil {
      notes.add(
        .ambiguousNode,
        file: load.file.name,
        line: rows.lines[row],
        subject: rows.text(row, column)
      )
    }
    return sharer ?? IdentifierTable.none
  }

  /// Settles the columns, merges repeated rows and writes the report of the file.
  private mutating func finish(_ load: inout NodeLoad, delimiter: String) throws(ImportError) {
    let file = load.file
    let plan = load.columns.plan
    var fileReport = ImportReport.File(name: file.name, role: .nodes, delimiter: delimiter)
    fileReport.columns = plan.reports
    var finished: [FinishedColumn?] = []
    var earlier: [String: [Bool]] = [:]
    for (index, property) in plan.properties.enumerated() {
      let column = try settle(
        &load.stores,
        index,
        property,
        file.settings,
        file: file.name,
        lines: load.lines
      )
      finished.append(column)
      guard let column else { continue }
      fileReport.columns[property.column] = plan.report(property, column)
      guard column.presentCount > 0 else { continue }
      let batch = distinct(column, property, plan, load.lines, &earlier, file: file.name)
      try Self.guarded(file.name) { () throws(GraphError) in
        try builder.setNodeProperties(builder.key(property.key), from: NodeID(load.first), batch)
      }
    }
    try merge(load.duplicates, load.columns, finished, file: file.name)
    fileReport.rowCount = load.rowCount
    fileReport.madeCount = load.lines.count
    fileReport.mergedCount = load.duplicates.rows.count
    report.files.append(fileReport)
    report.nodeCount += load.lines.count
  }

  /// The space of a file's ids, which files of the same label share.
  private mutating func space(
    for file: ImportPlan.NodeFile,
    _ columns: ColumnPlan.Nodes
  ) -> Int {
    var found: Int?
    if let label = file.label { found = spaces.firstIndex { $0.label == label } }
    let key =
      columns.idKey ?? columns.plan.properties.first { $0.key == "id" }?.key ?? "id"
    if found == nil {
      // Ids that are not kept as a property cannot be those of nodes in the graph.
      let graph = columns.idKey == nil ? Graph() : builder.graph
      spaces.append(IdentitySpace(label: file.label, key: key, in: graph))
    }
    let space = found ?? spaces.count - 1
    spaces[space].hasNodes = true
    if let group = columns.idGroup { spaces[space].groups.insert(group) }
    return space
  }

  /// The one node of the extended graph that has an id and shares a label with a row.
  private func sharer(
    of id: UnsafeBufferPointer<UInt8>,
    in space: Int,
    labels: [LabelID]
  ) -> UInt32? {
    spaces[space].sharer(of: id) { node in
      labels.contains { builder.graph.hasLabel($0, node) }
    }
  }

  /// Fills the nodes of repeated ids with what they lack.
  private mutating func merge(
    _ duplicates: DuplicateRows,
    _ columns: ColumnPlan.Nodes,
    _ finished: [FinishedColumn?],
    file: String
  ) throws(ImportError) {
    let properties = columns.plan.properties
    for (position, row) in duplicates.rows.enumerated() {
      let node = NodeID(row.node)
      let place = place(of: row.node, from: file)
      let kind: ImportNote.Kind = row.node < givenCapacity ? .mergedNode : .repeatedNode
      notes.add(kind, file: file, line: row.line, subject: row.id, detail: place)
      let lacking = row.labels.filter {
        !builder.graph.hasLabel($0, node)
      }
      if !lacking.isEmpty {
        notes.add(.labelsJoined, file: file, line: row.line, subject: row.id, detail: place)
      }
      for label in lacking {
        try Self.guarded(file) { () throws(GraphError) in try builder.addLabel(label, to: node) }
      }
      for (index, property) in properties.enumerated() where property.column != columns.id {
        guard let column = finished[index] else { continue }
        try duplicates.withCell(position, index, of: properties.count) {
          cell throws(ImportError) in
          let value = column.value(of: cell)
          try Self.guarded(file) { () throws(GraphError) in
            let key = try builder.key(property.key)
            let old = builder.graph.property(key, of: node)
            if old.isNull {
              try builder.setProperty(key, of: node, to: value)
            } else if old != value {
              notes.add(
                .conflictingProperty,
                file: file,
                line: row.line,
                subject: property.key,
                detail: place
              )
            }
          }
        }
      }
    }
  }
}
