/// The identity of a node inside one graph and its snapshots.
///
/// Dense, starting at 0 in order of creation. The number of a deleted node is not given to another
/// node, so an identifier taken from an older snapshot never names a stranger.
public struct NodeID: Hashable, Comparable, Sendable {
  /// The row of the node in the graph's tables.
  public let raw: UInt32

  /// Creates the identifier of a row.
  @inlinable
  public init(_ raw: UInt32) {
    self.raw = raw
  }

  /// Orders identifiers by creation.
  @inlinable
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.raw < rhs.raw
  }
}

/// The identity of a relationship inside one graph and its snapshots; dense, never recycled.
public struct RelationshipID: Hashable, Comparable, Sendable {
  /// The row of the relationship in the graph's tables.
  public let raw: UInt32

  /// Creates the identifier of a row.
  @inlinable
  public init(_ raw: UInt32) {
    self.raw = raw
  }

  /// Orders identifiers by creation.
  @inlinable
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.raw < rhs.raw
  }
}

/// An interned node label ("Person").
public struct LabelID: Hashable, Comparable, Sendable {
  /// The position of the name in the graph's table of labels.
  public let raw: UInt32

  /// Creates the identifier of a position.
  @inlinable
  public init(_ raw: UInt32) {
    self.raw = raw
  }

  /// Orders labels by first use.
  @inlinable
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.raw < rhs.raw
  }
}

/// An interned relationship type ("WORKS_FOR").
public struct TypeID: Hashable, Comparable, Sendable {
  /// The position of the name in the graph's table of types.
  public let raw: UInt32

  /// Creates the identifier of a position.
  @inlinable
  public init(_ raw: UInt32) {
    self.raw = raw
  }

  /// Orders types by first use.
  @inlinable
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.raw < rhs.raw
  }
}

/// An interned property key ("name"); nodes and relationships share the table.
public struct KeyID: Hashable, Comparable, Sendable {
  /// The position of the name in the graph's table of keys.
  public let raw: UInt32

  /// Creates the identifier of a position.
  @inlinable
  public init(_ raw: UInt32) {
    self.raw = raw
  }

  /// Orders keys by first use.
  @inlinable
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.raw < rhs.raw
  }
}
