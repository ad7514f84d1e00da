import ArgumentParser
import GraphQuery
import NetworkGraph

/// Two states of a network that are drawn as one picture.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Draw what is new and what is gone between two times, such as 2015..2020.",
      valueName: "time..time"
    )
  )
  var compare: String?

  @Option(
    help: ArgumentHelp(
      "Draw what is new and what is gone in other data; DATA is the earlier state.",
      valueName: "data"
    )
  )
  var against: String?

  @Option(help: ArgumentHelp("The property with the start, for --compare.", valueName: "key"))
  var start = "start"

  @Option(help: ArgumentHelp("The property with the end, for --compare.", valueName: "key"))
  var end = "end"

  /// Whether two states are compared.
  var isOn: Bool { compare != nil || against != nil }

  /// The two states, the earlier first, each with the name that it has in the legend.
  func states(
    of session: Session,
    _ data: DataOptions,
    _ limits: StatementLimits
  ) throws(Failure) -> [(name: String, session: Session)] {
    if let against {
      guard compare == nil else {
        throw .usage("--compare and --against are two ways to compare; use one")
      }
      guard !data.privacy.isOn else {
        throw .usage(
          "--against does not go together with --pseudonymise: the names of one state may be in the "
            + "texts of the other"
        )
      }
      var other = data
      other.data = against
      other.additions = []
      return [("before", session), ("after", try other.session(isReadOnly: true))]
    }
    let times = (compare ?? "").split(separator: "..", omittingEmptySubsequences: false)
    guard times.count == 2, !times.contains(where: \.isEmpty) else {
      throw .usage("--compare takes two times with two dots between, such as 2015..2020")
    }
    var states: [(name: String, session: Session)] = []
    for time in times {
      states.append((String(time), try state(session.graph, at: String(time), limits)))
    }
    return states
  }

  /// The network as it was at a time.
  private func state(
    _ graph: Graph,
    at time: String,
    _ limits: StatementLimits
  ) throws(Failure) -> Session {
    for key in [start, end] where key != "null" && graph.key(named: key) == nil {
      let keys = graph.keys.map { graph.name(of: $0) }
      throw .input(
        "--compare: nothing has the property '\(key)'; name the properties with the dates with "
          + "--start and --end, the same one twice for a moment"
          + Suggestion.text(for: key, among: keys, orElse: "'graphtool info' lists all")
      )
    }
    var graph = graph
    var name = "whole"
    while graph.views[name] != nil { name += "_" }
    graph.setView(name, to: "(n), ()-[r]-()")
    let views = graph.views
    var state = Graph()
    let runner = StatementRunner(
      session: Session(graph),
      parameters: [
        "time": .string(time), "start": .string(start), "end": .string(end),
      ],
      limits: limits
    )
    try runner.run("USE \(name) AS OF $time {start: $start, end: $end} MATCH (n) RETURN n LIMIT 1")
    {
      (result) throws(Failure) in state = result.graph
    }
    for (name, definition) in views where state.views[name] == nil {
      state.setView(name, to: definition)
    }
    return Session(state)
  }
}
