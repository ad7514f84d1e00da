/// What the tie between two actors that share items weighs.
public enum ProjectionWeighting: Hashable, Sendable, CaseIterable {
  /// The number of items that they share.
  case count
  /// The number of items that they share, by the number of items that either has.
  case jaccard
  /// The sum over the items that they share of 1/(k - 1), where k actors have the item: a small
  /// circle ties its members more closely than a large one, and what an actor's item ties it with
  /// adds up to 1 (Newman).
  case newman
}
