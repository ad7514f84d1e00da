internal import NetworkGraph

/// Who can still be recognised without a name: persons whose role and ties nobody shares.
struct Recognition {
  /// How many persons have a role, or ties to what is no person, as nobody else has.
  let uniqueCount: Int

  init(_ graph: Graph, persons: [NodeID]) {
    let isPerson = Set(persons)
    let roles = ["role", "subtype", "position", "function", "occupation", "profession", "title"]
      .compactMap { graph.key(named: $0) }
    var counts: [[String]: Int] = [:]
    for person in persons {
      var signs: [String] = []
      for key in roles {
        if case .string(let role) = graph.property(key, of: person) { signs.append("is " + role) }
      }
      for tie in graph.relationships(of: person) {
        guard let source = graph.source(of: tie), let target = graph.target(of: tie) else {
          continue
        }
        let other = source == person ? target : source
        guard !isPerson.contains(other) else { continue }
        let type = graph.type(of: tie).map { graph.name(of: $0) } ?? ""
        var role = ""
        if let key = graph.key(named: "role"), case .string(let text) = graph.property(key, of: tie)
        {
          role = text
        }
        signs.append("\(type) \(role) \(other.raw)")
      }
      guard !signs.isEmpty else { continue }
      counts[signs.sorted(), default: 0] += 1
    }
    uniqueCount = counts.values.count { $0 == 1 }
  }
}
