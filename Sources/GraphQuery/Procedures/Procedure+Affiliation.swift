internal import NetworkGraph

extension Procedure {
  /// The projection of a two-mode network: actors that share items, how many, and which.
  static let affiliation = Procedure(
    "project.affiliation",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [
      Field("a", .node), Field("b", .node), Field("weight", .float), Field("shared", .list),
    ],
    summary: "Actors that share items such as events, and what they share (Breiger 1974)."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let map = try OptionMap(
      arguments.first ?? .null,
      of: "project.affiliation",
      keys: ["actors", "through", "types", "minWeight", "weighting", "k"]
    )
    guard let actors = try map.names("actors") else {
      throw OptionMap.wrong("actors", "the labels of the nodes that become tied")
    }
    guard let items = try map.names("through") else {
      throw OptionMap.wrong("through", "the labels of what they share")
    }
    let types = try map.names("types")
    let minWeight = try map.number("minWeight", "a number from 0")
    let weighting = try Self.weighting(map)
    let most = try map.count("k", from: 1) ?? .max
    context.cancellation?.progress?.begin("project.affiliation")
    let ties = try context.graph.measured { () throws(AlgorithmError) in
      try context.graph.affiliation(
        actors: actors,
        through: items,
        types: types,
        minWeight: minWeight ?? (weighting == .count ? 1 : 0),
        weighting: weighting,
        cancellation: context.cancellation
      ).strongestTies(limit: most)
    }
    return ties.map {
      [
        .node($0.first), .node($0.second), .double($0.weight),
        .list($0.shared.map(Value.node)),
      ]
    }
  }

  private static func weighting(_ map: OptionMap) throws(QueryError) -> ProjectionWeighting {
    let expected = "'count', 'jaccard' or 'newman'"
    switch try map.text("weighting", expected) {
    case nil, "count": return .count
    case "jaccard": return .jaccard
    case "newman": return .newman
    default: throw OptionMap.wrong("weighting", expected)
    }
  }
}
