/// A key in the map of options of a measure or of a procedure over measures.
enum MeasureOption: String, CaseIterable, Hashable, Sendable {
  /// The weight of a walk against its length (Katz).
  case alpha
  /// The share of a score that is handed on (PageRank).
  case damping
  /// `'both'`, `'out'` or `'in'`.
  case direction
  /// The property that says how long a relationship is.
  case distance
  /// How many to look for.
  case k
  /// When an iteration gives up.
  case maxIterations
  /// Whether each of several parallel relationships counts.
  case multiplicity
  /// The labels of the nodes that take part.
  case nodes
  /// Whether the values are made comparable between networks of different size.
  case normalized
  /// What divides the nodes into groups.
  case partition
  /// Ties are shared items: `{through: [labels], minWeight: n}`.
  case projection
  /// How fine the communities are.
  case resolution
  /// The largest error of a sampled value.
  case sample
  /// The seed of the random choices.
  case seed
  /// The nodes from which one looks.
  case sources
  /// When an iteration has converged.
  case tolerance
  /// The types of the relationships that take part.
  case types
  /// The property that says how strong a relationship is.
  case weight

  /// What every measure understands: which part of the graph is measured.
  static let common: [MeasureOption] = [.nodes, .types, .direction, .multiplicity, .projection]
  /// What weighted measures understand beside.
  static let weights: [MeasureOption] = [.weight, .distance]
  /// What iterations understand beside.
  static let iteration: [MeasureOption] = [.tolerance, .maxIterations]
}
