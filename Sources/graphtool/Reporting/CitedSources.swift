import GraphFormats
import NetworkGraph

/// The sources that a report names, numbered in the order in which they come up.
struct CitedSources {
  /// Title, publisher and date by id, from the `sources.csv` of the data.
  private var titles: [String: String] = [:]
  private var numbers: [String: Int] = [:]
  /// The ids in the order of their numbers.
  private var ids: [String] = []
  /// The latest date of a source.
  private(set) var latest = ""

  /// Reads the sources of a data folder; without a table of them their ids have to do.
  init(of folder: String) {
    guard let folders = try? ReadableFolders([folder]),
      let table = try? folders.table(
        at: "sources.csv",
        delimiter: UInt8(ascii: ","),
        hasHeaders: true
      ),
      let id = table.header.firstIndex(of: "id")
    else { return }
    let parts = ["title", "publisher", "date"].map { table.header.firstIndex(of: $0) }
    while let rows = try? table.next(), !rows.isEmpty {
      for row in rows {
        guard id < row.count, let name = row[id] else { continue }
        let words = parts.compactMap { $0.flatMap { $0 < row.count ? row[$0] : nil } }
        titles[name] = words.filter { !$0.isEmpty }.joined(separator: ". ")
        if let date = parts[2], date < row.count, let text = row[date] {
          latest = max(latest, text)
        }
      }
    }
  }

  /// The lines of the list.
  var list: [String] { ids.map { titles[$0].flatMap { $0.isEmpty ? nil : $0 } ?? $0 } }

  /// The number of a source in brackets.
  mutating func mark(_ id: String) -> String {
    if let number = numbers[id] { return "[\(number)]" }
    ids.append(id)
    numbers[id] = ids.count
    return "[\(ids.count)]"
  }

  /// A table with numbers in place of ids in its column `source`, and the places of its column
  /// `locator` behind them.
  mutating func numbered(_ table: ResultTable) -> (columns: [String], rows: [[String]], [Bool]) {
    var (columns, rows, aligns) = (table.columns, table.rows, table.alignsRight)
    guard let source = columns.firstIndex(of: "source") else { return (columns, rows, aligns) }
    let locator = columns.firstIndex(of: "locator")
    for index in rows.indices where !rows[index][source].isEmpty {
      let place = locator.map { rows[index][$0] } ?? ""
      rows[index][source] = mark(rows[index][source]) + (place.isEmpty ? "" : " " + place)
    }
    aligns[source] = false
    // Pseudonyms withhold all sources.
    let isEmpty = rows.allSatisfy { $0[source].isEmpty }
    for column in [locator, isEmpty ? source : nil].compactMap({ $0 }).sorted(by: >) {
      columns.remove(at: column)
      aligns.remove(at: column)
      for index in rows.indices { rows[index].remove(at: column) }
    }
    return (columns, rows, aligns)
  }

  /// The numbers of the sources of what is drawn.
  mutating func marks(of part: DrawnPart) -> [String] {
    guard let key = part.graph.key(named: "source") else { return [] }
    var found: [String] = []
    let values =
      part.nodes.map { part.graph.property(key, of: $0) }
      + part.relationships.map { part.graph.property(key, of: $0) }
    for value in values {
      guard case .string(let id) = value, !found.contains(id) else { continue }
      found.append(id)
    }
    let marks = found.map { mark($0) }
    return marks.sorted { ($0.count, $0) < ($1.count, $1) }
  }
}
