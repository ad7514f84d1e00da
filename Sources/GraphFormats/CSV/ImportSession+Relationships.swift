import NetworkGraph

extension ImportSession {
  /// How the ends in one column find their nodes.
  private struct EndSearch {
    let column: Int
    /// `source` or `target`.
    let word: String
    /// The spaces to look into.
    var spaces: [Int]
    /// The label that the node must have, where the space alone does not say it.
    var label: LabelID?
    /// Whether an end that is no node becomes one, and with which labels.
    var making: LabelSetID?
  }

  /// Reads a file of relationships.
  mutating func load(_ file: ImportPlan.RelationshipFile) throws(ImportError) {
    let reader = try open(file.path, file.name, file.settings)
    let columns = try ColumnPlan.relationships(reader.header, file, &notes)
    let properties = columns.plan.properties
    var stores = properties.map { ColumnStore(declared: $0.type) }
    let source = try search(
      columns.source,
      "source",
      file.source,
      columns.sourceGroup,
      file: file.name
    )
    let target = try search(
      columns.target,
      "target",
      file.target,
      columns.targetGroup,
      file: file.name
    )
    var types = TypeCells(
      column: columns.type,
      fixed: file.type,
      fallback: options.defaultType,
      isGephi: columns.isGephi,
      file: file.name
    )
    if columns.type == nil, file.type == nil {
      notes.add(.defaultType, file: file.name, subject: options.defaultType)
    }
    let block = CellBlock(width: reader.header.count)
    let first = RelationshipID(UInt32(truncatingIfNeeded: builder.graph.relationshipCapacity))
    var lines = LineMap()
    var rowCount = 0
    var sources: [NodeID] = []
    var targets: [NodeID] = []
    while try reader.next(block) {
      let rows = block.rows
      noteIrregularities(of: block, file: file.name)
      rows.keepAll()
      rowCount += rows.count
      try resolve(source, rows, &sources, file: file.name)
      try resolve(target, rows, &targets, file: file.name)
      let kinds = try types.types(rows, &builder, &notes)
      var kept = 0
      for row in 0..<rows.count where rows.kept[row] {
        sources[kept] = sources[row]
        targets[kept] = targets[row]
        lines.append(rows.lines[row])
        kept += 1
      }
      sources.removeLast(sources.count - kept)
      targets.removeLast(targets.count - kept)
      _ = try Self.guarded(file.name) { () throws(GraphError) in
        try builder.addRelationships(types: kinds, sources: sources, targets: targets)
      }
      for (index, property) in properties.enumerated() {
        stores[index].append(rows, property.column)
      }
      if rowCount == rows.count { reserve(&stores, reader, rowCount) }
    }

    var fileReport = ImportReport.File(
      name: file.name,
      role: .relationships,
      delimiter: reader.delimiterText
    )
    fileReport.columns = columns.plan.reports
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
      guard let column, column.presentCount > 0 else { continue }
      fileReport.columns[property.column] = columns.plan.report(property, column)
      let batch = distinct(column, property, columns.plan, lines, &earlier, file: file.name)
      try Self.guarded(file.name) { () throws(GraphError) in
        try builder.setRelationshipProperties(builder.key(property.key), from: first, batch)
      }
    }
    fileReport.rowCount = rowCount
    fileReport.madeCount = lines.count
    report.files.append(fileReport)
    report.relationshipCount += lines.count
  }

  /// Decides where the ends of a column are looked up.
  private mutating func search(
    _ column: Int,
    _ word: String,
    _ end: ImportPlan.End,
    _ group: String?,
    file: String
  ) throws(ImportError) -> EndSearch {
    var search = EndSearch(column: column, word: word, spaces: [])
    if let label = end.label {
      search.spaces = spaces.indices.filter { spaces[$0].label == label }
      if search.spaces.isEmpty {
        // A file whose column names the labels may hold nodes with this one.
        search.spaces = spaces.indices.filter { spaces[$0].label == nil && spaces[$0].hasNodes }
        if !search.spaces.isEmpty {
          search.label = try Self.guarded(file) { () throws(GraphError) in
            try builder.label(label)
          }
        }
      }
    } else {
      if let group {
        search.spaces = spaces.indices.filter { spaces[$0].groups.contains(group) }
        if search.spaces.isEmpty, spaces.contains(where: { $0.hasNodes }) {
          notes.add(.unknownGroup, file: file, line: 1, subject: group)
        }
      }
      if search.spaces.isEmpty { search.spaces = Array(spaces.indices) }
    }
    if search.spaces.isEmpty {
      spaces.append(IdentitySpace(label: end.label, key: "id", in: builder.graph))
      search.spaces = [spaces.count - 1]
    }
    let isKnown = search.spaces.contains { spaces[$0].hasNodes }
    if !isKnown || options.missingEnds == .makeNodes {
      let space = search.spaces[0]
      search.making = try Self.guarded(file) { () throws(GraphError) in
        var labels: [LabelID] = []
        if let name = end.label ?? spaces[space].label { labels.append(try builder.label(name)) }
        for label in labels where !spaces[space].labels.contains(label) {
          spaces[space].labels.append(label)
        }
        return try builder.labelSet(labels)
      }
    }
    return search
  }

  /// Finds the nodes of a column of ends; rows without one are not kept.
  private mutating func resolve(
    _ search: EndSearch,
    _ rows: CellRows,
    _ nodes: inout [NodeID],
    file: String
  ) throws(ImportError) {
    nodes.removeAll(keepingCapacity: true)
    nodes.reserveCapacity(rows.count)
    let isSimple = search.spaces.count == 1 && search.label == nil
    let table = spaces[search.spaces[0]].table
    var remaining: [Int] = []
    for row in 0..<rows.count {
      var node = IdentifierTable.none
      if isSimple { node = table.find(rows[row, search.column]) }
      nodes.append(NodeID(node))
      if node >= IdentitySpace.ambiguous { remaining.append(row) }
    }
    guard !remaining.isEmpty else { return }
    var made: [LabelSetID] = []
    let next = UInt32(truncatingIfNeeded: builder.graph.nodeCapacity)
    for row in remaining {
      let cell = rows[row, search.column]
      guard !cell.isEmpty else {
        rows.kept[row] = false
        notes.add(.missingEnd, file: file, line: rows.lines[row], subject: search.word)
        continue
      }
      let found = find(cell, search)
      if found == IdentifierTable.none, let labels = search.making {
        let node = next &+ UInt32(truncatingIfNeeded: made.count)
        make(node, cell, in: search.spaces[0])
        made.append(labels)
        nodes[row] = NodeID(node)
      } else if found >= IdentitySpace.ambiguous {
        rows.kept[row] = false
        notes.add(
          found == IdentifierTable.none ? .danglingEnd : .ambiguousEnd,
          file: file,
          line: rows.lines[row],
          subject: rows.text(row, search.column),
          detail: search.word
        )
      } else {
        nodes[row] = NodeID(found)
      }
    }
    guard !made.isEmpty else { return }
    _ = try Self.guarded(file) { () throws(GraphError) in try builder.addNodes(made) }
    report.nodeCount += made.count
    report.nodesFromEndsCount += made.count
  }

  /// The node of an end in any of the spaces; `none`, or `ambiguous` if there are several.
  private func find(_ cell: UnsafeBufferPointer<UInt8>, _ search: EndSearch) -> UInt32 {
    var found = IdentifierTable.none
    for space in search.spaces {
      var node = spaces[space].table.find(cell)
      if let label = search.label {
        if node == IdentitySpace.ambiguous {
          let sharer = spaces[space].sharer(of: cell) { builder.graph.hasLabel(label, $0) }
          node = sharer ?? IdentitySpace.ambiguous
        } else if node != IdentifierTable.none, !builder.graph.hasLabel(label, NodeID(node)) {
          node = IdentifierTable.none
        }
      }
      guard node != IdentifierTable.none, node != found else { continue }
      guard found == IdentifierTable.none else { return IdentitySpace.ambiguous }
      found = node
    }
    return found
  }

  /// Remembers a node that is made for an end.
  private mutating func make(_ node: UInt32, _ id: UnsafeBufferPointer<UInt8>, in space: Int) {
    _ = spaces[space].table.insert(id, node)
    if made.keys.isEmpty { made.first = node }
    made.keys.append(spaces[space].key)
    made.bytes.append(contentsOf: id)
    made.ends.append(made.bytes.count)
  }
}

