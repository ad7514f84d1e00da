import NetworkGraph

/// One import under way: the graph as far as it is built, the ids seen so far, the report.
struct ImportSession {
  /// The nodes that a file made.
  struct Origin {
    var first: UInt32
    var file: String
    var lines: LineMap
  }

  /// Nodes that were made because relationships end in them; consecutive.
  struct MadeNodes {
    var first: UInt32 = 0
    /// The property that holds the id, and the id.
    var keys: [String] = []
    var bytes: [UInt8] = []
    var ends: [Int] = []
  }

  let plan: ImportPlan
  let options: CSVImporter.Options
  var builder: GraphBuilder
  var report = ImportReport()
  var notes: NoteBook
  var spaces: [IdentitySpace] = []
  var origins: [Origin] = []
  var made = MadeNodes()
  /// One more than the largest node number of the graph that is extended.
  let givenCapacity: UInt32

  init(extending graph: Graph, plan: ImportPlan, options: CSVImporter.Options) {
    self.plan = plan
    self.options = options
    builder = GraphBuilder(extending: graph)
    notes = NoteBook(limit: options.noteLimit)
    givenCapacity = UInt32(truncatingIfNeeded: graph.nodeCapacity)
  }

  /// Turns a refusal of the graph into an error that names the file.
  static func guarded<Result>(
    _ file: String,
    _ body: () throws(GraphError) -> Result
  ) throws(ImportError) -> Result {
    do {
      return try body()
    } catch {
      throw ImportError(.graphRefused, file: file, explanation: error.description)
    }
  }

  func open(
    _ path: String,
    _ name: String,
    _ settings: ImportPlan.Settings
  ) throws(ImportError) -> CSVReader {
    try CSVReader(
      source: ByteSource(path: path, name: name),
      settings: .init(delimiter: settings.delimiter, encoding: settings.encoding)
    )
  }

  /// Where a node comes from, in words, seen from a file.
  func place(of node: UInt32, from file: String) -> String {
    guard node >= givenCapacity else { return "the graph" }
    guard let origin = origins.last(where: { $0.first <= node }) else { return "another row" }
    let line = "line \(origin.lines[Int(node - origin.first)])"
    return origin.file == file ? line : "\(line) of '\(origin.file)'"
  }

  mutating func noteIrregularities(of block: CellBlock, file: String) {
    let width = block.rows.width
    for irregularity in block.irregularities {
      let line = irregularity.line
      switch irregularity.kind {
      case .tooFewCells(let count):
        notes.add(.tooFewCells, file: file, line: line, subject: "\(count)", detail: "\(width)")
      case .tooManyCells(let count):
        notes.add(.tooManyCells, file: file, line: line, subject: "\(count)", detail: "\(width)")
      case .textAfterQuote: notes.add(.textAfterQuote, file: file, line: line)
      case .blank: notes.add(.blankRow, file: file, line: line)
      }
    }
  }

  /// Settles a column, notes what is not of its type, and frees what it was built from.
  mutating func settle(
    _ stores: inout [ColumnStore],
    _ index: Int,
    _ property: ColumnPlan.Property,
    _ settings: ImportPlan.Settings,
    file: String,
    lines: LineMap
  ) throws(ImportError) -> FinishedColumn? {
    let store = stores[index]
    stores[index] = ColumnStore(declared: nil)
    guard !store.isFull else {
      throw ImportError(
        .recordTooLarge,
        file: file,
        explanation: "the column '\(property.key)' holds more than 4 gigabytes of text"
      )
    }
    guard let column = FinishedColumn(store, separator: settings.listSeparator) else { return nil }
    for row in column.misfits {
      notes.add(
        .cellNotOfType,
        file: file,
        line: lines[row],
        subject: property.key,
        detail: column.type.name
      )
    }
    return column
  }

  /// Makes room in the columns once the first rows tell how many there will be.
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
    _ plan: ColumnPlan,
    _ lines: LineMap,
    _ earlier: inout [String: [Bool]],
    file: String
  ) -> PropertyBatch {
    guard plan.properties.contains(where: { $0.isFurther && $0.key == property.key }) else {
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

  /// Gives the nodes that were made from ends their ids, builds indexes and adjacency.
  mutating func finish(path: String) throws(ImportError) -> (Graph, ImportReport) {
    try writeMadeIDs(file: path)
    for name in plan.unread { notes.add(.ignoredFile, file: name) }
    report.notes = notes.notes
    if options.strict, let first = report.notes.first(where: { $0.severity == .warning }) {
      throw ImportError(
        .strict,
        file: first.file,
        line: first.line,
        explanation: ImportWording.strict(first, count: report.warningCount)
      )
    }
    let spaces = spaces
    let graph = try Self.guarded(path) { () throws(GraphError) in
      for space in spaces {
        guard let key = builder.graph.key(named: space.key) else { continue }
        for label in space.labels { builder.createIndex(label: label, key: key) }
      }
      return try builder.finish()
    }
    return (graph, report)
  }

  private mutating func writeMadeIDs(file: String) throws(ImportError) {
    let made = made
    guard !made.keys.isEmpty else { return }
    notes.add(.nodesFromEnds, file: FileSystem.name(of: file), subject: "\(made.keys.count)")
    var written: Set<String> = []
    for key in made.keys where written.insert(key).inserted {
      var store = ColumnStore(declared: nil)
      made.bytes.withUnsafeBufferPointer { bytes in
        for row in made.keys.indices {
          let start = row == 0 ? 0 : made.ends[row - 1]
          let cell = UnsafeBufferPointer(rebasing: bytes[start..<made.ends[row]])
          store.append(made.keys[row] == key ? cell : nil)
        }
      }
      guard let column = FinishedColumn(store, separator: nil) else { continue }
      try Self.guarded(file) { () throws(GraphError) in
        try builder.setNodeProperties(
          builder.key(key),
          from: NodeID(made.first),
          column.batch
        )
      }
    }
  }
}
