internal import NetworkGraph

/// A path pattern as the search sees it: segments that are passed one after the other, and the turns
/// from one to the next.
///
/// A state of the search is a node together with the segment that led to it. Repeated parts are
/// unrolled as far as their bounds ask for; the last copy of one without an upper bound leads to
/// itself.
struct PathAutomaton {
  /// What the search passes in one step: one relationship, or all of a repeated part whose conditions
  /// look at several elements at once.
  struct Segment {
    var links: [BoundPathLink]
    /// The node patterns before, between and behind the links; one more than there are links.
    var joints: [[BoundPathNode]]
    /// Conditions on several elements.
    var conditions: [BoundExpression]
    /// The named paths that the conditions may look at.
    var paths: [BoundPartPath]
    /// Where in the pattern the segment stands: its connector, and which link of a repeated part the
    /// first one is.
    var connector: Int
    var offset: Int
  }

  /// A way from one segment to the next: the node between them meets these patterns.
  struct Turn {
    var from: Int
    var to: Int
    var nodes: [BoundPathNode]
  }

  private(set) var segments: [Segment] = []
  /// The turns that leave a segment, or the start, which stands behind the segments.
  private(set) var turnsFrom: [[Turn]] = []
  /// The turns that lead to a segment; behind them those that end the path.
  private(set) var turnsTo: [[Turn]] = []
  /// The largest number of relationships of a path, where the pattern gives one.
  private(set) var longest: Int?

  /// The number that stands for the first node, before any segment.
  var start: Int { segments.count }
  /// The number that stands for the end of the path.
  var end: Int { segments.count }

  /// The most segments that a pattern may have when its repetitions are written out.
  static let mostSegments = 20_000

  /// `relationships` is how many there are: no path without repetition is longer.
  init(_ search: BoundSearch, relationships: Int) throws(QueryError) {
    let (connectors, longest) = Self.bounded(search, relationships)
    self.longest = longest
    var drafts: [Turn] = []
    // -1 stands for the start and for the end.
    var ends: [(from: Int, nodes: [BoundPathNode])] = [(-1, search.joints[0])]
    for (index, connector) in connectors.enumerated() {
      let following = search.joints[index + 1]
      switch connector {
      case .link(let link):
        let segment = add(Segment(link, connector: index, offset: 0))
        drafts += ends.map { Turn(from: $0.from, to: segment, nodes: $0.nodes) }
        ends = [(segment, following)]
      case .repeated(let part):
        guard part.copies <= Self.mostSegments,
          segments.count + part.links.count * part.copies <= Self.mostSegments
        else {
          throw .tooManyRepetitions(at: part.range)
        }
        var exits = part.lower == 0 ? ends.map { ($0.from, $0.nodes + following) } : []
        for copy in 0..<part.copies {
          let (first, last) = add(part, connector: index, &drafts)
          drafts += ends.map { Turn(from: $0.from, to: first, nodes: $0.nodes + part.entry) }
          if copy + 1 >= part.lower { exits.append((last, part.exit + following)) }
          if copy + 1 == part.copies, part.upper == nil {
            drafts.append(Turn(from: last, to: first, nodes: part.exit + part.entry))
          }
          ends = [(last, part.exit)]
        }
        ends = exits
      }
    }
    drafts += ends.map { Turn(from: $0.from, to: -1, nodes: $0.nodes) }
    turnsFrom = Array(repeating: [], count: segments.count + 1)
    turnsTo = turnsFrom
    for draft in drafts {
      var turn = draft
      if turn.from < 0 { turn.from = start }
      if turn.to < 0 { turn.to = end }
      turnsFrom[turn.from].append(turn)
      turnsTo[turn.to].append(turn)
    }
  }

  /// Whether every segment is one relationship.
  var isStepByStep: Bool { segments.allSatisfy { $0.links.count == 1 } }

  private mutating func add(_ segment: Segment) -> Int {
    segments.append(segment)
    return segments.count - 1
  }

  /// Adds one copy of a repeated part; its first and its last segment.
  private mutating func add(
    _ part: BoundRepetition,
    connector: Int,
    _ turns: inout [Turn]
  ) -> (first: Int, last: Int) {
    guard part.conditions.isEmpty else {
      let whole = add(
        Segment(
          links: part.links,
          joints: part.joints,
          conditions: part.conditions,
          paths: part.paths,
          connector: connector,
          offset: 0
        )
      )
      return (whole, whole)
    }
    let first = segments.count
    for (offset, link) in part.links.enumerated() {
      let segment = add(Segment(link, connector: connector, offset: offset))
      if offset > 0 {
        turns.append(Turn(from: segment - 1, to: segment, nodes: part.joints[offset]))
      }
    }
    return (first, segments.count - 1)
  }

  /// The connectors with as few upper bounds as the search needs.
  ///
  /// Where the length of a path tells how often the only part of variable length was passed, the bound
  /// is one on the length. A bound that no path without repetition can reach is none.
  private static func bounded(
    _ search: BoundSearch,
    _ relationships: Int
  ) -> ([BoundConnector], longest: Int?) {
    var connectors = search.connectors
    var fixed = 0
    var variable: [Int] = []
    let isFinite = search.restriction.relationshipsOnce || search.restriction.nodes != .repeatable
    for (index, connector) in connectors.enumerated() {
      guard case .repeated(var part) = connector else {
        fixed += 1
        continue
      }
      if let upper = part.upper, isFinite, upper > max(relationships, part.lower, 1) {
        part.upper = nil
        connectors[index] = .repeated(part)
      }
      if part.upper == part.lower {
        fixed += part.lower.multipliedReportingOverflow(by: part.links.count).partialValue
      } else {
        variable.append(index)
      }
    }
    guard variable.count == 1, case .repeated(var part) = connectors[variable[0]],
      let upper = part.upper, upper > max(part.lower, 1)
    else { return (connectors, nil) }
    let (most, overflow) = upper.multipliedReportingOverflow(by: part.links.count)
    let (longest, isTooLong) = most.addingReportingOverflow(fixed)
    part.upper = nil
    connectors[variable[0]] = .repeated(part)
    return (connectors, overflow || isTooLong ? nil : longest)
  }
}

extension PathAutomaton.Segment {
  fileprivate init(_ link: BoundPathLink, connector: Int, offset: Int) {
    self.init(
      links: [link],
      joints: [[], []],
      conditions: [],
      paths: [],
      connector: connector,
      offset: offset
    )
  }
}

extension BoundRepetition {
  /// How often the part is written out.
  fileprivate var copies: Int { upper ?? max(lower, 1) }
  /// What the node before the part has to meet; where conditions look at several elements, the
  /// segment asks for that itself.
  fileprivate var entry: [BoundPathNode] { conditions.isEmpty ? joints[0] : [] }
  /// What the node behind the part has to meet.
  fileprivate var exit: [BoundPathNode] { conditions.isEmpty ? joints[joints.count - 1] : [] }
}

extension QueryError {
  fileprivate static func tooManyRepetitions(at range: SourceRange) -> Self {
    Self(
      .limitExceeded,
      .numberOutOfRange,
      phase: .runtime,
      explanation: "the repetitions of a path pattern come to more than "
        + "\(PathAutomaton.mostSegments) relationships",
      hint: "leave the upper bound out, as in {1,}, or lower the bounds",
      at: range
    )
  }
}
