import NetworkGraph

/// Properties of nodes or of relationships on their way into a table, read a block of rows at a time.
///
/// A block is gathered column by column, so that a cell costs neither reference counting nor a `Value`
/// where numbers or codes of texts lie in memory. O(columns) memory for a block of a thousand rows.
struct PropertyCells {
  /// What stands in a cell.
  private enum Cell {
    case absent
    case integer(Int64)
    case double(Double)
    case truth(Bool)
    /// A code of the graph's texts.
    case text(UInt32)
    /// The position of a value of any kind in `values`.
    case value(Int)
  }

  private static let blockLength = 1024

  private let rows: [UInt32]
  private let columns: [ColumnView]
  private let texts: TextReader
  /// Column after column, `blockLength` cells each.
  private var cells: [Cell]
  private var values: [Value] = []
  /// The rows of the block, as positions in `rows`.
  private var block = 0..<0
  private var row = 0

  /// Some properties of the nodes with the numbers `rows`.
  init(_ graph: Graph, nodes rows: [UInt32], _ keys: [KeyID]) {
    self.init(graph, rows, keys.map { graph.nodeColumn($0) })
  }

  /// Some properties of the relationships with the numbers `rows`.
  init(_ graph: Graph, relationships rows: [UInt32], _ keys: [KeyID]) {
    self.init(graph, rows, keys.map { graph.relationshipColumn($0) })
  }

  private init(_ graph: Graph, _ rows: [UInt32], _ columns: [ColumnView]) {
    self.rows = rows
    self.columns = columns
    texts = TextReader(graph)
    cells = Array(repeating: .absent, count: columns.count * Self.blockLength)
  }

  /// Goes to a position in the rows.
  mutating func move(to position: Int) {
    if !block.contains(position) { read(from: position) }
    row = position - block.lowerBound
  }

  /// Appends the cell of a column in the current row: as a text, or empty if the form is another.
  func append(_ column: Int, as form: CellType?, to record: inout CSVRecord) {
    switch cells[column * Self.blockLength + row] {
    case .absent: record.append(text: "")
    case .integer(let integer) where form == nil || form == CellType(.integer):
      record.append(integer: integer)
    case .integer: record.append(text: "")
    case .double(let float): append(.double(float), as: form, to: &record)
    case .truth(let truth): append(.bool(truth), as: form, to: &record)
    case .text(let code):
      let text = texts.bytes(code)
      guard form == nil || form == CellType(text.contains(0) ? .json : .text) else {
        return record.append(text: "")
      }
      guard form?.scalar != .json else {
        return append(.string(String(decoding: text, as: UTF8.self)), as: form, to: &record)
      }
      record.append(utf8: text)
    case .value(let index): append(values[index], as: form, to: &record)
    }
  }

  private func append(_ value: Value, as form: CellType?, to record: inout CSVRecord) {
    if let form { record.append(value, as: form) } else { record.append(value) }
  }

  // MARK: - Reading a block

  private mutating func read(from position: Int) {
    block = position..<min(rows.count, position + Self.blockLength)
    values.removeAll(keepingCapacity: true)
    for (number, column) in columns.enumerated() {
      let first = number * Self.blockLength
      switch column {
      case .absent: for index in 0..<block.count { cells[first + index] = .absent }
      case .ints(let column):
        column.forEach(rows[block], filler: 0) {
          cells[first + $0] = $1.map { .integer($0) } ?? .absent
        }
      case .doubles(let column):
        column.forEach(rows[block], filler: 0) {
          cells[first + $0] = $1.map { .double($0) } ?? .absent
        }
      case .bools(let column):
        column.forEach(rows[block], filler: 0) {
          cells[first + $0] = $1.map { .truth($0 != 0) } ?? .absent
        }
      case .texts(let column):
        column.forEach(rows[block], filler: 0) {
          cells[first + $0] = $1.map { .text($0) } ?? .absent
        }
      case .values(let column):
        for (index, value) in column.values(at: Array(rows[block])).enumerated() {
          cells[first + index] = value.isNull ? .absent : .value(values.count)
          if !value.isNull { values.append(value) }
        }
      }
    }
  }
}
