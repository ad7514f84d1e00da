import NetworkGraph

/// Rows whose id a node already has, kept until the types of the columns are settled.
struct DuplicateRows {
  /// A row apart from its cells.
  struct Row {
    var node: UInt32
    var line: Int
    var labels: [LabelID]
    var id: String
  }

  private(set) var rows: [Row] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Cells that are texts without characters rather than absent.
  private var emptyTexts: Set<Int> = []

  /// Adds a row with the cells of its properties.
  mutating func append(
    _ row: Row,
    cells rows: CellRows,
    row position: Int,
    _ properties: [ColumnPlan.Property]
  ) {
    self.rows.append(row)
    for property in properties {
      let cell = rows[position, property.column]
      if cell.isEmpty, property.type == CellType(.text),
        rows.isQuoted(position, property.column)
      {
        emptyTexts.insert(ends.count)
      }
      bytes.append(contentsOf: cell)
      ends.append(bytes.count)
    }
  }

  /// Calls `body` with a cell unless it is absent.
  func withCell(
    _ row: Int,
    _ property: Int,
    of width: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(ImportError) -> Void
  ) throws(ImportError) {
    let index = row * width + property
    let range = (index == 0 ? 0 : ends[index - 1])..<ends[index]
    guard !range.isEmpty || emptyTexts.contains(index) else { return }
    try bytes.withUnsafeBufferPointer { bytes throws(ImportError) in
      try body(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }
}
