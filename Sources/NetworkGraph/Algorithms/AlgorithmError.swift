/// Why a topology could not be built or a measure not be computed.
public enum AlgorithmError: Error, Hashable, Sendable {
  /// The run was cancelled.
  case cancelled
  /// The run did not end before its deadline.
  case deadlinePassed
  /// A tie has no length, so the number of shortest paths over it is not defined.
  case distanceNotPositive(RelationshipID?)
  /// Katz centrality grows without end; `alpha` has to stay below `largestAlpha`.
  case katzDiverges(largestAlpha: Double)
  /// The values still changed after so many iterations.
  case notConverged(iterations: Int)
  /// An option has a value that it cannot have; `allowed` says which it can.
  case optionOutOfRange(String, allowed: String)
  /// There are more shortest paths between two vertices than a floating-point number can count.
  case tooManyShortestPaths
  /// There are more ties than 32 bits can number.
  case tooManyTies
  /// Lists that belong together differ in length.
  case unequalCounts
  /// A label that the graph does not know.
  case unknownLabel(String)
  /// A property key that the graph does not know.
  case unknownProperty(String)
  /// A relationship type that the graph does not know.
  case unknownType(String)
  /// A vertex that does not exist; the vertices are the numbers below `count`.
  case vertexOutOfRange(count: Int)
  /// The relationship does not have the property that is its weight.
  case weightMissing(RelationshipID)
  /// The relationship's weight is negative.
  case weightNegative(RelationshipID)
  /// The relationship's weight is infinite or not a number.
  case weightNotFinite(RelationshipID)
  /// The property that is the relationship's weight is not a number.
  case weightNotNumeric(RelationshipID)
}
