/// How much a member of a group would broker by chance: the random network of Gould and Fernandez,
/// in which every arc is there with the same probability, whatever the others.
///
/// The sizes of the groups and the density are those of the observed network.
public struct BrokerageModel: Hashable, Sendable {
  /// The probability of an arc.
  public let density: Double
  /// The number of other members of the broker's group.
  let peers: Double
  /// The number of vertices in other groups.
  let outsiders: Double
  /// The squares of the sizes of the other groups, summed.
  let squares: Double
  /// The cubes of the sizes of the other groups, summed.
  let cubes: Double

  /// The expected count of a role; of all together when `role` is `nil`.
  public func expectation(of role: BrokerageRole?) -> Double {
    pairs(role) * chance
  }

  /// The variance of the count of a role; of all together when `role` is `nil`.
  ///
  /// Two brokered pairs depend on each other when they share the arc to or from the broker; then
  /// their covariance is d³(1-d)³ for a density of d.
  public func variance(of role: BrokerageRole?) -> Double {
    let missing = 1 - density
    let covariance = density * density * density * missing * missing * missing
    return pairs(role) * chance * (1 - chance) + sharedEnds(role) * covariance
  }

  /// How many standard deviations a count lies above its expectation; `nil` where it cannot vary.
  public func z(_ count: Int, of role: BrokerageRole?) -> Double? {
    let variance = variance(of: role)
    guard variance > 0 else { return nil }
    return (Double(count) - expectation(of: role)) / variance.squareRoot()
  }

  /// The probability that a pair is brokered: two arcs are there, the direct one is not.
  private var chance: Double { density * density * (1 - density) }

  /// The number of ordered pairs that the broker could stand between in a role.
  private func pairs(_ role: BrokerageRole?) -> Double {
    switch role {
    case .coordinator: peers * (peers - 1)
    case .itinerant: squares - outsiders
    case .gatekeeper, .representative: peers * outsiders
    case .liaison: outsiders * outsiders - squares
    case nil: (peers + outsiders) * (peers + outsiders - 1)
    }
  }

  /// The number of ordered choices of two such pairs with the same first or the same second vertex.
  private func sharedEnds(_ role: BrokerageRole?) -> Double {
    switch role {
    case .coordinator: return 2 * peers * (peers - 1) * (peers - 2)
    case .itinerant: return 2 * (cubes - 3 * squares + 2 * outsiders)
    case .gatekeeper, .representative: return peers * outsiders * (peers + outsiders - 2)
    case .liaison:
      // For each outsider of a group of size s there are r = outsiders - s possible partners, and
      // r(r - 1) choices of two; summed over the groups.
      let all = outsiders
      return 2 * (all * all * (all - 1) - (2 * all - 1) * squares + cubes)
    case nil:
      let all = peers + outsiders
      return 2 * all * (all - 1) * (all - 2)
    }
  }
}
