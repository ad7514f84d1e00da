/// How the nodes of one kind, one group or one value of a property look; `nil` leaves it as it is.
public struct NodeLook: Sendable, Hashable {
  /// The outline.
  public var shape: NodeShape?
  /// The fill.
  public var colour: Colour?
  /// How many times as wide as others, from 0.2 to 5.
  public var size: Double?
  /// Whether they may have labels.
  public var hasLabel: Bool?
  /// Whether they have a ring.
  public var hasRing: Bool?

  /// Makes a look; what is left out stays as it is.
  public init(
    shape: NodeShape? = nil,
    colour: Colour? = nil,
    size: Double? = nil,
    hasLabel: Bool? = nil,
    hasRing: Bool? = nil
  ) {
    self.shape = shape
    self.colour = colour
    self.size = size
    self.hasLabel = hasLabel
    self.hasRing = hasRing
  }

  /// The look where `other` goes before this one.
  func overridden(by other: NodeLook?) -> NodeLook {
    guard let other else { return self }
    return NodeLook(
      shape: other.shape ?? shape,
      colour: other.colour ?? colour,
      size: other.size ?? size,
      hasLabel: other.hasLabel ?? hasLabel,
      hasRing: other.hasRing ?? hasRing
    )
  }
}

/// How the nodes look whose property has a value.
public struct TraitLook: Sendable, Hashable {
  /// The name of the property.
  public var property: String
  /// The value as words.
  public var value: String
  /// The look.
  public var look: NodeLook

  /// Makes a rule.
  public init(property: String, value: String, look: NodeLook) {
    self.property = property
    self.value = value
    self.look = look
  }
}
