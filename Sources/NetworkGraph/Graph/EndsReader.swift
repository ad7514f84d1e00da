/// The ends of relationships of one snapshot, for reading many: no reference counting per read.
public struct EndsReader: Sendable {
  private let sources: ColumnReader<UInt32>
  private let targets: ColumnReader<UInt32>
  private let types: ColumnReader<UInt16>

  /// Creates a reader of a snapshot.
  ///
  /// O(number of chunks).
  public init(_ graph: Graph) {
    sources = ColumnReader(graph.relationships.sources)
    targets = ColumnReader(graph.relationships.targets)
    types = ColumnReader(graph.relationships.types)
  }

  /// The type of a relationship; `nil` if it does not exist.
  public func type(_ relationship: UInt32) -> TypeID? {
    let type = types(relationship)
    return type == RelationshipTable.deleted ? nil : TypeID(UInt32(type))
  }

  /// The nodes where a relationship begins and ends; `nil` if it does not exist.
  public func ends(_ relationship: UInt32) -> (source: UInt32, target: UInt32)? {
    guard types(relationship) != RelationshipTable.deleted else { return nil }
    return (sources(relationship), targets(relationship))
  }
}
