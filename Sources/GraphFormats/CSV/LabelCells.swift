import NetworkGraph

/// The labels that the cells of a column stand for, looked up once per different cell.
struct LabelCells {
  private let format: ColumnPlan.LabelFormat
  private let fixed: [LabelID]
  /// From the text of a cell to a position in `sets`.
  private var known = IdentifierTable()
  private var sets: [(number: LabelSetID, labels: [LabelID])] = []
  /// The labels that occurred, in the order in which they did.
  private(set) var used: [LabelID]

  /// The labels of a column; a label of the whole file is added to each.
  init(
    format: ColumnPlan.LabelFormat,
    label: String?,
    _ builder: inout GraphBuilder
  ) throws(GraphError) {
    self.format = format
    fixed = if let label { [try builder.label(label)] } else { [] }
    used = fixed
  }

  /// The combination of labels that a cell stands for.
  mutating func labels(
    of cell: UnsafeBufferPointer<UInt8>,
    _ builder: inout GraphBuilder
  ) throws(GraphError) -> (number: LabelSetID, labels: [LabelID]) {
    let position = known.find(cell)
    if position != IdentifierTable.none { return sets[Int(position)] }
    var labels = fixed
    for name in names(in: cell) {
      let label = try builder.label(name)
      if !labels.contains(label) { labels.append(label) }
      if !used.contains(label) { used.append(label) }
    }
    let set = (try builder.labelSet(labels), labels)
    _ = known.insert(cell, UInt32(truncatingIfNeeded: sets.count))
    sets.append(set)
    return set
  }

  private func names(in cell: UnsafeBufferPointer<UInt8>) -> [String] {
    switch format {
    case .single: break
    case .separated(let separators):
      return cell.split { separators.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    case .json:
      guard case .list(let items)? = try? JSONText.value(of: cell) else { break }
      var names: [String] = []
      for item in items {
        guard case .string(let name) = item else {
          return [String(decoding: cell, as: UTF8.self)]
        }
        names.append(name)
      }
      return names
    }
    return cell.isEmpty ? [] : [String(decoding: cell, as: UTF8.self)]
  }
}
