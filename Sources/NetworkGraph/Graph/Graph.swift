/// A property graph as a value.
///
/// Nodes carry any number of labels, relationships one type, both any properties; parallel
/// relationships and self-loops are legal. Copying a graph takes a snapshot in O(1): the copies
/// share their chunks, and a write to one of them copies only the chunks that it touches. A reader
/// therefore keeps a copy and never sees a writer; a statement that fails drops its copy.
///
/// Identifiers are dense and not recycled. Snapshots that are kept alive keep the chunks alive that
/// later writes replaced: let them go when they are not needed.
public struct Graph: Sendable {
  var labelNames = NameTable()
  var typeNames = NameTable()
  var keyNames = NameTable()
  var labelSets = LabelSetTable()
  var nodes = NodeTable()
  var relationships = RelationshipTable()
  var adjacency = Adjacency()
  /// By key.
  var nodeColumns: [PropertyColumn] = []
  /// By key.
  var relationshipColumns: [PropertyColumn] = []
  var strings = StringPool()
  var indexes: [PropertyIndex] = []

  /// Changes with every write, and is never the same for two graphs that differ: what was computed
  /// from one version of a graph stays true for that version.
  public private(set) var version: UInt64 = 0

  /// Creates an empty graph.
  public init() {}

  /// Says that the content is about to change.
  mutating func noteChange() {
    version = GraphVersion.next()
  }

  /// How many labels, types or keys there may be at most: a type has to fit into 16 bits, and one
  /// number stands for "deleted".
  static let nameLimit = Int(RelationshipTable.deleted)
}
