import GraphDiagram
import GraphQuery
import NetworkGraph
import Temporal

/// How a row of a result wants its first node or relationship to look; `nil` where it says nothing.
struct ColumnLook: Hashable {
  var size: Double?
  var category: String?
  var shade: Double?
  var label: String?
  var group: String?
  var shape: NodeShape?
  var hasRing: Bool?
  var isEmphasised: Bool?
  /// What the emphasis means.
  var emphasisName: String?
}

/// Where a result says how nodes and relationships look: columns with the names of channels.
struct LookColumns {
  private let size: Int?
  private let colour: Int?
  private let label: Int?
  private let group: Int?
  private let shape: Int?
  private let ring: Int?
  private let emphasis: Int?
  /// Whether all colours are numbers, and so places on a scale.
  private let isScale: Bool

  init(_ result: ResultSet) {
    let names = result.columns.map { $0.lowercased() }
    size = names.firstIndex(of: "size")
    colour = names.firstIndex(of: "colour") ?? names.firstIndex(of: "color")
    label = names.firstIndex(of: "label")
    group = names.firstIndex(of: "group")
    shape = names.firstIndex(of: "shape")
    ring = names.firstIndex(of: "ring")
    emphasis = names.firstIndex(of: "emphasis")
    let column = colour
    isScale =
      column.map { column in
        result.rows.allSatisfy { $0[column].number != nil || $0[column] == .null }
      } ?? false
  }

  func look(_ row: [Value]) throws(Failure) -> ColumnLook {
    var look = ColumnLook()
    look.size = size.flatMap { row[$0].number }
    if isScale {
      look.shade = colour.flatMap { row[$0].number }
    } else {
      look.category = colour.flatMap { row[$0].words }
    }
    look.label = label.flatMap { row[$0].words }
    look.group = group.flatMap { row[$0].words }
    look.hasRing = ring.flatMap { row[$0].flag }
    look.isEmphasised = emphasis.flatMap { row[$0].flag }
    // A word says what stands out: 'broker'.
    if let column = emphasis, case .string(let word) = row[column], !word.isEmpty {
      (look.isEmphasised, look.emphasisName) = (true, word)
    }
    if let word = shape.flatMap({ row[$0].words }) {
      guard let shape = NodeShape(name: word) else {
        let known = NodeShape.allCases.map(\.name)
        throw .input(
          "the column 'shape' holds a word that is no shape"
            + Suggestion.text(for: word, among: known, orElse: "use " + known.quotedList)
        )
      }
      look.shape = shape
    }
    return look
  }
}

extension Value {
  /// The value as a number, if it is one.
  var number: Double? {
    switch self {
    case .int(let integer): Double(integer)
    case .double(let double): double
    case .null, .bool, .string, .temporal, .duration, .list, .map, .node, .relationship, .path: nil
    }
  }

  /// The value as a flag, if it is one.
  var flag: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  /// A single value as words for a legend or a label.
  var words: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .int(let integer): String(integer)
    case .double(let double): "\(double)"
    case .bool(let flag): flag ? "yes" : "no"
    case .temporal(let point): point.description
    case .duration(let duration): duration.description
    case .list(let items):
      items.isEmpty ? nil : items.compactMap(\.words).joined(separator: ", ")
    case .null, .map, .node, .relationship, .path: nil
    }
  }
}
