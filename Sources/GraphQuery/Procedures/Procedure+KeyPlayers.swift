internal import NetworkGraph

extension Procedure {
  /// Which few nodes hold the network together, or reach most of it (Borgatti 2006).
  static let keyPlayers = [negative, positive]

  private static let negative = Procedure(
    "keyplayers.negative",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [
      Field("players", .list), Field("score", .float), Field("equallyGood", .integer),
      Field("exact", .boolean), Field("cutOffCount", .integer), Field("cutOff", .list),
    ],
    summary:
      "The k nodes whose loss breaks the network up most, and whom it would cut off (KPP-NEG)."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall(
      "keyplayers.negative",
      arguments.first,
      context,
      understands: MeasureOption.common + [.k, .seed],
      keys: ["by"]
    )
    let byDistance = try Self.choice(call.map, "by", "components", "distance")
    let found = try call.measured { () throws(AlgorithmError) in
      try call.topology.keyPlayers(
        negative: call.options.k ?? 2,
        distanceWeighted: byDistance,
        seed: call.seed,
        cancellation: call.cancellation
      )
    }
    return try call.measured { () throws(AlgorithmError) in
      var rows: [[Value]] = []
      for set in found.sets {
        let pieces = try call.topology.cut(removing: set, cancellation: call.cancellation)
        let rest = pieces.sorted { $0.count > $1.count }.dropFirst().flatMap { $0 }.sorted()
        rows.append([
          call.nodes(set), .double(found.value), found.equallyGood,
          .bool(found.isExact), .int(Int64(rest.count)), call.nodes(rest),
        ])
      }
      return rows
    }
  }

  private static let positive = Procedure(
    "keyplayers.positive",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [
      Field("players", .list), Field("score", .float), Field("equallyGood", .integer),
      Field("exact", .boolean),
    ],
    summary:
      "The k nodes that reach most of the network within some steps, or most nearly (KPP-POS)."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall(
      "keyplayers.positive",
      arguments.first,
      context,
      understands: MeasureOption.common + [.k, .seed],
      keys: ["reach"]
    )
    let reach = try call.map.count("reach", from: 1)
    let found = try call.measured { () throws(AlgorithmError) in
      try call.topology.keyPlayers(
        positive: call.options.k ?? 2,
        reach: reach,
        seed: call.seed,
        cancellation: call.cancellation
      )
    }
    return found.sets.map {
      [
        call.nodes($0), .double(found.value), found.equallyGood,
        .bool(found.isExact),
      ]
    }
  }

  /// Whether an option names the second of two words; the first when it is left out.
  private static func choice(
    _ map: OptionMap,
    _ key: String,
    _ usual: String,
    _ other: String
  ) throws(QueryError) -> Bool {
    let expected = "'\(usual)' or '\(other)'"
    guard let word = try map.text(key, expected) else { return false }
    guard word == usual || word == other else { throw OptionMap.wrong(key, expected) }
    return word == other
  }
}

extension KeyPlayers {
  /// How many sets are equally good; null when not all were looked at.
  fileprivate var equallyGood: Value { setCount.map { .int(Int64($0)) } ?? .null }
}
