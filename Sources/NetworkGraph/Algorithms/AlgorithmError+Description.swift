extension AlgorithmError: CustomStringConvertible {
  /// What went wrong, where, and what can be done about it; no value of a property.
  public var description: String {
    switch self {
    case .cancelled:
      "the measure was cancelled"
    case .deadlinePassed:
      "the measure did not end in time; allow more time, or measure a smaller part of the graph"
    case .distanceNotPositive(let relationship):
      "\(Self.name(relationship)) has the distance 0, which leaves shortest paths uncountable; "
        + "give it a positive distance"
    case .katzDiverges(let largestAlpha):
      "Katz centrality has no limit with this alpha; choose one below \(largestAlpha)"
    case .notConverged(let iterations):
      "the values still change after \(iterations) iterations; "
        + "allow a larger tolerance or more iterations"
    case .optionOutOfRange(let name, let allowed):
      "'\(name)' is out of range; it can be \(allowed)"
    case .tooManyShortestPaths:
      "there are more shortest paths between two nodes than can be counted; "
        + "measure a smaller part of the graph"
    case .tooManyTies:
      "the part of the graph has more ties than one topology can hold; choose a smaller part"
    case .unequalCounts:
      "the lists that describe the ties differ in length"
    case .unknownLabel(let name):
      "no node has the label '\(name)'"
    case .unknownProperty(let name):
      "no relationship has the property '\(name)'"
    case .unknownType(let name):
      "no relationship has the type '\(name)'"
    case .vertexOutOfRange(let count):
      "a vertex is out of range; there are \(count), numbered from 0"
    case .weightMissing(let relationship):
      "\(Self.name(relationship)) has no weight; set it, or leave the relationship out"
    case .weightNegative(let relationship):
      "\(Self.name(relationship)) has a negative weight; weights are 0 or more"
    case .weightNotFinite(let relationship):
      "\(Self.name(relationship)) has a weight that is infinite or not a number"
    case .weightNotNumeric(let relationship):
      "\(Self.name(relationship)) has a weight that is not a number"
    }
  }

  private static func name(_ relationship: RelationshipID?) -> String {
    guard let relationship else { return "a relationship" }
    return "relationship \(relationship.raw)"
  }
}
