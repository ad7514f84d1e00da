internal import NetworkGraph
internal import OrderedCollections

/// How the dates of a graph are read: which properties hold them, and what they mean.
///
/// An element holds from the first day of its start to the last day of its end; where one of them is
/// missing, that side is open. What happened stays true: an Event, and a relationship that touches
/// one, holds from its start onwards.
struct TimeReading: Hashable, Sendable {
  /// The property with the start; `nil` if there is none.
  var start: String? = "start"
  /// The property with the end; `nil` if there is none.
  var end: String? = "end"
  /// Whether the year, month or day of the end is part of what holds.
  var includesEnd = true
  /// Whether an element without dates always holds; otherwise an undated relationship is left out,
  /// and an undated node stays only where a relationship that holds touches it.
  var includesUndated = true
  /// Whether events, and what touches them, hold between their dates only.
  var endsEvents = false
  /// Whether a date that cannot be read counts as missing; otherwise it is an error.
  var ignoresUnreadable = false
  /// Whether the properties were named, and so have to be there.
  private var isStartNamed = false
  private var isEndNamed = false

  /// The label of what happened.
  static let eventLabel = "Event"
  /// The keys of the map, in the order of the documentation.
  static let keys = ["undated", "events", "start", "end", "endInclusive", "unreadable"]

  /// Reads dates from `start` and `end`.
  init() {}

  /// Reads a map of options; null and no map mean the defaults.
  init(_ options: Value) throws(QueryError) {
    let entries: OrderedDictionary<String, Value>
    switch options {
    case .null: return
    case .map(let map): entries = map
    case .bool, .int, .double, .string, .list, .node, .relationship, .path, .temporal, .duration:
      throw .argumentType("AS OF", expected: .map, found: ValueType(of: options))
    }
    for (key, value) in entries {
      switch key {
      case "undated": includesUndated = try Self.flag(value, key)
      case "events": endsEvents = try Self.choice(value, key, "onwards", "during")
      case "start":
        start = try Self.name(value, key)
        isStartNamed = start != nil
      case "end":
        end = try Self.name(value, key)
        isEndNamed = end != nil
      case "endInclusive": includesEnd = try Self.flag(value, key)
      case "unreadable": ignoresUnreadable = try Self.choice(value, key, "error", "undated")
      default: throw OptionMap.unknown(key, of: "AS OF", among: Self.keys)
      }
    }
  }

  private static func flag(_ value: Value, _ key: String) throws(QueryError) -> Bool {
    guard case .bool(let flag) = value else { throw OptionMap.wrong(key, "true or false") }
    return flag
  }

  /// Whether the second of two words was chosen.
  private static func choice(
    _ value: Value,
    _ key: String,
    _ first: String,
    _ second: String
  ) throws(QueryError) -> Bool {
    if case .string(let word) = value {
      if word == first { return false }
      if word == second { return true }
    }
    throw OptionMap.wrong(key, "'\(first)' or '\(second)'")
  }

  private static func name(_ value: Value, _ key: String) throws(QueryError) -> String? {
    switch value {
    case .null: return nil
    case .string(let name): return name
    case .bool, .int, .double, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw OptionMap.wrong(key, "the name of a property, or null if there is none")
    }
  }
}

extension TimeReading {
  /// The graph of what holds at some moment of a window.
  ///
  /// Throws where a date cannot be read, or no element has the property that holds the dates.
  /// Time O(V + E).
  func graph(_ graph: Graph, within window: TimeWindow) throws(QueryError) -> Graph {
    var members = ViewMembers(graph)
    try restrict(&members, of: graph, to: window)
    return graph.restricted(nodes: members.nodes, relationships: members.relationships)
  }

