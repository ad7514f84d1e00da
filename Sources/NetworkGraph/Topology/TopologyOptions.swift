/// How a relationship between two nodes may be passed, and so which arcs it becomes.
public enum TieDirection: Hashable, Sendable, CaseIterable {
  /// In either direction: a tie is unordered, two arcs.
  case both
  /// From the start of the relationship to its end.
  case out
  /// From the end of the relationship to its start.
  case `in`
}

/// What becomes of several ties between the same two vertices in the same direction.
public enum ParallelTies: Hashable, Sendable, CaseIterable {
  /// They count as one; strengths are summed, of distances the shortest is taken.
  case merged
  /// Each counts ("multiplicity").
  case kept
}

/// What becomes of ties from a vertex to itself.
public enum LoopTies: Hashable, Sendable, CaseIterable {
  /// They are left out.
  case dropped
  /// They stay, each as one arc, also where the direction is `.both`.
  case kept
}

/// What a large weight says about a tie.
public enum WeightMeaning: Hashable, Sendable, CaseIterable {
  /// The tie is strong; on a path it is 1/weight long, and one of weight 0 cannot be passed.
  case strength
  /// The tie is long.
  case distance
}
