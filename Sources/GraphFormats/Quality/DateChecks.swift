import NetworkGraph
import Temporal

/// Dates that cannot be read, and ends that lie before their start.
struct DateChecks {
  private(set) var findings: [DataFinding] = []
  private let graph: Graph
  private let keys: [KeyID]
  private let pairs: [(start: KeyID, end: KeyID)]

  init(_ graph: Graph, _ names: ElementNames) {
    self.graph = graph
    keys = PropertyWords.keys(
      PropertyWords.starts + PropertyWords.ends + PropertyWords.moments,
      in: graph
    )
    pairs = PropertyWords.spans.flatMap { start, end in
      let starts = PropertyWords.keys([start], in: graph)
      let ends = PropertyWords.keys([end], in: graph)
      return starts.flatMap { start in ends.map { (start, $0) } }
    }
    guard !keys.isEmpty else { return }
    for node in graph.nodeIDs() {
      look({ graph.property($0, of: node) }) { names.name(of: node) }
    }
    for tie in graph.relationshipIDs() {
      look({ graph.property($0, of: tie) }) { names.name(of: tie) }
    }
  }

  private mutating func look(_ value: (KeyID) -> Value, _ name: () -> String) {
    for key in keys {
      let value = value(key)
      guard Self.isDateLike(value), Self.days(of: value) == nil else { continue }
      findings.append(
        DataFinding(.unreadableDate, [name()], "the property '\(graph.name(of: key))'")
      )
    }
    for pair in pairs {
      guard let start = Self.days(of: value(pair.start)), let end = Self.days(of: value(pair.end)),
        end.last < start.first
      else { continue }
      findings.append(
        DataFinding(
          .endBeforeStart,
          [name()],
          "'\(graph.name(of: pair.end))' lies before '\(graph.name(of: pair.start))'"
        )
      )
    }
  }

  /// Whether a value should be a date: there is something, and no list or map.
  private static func isDateLike(_ value: Value) -> Bool {
    switch value {
    case .string(let text): !text.allSatisfy(\.isWhitespace)
    case .int, .double, .bool: true
    case .null, .temporal, .duration, .list, .map, .node, .relationship, .path: false
    }
  }

  /// The days that a date may mean; `nil` for what is none.
  private static func days(of value: Value) -> (first: LocalDate, last: LocalDate)? {
    switch value {
    case .int(let year):
      guard (1...2999).contains(year), let date = try? PartialDate(year: year) else { return nil }
      return (date.firstDay, date.lastDay)
    case .string(let text):
      let date = try? PartialDate(parsing: dateText(text))
      return date.map { ($0.firstDay, $0.lastDay) }
    case .temporal(.date(let date)): return (date, date)
    case .temporal(.localDateTime), .temporal(.dateTime):
      let date = try? PartialDate(parsing: dateText(TableText.text(of: value)))
      return date.map { ($0.firstDay, $0.lastDay) }
    case .null, .bool, .double, .temporal, .duration, .list, .map, .node, .relationship, .path:
      return nil
    }
  }

  /// The part of a text before the time of the day, without spaces around it.
  private static func dateText(_ text: String) -> String {
    var date = text.prefix { $0 != "T" }
    while date.first == " " { date.removeFirst() }
    while date.last == " " { date.removeLast() }
    return String(date)
  }
}
