internal import NetworkGraph

extension Procedure {
  /// Pairs that are not tied but share neighbours, the most similar first.
  static let similarities = VertexSimilarity.allCases.map { kind in
    let name = "similarity.\(kind.name)"
    return Procedure(
      name,
      inputs: [Field("options", .map, isOptional: true)],
      outputs: [Field("a", .node), Field("b", .node), Field("score", .float)],
      summary: kind.summary
    ) { (arguments, context) throws(QueryError) -> [[Value]] in
      let call = try MeasureCall(
        name,
        arguments.first,
        context,
        understands: MeasureOption.common + [.k]
      )
      let pairs = try call.measured { () throws(AlgorithmError) in
        try call.topology.similarVertices(
          kind: kind,
          limit: call.options.k ?? 100,
          cancellation: call.cancellation
        )
      }
      return pairs.map { [call.node($0.first), call.node($0.second), .double($0.value)] }
    }
  }
}

extension VertexSimilarity {
  fileprivate var name: String {
    switch self {
    case .adamicAdar: "adamicAdar"
    case .commonNeighbours: "commonNeighbours"
    case .jaccard: "jaccard"
    case .preferentialAttachment: "preferentialAttachment"
    case .resourceAllocation: "resourceAllocation"
    }
  }

  fileprivate var summary: String {
    switch self {
    case .adamicAdar: "Shared neighbours, rare ones counting more (Adamic, Adar 2003)."
    case .commonNeighbours: "The number of shared neighbours."
    case .jaccard: "Shared neighbours as a share of all neighbours of the two (Jaccard 1901)."
    case .preferentialAttachment:
      "The product of the numbers of neighbours (Barabási, Albert 1999)."
    case .resourceAllocation:
      "Shared neighbours, each by the inverse of its degree (Zhou et al. 2009)."
    }
  }
}