  /// Leaves out what does not hold at any moment of a window; what is left out already is not read.
  func restrict(
    _ members: inout ViewMembers,
    of graph: Graph,
    to window: TimeWindow
  ) throws(QueryError) {
    try checkKeys(graph)
    let nodes = try spans(of: members.nodes, "node", graph.nodeReaders(start, end), graph)
    let isEvent = events(graph)
    var isUndated = [Bool](repeating: false, count: members.nodes.count)
    for node in members.nodes.indices where members.nodes[node] {
      let span = nodes.span(node, isOpen: isEvent[node] && !endsEvents)
      members.nodes[node] = span.overlaps(window)
      isUndated[node] = !nodes.isDated(node)
    }
    let reader = EndsReader(graph)
    members.dropLooseEnds(reader)
    let ties = try spans(
      of: members.relationships,
      "relationship",
      graph.relationshipReaders(start, end),
      graph
    )
    var isTouched = [Bool](repeating: false, count: members.nodes.count)
    for tie in members.relationships.indices where members.relationships[tie] {
      guard let ends = reader.ends(UInt32(truncatingIfNeeded: tie)) else { continue }
      let (source, target) = (Int(ends.source), Int(ends.target))
      let touchesEvent = isEvent[source] || isEvent[target]
      // A tie to an event that has no dates has those of the event.
      let isDated =
        ties.isDated(tie) || isEvent[source] && nodes.isDated(source)
        || isEvent[target] && nodes.isDated(target)
      let holds = ties.span(tie, isOpen: touchesEvent && !endsEvents).overlaps(window)
      members.relationships[tie] = holds && (isDated || includesUndated)
      guard members.relationships[tie] else { continue }
      isTouched[source] = true
      isTouched[target] = true
    }
    guard !includesUndated else { return }
    for node in members.nodes.indices where isUndated[node] && !isTouched[node] {
      members.nodes[node] = false
    }
  }

  /// A property that nothing has would make everything hold always.
  private func checkKeys(_ graph: Graph) throws(QueryError) {
    guard graph.nodeCount > 0 else { return }
    var wanted: [(key: String, option: String)] = []
    if let start { wanted.append((start, "start")) }
    if let end, isEndNamed { wanted.append((end, "end")) }
    let keys = graph.keys.filter {
      graph.nodeCount(having: $0) > 0 || graph.relationshipCount(having: $0) > 0
    }
    let known = keys.map { graph.name(of: $0) }
    for (key, option) in wanted where !known.contains(key) {
      let near = NearestName.hint(for: key, among: known)
      let way = "name the property with {\(option): 'name'}; {\(option): null} if there is none"
      throw .argumentValue(
        "option '\(option)'",
        "nothing has the property '\(key)'",
        hint: near.isEmpty ? way : near
      )
    }
  }

  private func events(_ graph: Graph) -> [Bool] {
    var flags = [Bool](repeating: false, count: graph.nodeCapacity)
    guard let label = graph.label(named: Self.eventLabel) else { return flags }
    for node in graph.nodeIDs(with: label) { flags[Int(node.raw)] = true }
    return flags
  }

  /// When each element holds; elements without a flag are not read.
  private func spans(
    of flags: [Bool],
    _ kind: String,
    _ columns: (start: ColumnView, end: ColumnView),
    _ graph: Graph
  ) throws(QueryError) -> ElementSpans {
    let starts = DateColumn(columns.start, flags, graph)
    let ends = DateColumn(columns.end, flags, graph, takesLastDay: includesEnd)
    for (column, key) in [(starts, start), (ends, end)] {
      guard let first = column.firstUnreadable, !ignoresUnreadable else { continue }
      throw .argumentValue(
        "AS OF",
        "\(Self.count(column.unreadableCount, kind)) a '\(key ?? "")' that is no date; the first is"
          + " \(kind) \(first)",
        hint: "write dates as 2016, 2016-09 or 2016-09-23, or add {unreadable: 'undated'}"
      )
    }
    let spans = ElementSpans(starts: starts, ends: ends, includesEnd: includesEnd)
    var reversed: (first: Int, count: Int)?
    for element in flags.indices where flags[element] && spans.isReversed(element) {
      reversed = (reversed?.first ?? element, (reversed?.count ?? 0) + 1)
    }
    if let reversed {
      throw .argumentValue(
        "AS OF",
        "\(Self.count(reversed.count, kind)) an end before the start; the first is"
          + " \(kind) \(reversed.first)",
        hint: "correct the dates"
      )
    }
    return spans
  }

  private static func count(_ count: Int, _ kind: String) -> String {
    count == 1 ? "1 \(kind) has" : "\(count) \(kind)s have"
  }
}

extension Graph {
  fileprivate func nodeReaders(_ start: String?, _ end: String?) -> (ColumnView, ColumnView) {
    (column(start) { nodeColumn($0) }, column(end) { nodeColumn($0) })
  }

  fileprivate func relationshipReaders(
    _ start: String?,
    _ end: String?
  ) -> (ColumnView, ColumnView) {
    (column(start) { relationshipColumn($0) }, column(end) { relationshipColumn($0) })
  }

  private func column(_ key: String?, _ read: (KeyID) -> ColumnView) -> ColumnView {
    key.flatMap { self.key(named: $0) }.map(read) ?? .absent
  }
}
