/// The names that make a column an id, a label, an end or a type, without a mapping.
///
/// Of each list the first name that the header has is taken; all other columns are properties.
enum ColumnConvention {
  case id, label, source, target, type

  /// The position of the column, if the header has one.
  func first(in header: [HeaderCell]) -> Int? {
    if let marked = header.firstIndex(where: { isMarked($0) }) { return marked }
    for name in names {
      if let position = header.firstIndex(where: { $0.mark == nil && $0.name == name }) {
        return position
      }
    }
    return foreign(header)
  }

  /// The names for messages.
  var names: [String] {
    switch self {
    case .id: ["id", "Id"]
    case .label: ["labels", "kind", "type"]
    case .source: ["source_id", "src", "from", "source"]
    case .target: ["target_id", "dst", "to", "target"]
    case .type: ["type", "relationship"]
    }
  }

  private func isMarked(_ cell: HeaderCell) -> Bool {
    switch (self, cell.mark) {
    case (.id, .id?), (.label, .label?), (.source, .source?), (.target, .target?),
      (.type, .type?):
      true
    case (.id, _), (.label, _), (.source, _), (.target, _), (.type, _): false
    }
  }

  /// The columns of Gephi (`Source,Target,Type`) and Kumu (`From,To,Type`; `Label,Type`).
  private func foreign(_ header: [HeaderCell]) -> Int? {
    let column: String? =
      switch self {
      case .id: ColumnConvention.isKumuElements(header) ? "Label" : nil
      case .label: ColumnConvention.isKumuElements(header) ? "Type" : nil
      case .source:
        ColumnConvention.has(["Source", "Target"], header)
          ? "Source" : ColumnConvention.has(["From", "To"], header) ? "From" : nil
      case .target:
        ColumnConvention.has(["Source", "Target"], header)
          ? "Target" : ColumnConvention.has(["From", "To"], header) ? "To" : nil
      case .type: ColumnConvention.has(["From", "To", "Type"], header) ? "Type" : nil
      }
    return column.flatMap { name in header.firstIndex { $0.text == name } }
  }

  /// Gephi's list of edges: its `Type` says whether an edge is directed.
  static func isGephiEdges(_ header: [HeaderCell]) -> Bool {
    has(["Source", "Target", "Type"], header)
  }

  /// Kumu's list of elements, whose names are their ids.
  static func isKumuElements(_ header: [HeaderCell]) -> Bool {
    has(["Label", "Type"], header) && !has(["id"], header) && !has(["Id"], header)
      && !has(["From", "To"], header) && !has(["Source", "Target"], header)
      && !header.contains { $0.mark != nil }
  }

  private static func has(_ names: [String], _ header: [HeaderCell]) -> Bool {
    names.allSatisfy { name in header.contains { $0.text == name } }
  }
}