/// The types that the cells of a column stand for.
private struct TypeCells {
  let column: Int?
  let fixed: String?
  let fallback: String
  let isGephi: Bool
  let file: String
  private var known = IdentifierTable()
  private var constant: TypeID?

  init(column: Int?, fixed: String?, fallback: String, isGephi: Bool, file: String) {
    self.column = column
    self.fixed = fixed
    self.fallback = fallback
    self.isGephi = isGephi
    self.file = file
  }

  /// The types of the rows that are kept.
  mutating func types(
    _ rows: CellRows,
    _ builder: inout GraphBuilder,
    _ notes: inout NoteBook
  ) throws(ImportError) -> [TypeID] {
    var types: [TypeID] = []
    types.reserveCapacity(rows.count)
    for row in 0..<rows.count where rows.kept[row] {
      let cell = column.map { rows[row, $0] } ?? UnsafeBufferPointer(start: nil, count: 0)
      guard !cell.isEmpty else {
        if column != nil, fixed == nil {
          notes.add(
            .defaultType,
            file: file,
            line: rows.lines[row],
            subject: fallback,
            detail: "row"
          )
        }
        types.append(try standard(&builder))
        continue
      }
      let number = known.find(cell)
      if number != IdentifierTable.none {
        types.append(TypeID(number))
        continue
      }
      let name = String(decoding: cell, as: UTF8.self)
      let isDirection =
        isGephi && ["directed", "undirected", "mutual"].contains(name.lowercased())
      let type =
        isDirection
        ? try standard(&builder)
        : try ImportSession.guarded(file) { () throws(GraphError) in try builder.type(name) }
      _ = known.insert(cell, type.raw)
      types.append(type)
    }
    return types
  }

  private mutating func standard(_ builder: inout GraphBuilder) throws(ImportError) -> TypeID {
    if let constant { return constant }
    let type = try ImportSession.guarded(file) { () throws(GraphError) in
      try builder.type(fixed ?? fallback)
    }
    constant = type
    return type
  }
}
