import NetworkGraph

extension ImportSession {
  /// Reads a file of nodes.
  mutating func load(_ file: ImportPlan.NodeFile) throws(ImportError) {
    let reader = try open(file.path, file.name, file.settings)
    let columns = try ColumnPlan.nodes(reader.header, file, &notes)
    let properties = columns.plan.properties
    let space = space(for: file, columns)
    var stores = properties.map { ColumnStore(declared: $0.type) }
    var labels = try Self.guarded(file.name) { () throws(GraphError) in
      try LabelCells(format: columns.labelFormat, label: file.label, &builder)
    }
    let block = CellBlock(width: reader.header.count)
    let first = UInt32(truncatingIfNeeded: builder.graph.nodeCapacity)
    var next = first
    var lines = LineMap()
    var rowCount = 0
    var duplicates = DuplicateRows()
    // Taken out while it grows: left in place it would be checked and copied at every row.
    var table = spaces[space].table
    spaces[space].table = IdentifierTable()
    while try reader.next(block) {
      noteIrregularities(of: block, width: block.width, file: file.name)
      block.keepAll()
      rowCount += block.rowCount
      var sets: [LabelSetID] = []
      sets.reserveCapacity(block.rowCount)
      for row in 0..<block.rowCount {
        let cell = columns.label.map { block.cell(row, $0) }
        let set = try Self.guarded(file.name) { () throws(GraphError) in
          try labels.labels(of: cell ?? UnsafeBufferPointer(start: nil, count: 0), &builder)
        }
        var existing = IdentifierTable.none
        if let id = columns.id {
          let text = block.cell(row, id)
          if text.isEmpty {
            notes.add(.missingId, file: file.name, line: block.lines[row])
          } else {
            existing = table.insert(text, next)
            if existing == IdentitySpace.ambiguous {
              let sharer = sharer(of: text, in: space, labels: set.labels)
              existing = sharer ?? IdentifierTable.none
              // From here on the id means this row's node, in the files of relationships too.
              table.replace(text, sharer ?? next)
              if sharer == nil {
                notes.add(
                  .ambiguousNode,
                  file: file.name,
                  line: block.lines[row],
                  subject: block.text(row, id)
                )
              }
            }
          }
        }
        if existing == IdentifierTable.none {
          sets.append(set.number)
          lines.append(block.lines[row])
          next &+= 1
          continue
        }
        block.kept[row] = false
        for (index, property) in properties.enumerated() {
          stores[index].admit(block.cell(row, property.column))
        }
        let id = columns.id.map { block.text(row, $0) } ?? ""
        duplicates.append(
          .init(node: existing, line: block.lines[row], labels: set.labels, id: id),
          cells: block,
          row: row,
          properties
        )
      }
      _ = try Self.guarded(file.name) { () throws(GraphError) in try builder.addNodes(sets) }
      for (index, property) in properties.enumerated() {
        stores[index].append(block, property.column)
      }
      if rowCount == block.rowCount { reserve(&stores, reader, rowCount) }
    }
    spaces[space].table = table
    spaces[space].labels.append(contentsOf: labels.used)
    origins.append(Origin(first: first, file: file.name, lines: lines))

    var fileReport = ImportReport.File(
      name: file.name,
      role: .nodes,
      delimiter: reader.delimiterText
    )
    var columnReports = columns.plan.reports
    var finished: [FinishedColumn?] = []
    var earlier: [String: [Bool]] = [:]
    for (index, property) in properties.enumerated() {
      let column = try settle(
        &stores,
        index,
        property,
        file.settings,
        file: file.name,
        lines: lines
      )
      finished.append(column)
      guard let column else { continue }
      let batch = distinct(column, property, properties, lines, &earlier, file: file.name)
      columnReports[property.column] = columns.plan.report(property, column)
      guard column.presentCount > 0 else { continue }
      try Self.guarded(file.name) { () throws(GraphError) in
        try builder.setNodeProperties(builder.key(property.key), from: NodeID(first), batch)
      }
    }
    try merge(duplicates, columns, finished, file: file.name)
    fileReport.rowCount = rowCount
    fileReport.madeCount = lines.count
    fileReport.mergedCount = duplicates.rows.count
    fileReport.columns = columnReports
    report.files.append(fileReport)
    report.nodeCount += lines.count
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

  func reserve(_ stores: inout [ColumnStore], _ reader: CSVReader, _ rows: Int) {
    guard rows > 0, reader.size > reader.position else { return }
    let estimate = Double(rows) * Double(reader.size) / Double(max(1, reader.position))
    let count = Int(min(estimate * 1.02, Double(reader.size)))
    for index in stores.indices { stores[index].reserve(count) }
  }

  /// The batch of a column, without rows where an earlier column of the same property has a value.
  mutating func distinct(
    _ column: FinishedColumn,
    _ property: ColumnPlan.Property,
    _ properties: [ColumnPlan.Property],
    _ lines: LineMap,
    _ earlier: inout [String: [Bool]],
    file: String
  ) -> PropertyBatch {
    guard properties.contains(where: { $0.isFurther && $0.key == property.key }) else {
      return column.batch
    }
    var batch = column.batch
    let own = batch.present.isEmpty ? Array(repeating: true, count: batch.count) : batch.present
    if let taken = earlier[property.key] {
      batch.present = own
      for row in own.indices where own[row] && taken[row] {
        batch.present[row] = false
        notes.add(
          .columnConflict,
          file: file,
          line: lines[row],
          subject: property.key,
          detail: column.value(row).description
        )
      }
      earlier[property.key] = zip(own, taken).map { $0 || $1 }
    } else {
      earlier[property.key] = own
    }
    return batch
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
