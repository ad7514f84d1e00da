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
  /// A set of key players was asked for that is empty or leaves nobody out; there are `count`
  /// vertices.
  case keySetOutOfRange(count: Int)
  /// The values still changed after so many iterations.
  case notConverged(iterations: Int)
  /// An option has a value that it cannot have; `allowed` says which it can.
  case optionOutOfRange(String, allowed: String)
  /// A partition divides another number of vertices than the `count` of the topology.
  case partitionMismatch(count: Int)
  /// A sample was asked for with an error or a confidence that is not between 0 and 1.
  case precisionOutOfRange
  /// A topology was built without the relationships behind its ties.
  case relationshipsNotKept
  /// The resolution of a community search is negative or not a finite number.
  case resolutionOutOfRange
  /// The relationship does not have the property that is its sign as a number.
  case signMissing(RelationshipID)
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
