/// What a broker does between two vertices that are not tied, by the groups of the three, as Gould
/// and Fernandez named it: `a` passes something to the broker, who passes it to `b`.
public enum BrokerageRole: Hashable, Sendable, CaseIterable {
  /// All three are in one group: A → A → A.
  case coordinator
  /// The broker stands outside the group of the two: A → B → A.
  case itinerant
  /// The broker lets something into the own group: A → B → B.
  case gatekeeper
  /// The broker carries something out of the own group: A → A → B.
  case representative
  /// All three are in different groups: A → B → C.
  case liaison

  /// The role of a broker of group `broker` between vertices of the groups `source` and `target`.
  init(source: UInt32, broker: UInt32, target: UInt32) {
    switch (source == broker, broker == target) {
    case (true, true): self = .coordinator
    case (true, false): self = .representative
    case (false, true): self = .gatekeeper
    case (false, false): self = source == target ? .itinerant : .liaison
    }
  }
}

/// How often someone brokers, by role.
public struct BrokerageCounts: Hashable, Sendable {
  /// See ``BrokerageRole/coordinator``.
  public internal(set) var coordinator = 0
  /// See ``BrokerageRole/itinerant``.
  public internal(set) var itinerant = 0
  /// See ``BrokerageRole/gatekeeper``.
  public internal(set) var gatekeeper = 0
  /// See ``BrokerageRole/representative``.
  public internal(set) var representative = 0
  /// See ``BrokerageRole/liaison``.
  public internal(set) var liaison = 0

  /// All roles together.
  public var total: Int { coordinator + itinerant + gatekeeper + representative + liaison }

  /// The count of a role.
  public internal(set) subscript(role: BrokerageRole) -> Int {
    get {
      switch role {
      case .coordinator: coordinator
      case .itinerant: itinerant
      case .gatekeeper: gatekeeper
      case .representative: representative
      case .liaison: liaison
      }
    }
    set {
      switch role {
      case .coordinator: coordinator = newValue
      case .itinerant: itinerant = newValue
      case .gatekeeper: gatekeeper = newValue
      case .representative: representative = newValue
      case .liaison: liaison = newValue
      }
    }
  }

  static func += (lhs: inout BrokerageCounts, rhs: BrokerageCounts) {
    for role in BrokerageRole.allCases { lhs[role] += rhs[role] }
  }
}
