public import OrderedCollections
public import Temporal

/// A value of the property graph and of the query language.
///
/// A property holds any of the first kinds, up to maps, except null (an absent property *is* null);
/// nodes, relationships and paths occur in results only.
public enum Value: Sendable {
  /// The absence of a value.
  case null
  /// A truth value.
  case bool(Bool)
  /// A 64-bit integer.
  case int(Int64)
  /// An IEEE 754 double.
  case double(Double)
  /// Text.
  case string(String)
  /// A date, a time, or both; dates and local times lie in the value itself.
  case temporal(TemporalValue)
  /// A length of calendar time.
  indirect case duration(TemporalDuration)
  /// A list, of mixed kinds if need be.
  case list([Value])
  /// A map; keys keep the order in which they were written, which equality ignores.
  indirect case map(OrderedDictionary<String, Value>)
  /// A node of the graph that the value belongs to.
  case node(NodeID)
  /// A relationship of the graph that the value belongs to.
  case relationship(RelationshipID)
  /// A path through the graph that the value belongs to.
  indirect case path(Path)
}
