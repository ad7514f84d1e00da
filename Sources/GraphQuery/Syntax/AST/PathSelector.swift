/// Which of the paths that match are kept, for each pair of a first and a last node.
enum PathSelector: Hashable, Sendable {
  /// Every path.
  case all
  /// `ANY k`: so many, whichever.
  case any(PathCount)
  /// `ANY SHORTEST` and `SHORTEST k`: so many, in order of length.
  case shortest(PathCount)
  /// `ALL SHORTEST` and `SHORTEST k GROUPS`: all of the so many least lengths.
  case shortestGroups(PathCount)
  /// `ANY CHEAPEST` and `CHEAPEST k`: so many, in order of cost.
  case cheapest(PathCount)
  /// `shortestPath(...)`: one of the shortest.
  case shortestPath
  /// `allShortestPaths(...)`: all of the shortest.
  case allShortestPaths
}

/// How many paths, or groups of paths, a selector keeps.
enum PathCount: Hashable, Sendable {
  case literal(Int)
  case parameter(Name)
}

/// What may not occur twice in a path.
enum PathMode: String, Hashable, Sendable {
  /// No node twice.
  case acyclic = "ACYCLIC"
  /// No node twice, except that the first may be the last.
  case simple = "SIMPLE"
  /// No relationship twice.
  case trail = "TRAIL"
  /// Anything may occur again.
  case walk = "WALK"
}

/// Whether a relationship may occur more than once in the paths of one MATCH.
enum MatchMode: Hashable, Sendable {
  /// `DIFFERENT RELATIONSHIPS`, also where nothing is said.
  case differentRelationships
  /// `REPEATABLE ELEMENTS`.
  case repeatableElements
}
