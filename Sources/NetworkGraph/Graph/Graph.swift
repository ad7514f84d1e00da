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
  private var storage = Storage()

  /// Creates an empty graph.
  public init() {}

  /// Changes with every write, and is never the same for two graphs that differ: what was computed
  /// from one version of a graph stays true for that version.
  public var version: UInt64 { storage.content.version }

  /// Says that the content is about to change.
  mutating func noteChange() {
    own()
    storage.content.version = GraphVersion.next()
  }

  /// How many labels, types or keys there may be at most: a type has to fit into 16 bits, and one
  /// number stands for "deleted".
  static let nameLimit = Int(RelationshipTable.deleted)
}

// MARK: - What a graph consists of

extension Graph {
  /// The parts of a graph; each of them is cheap to copy, and there are many.
  private struct Content {
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
    var version: UInt64 = 0
  }

  /// Holds the parts, so that a copy of the graph is one reference.
  ///
  /// Sendable without the compiler's proof, for this reason: it is written only by a graph that has
  /// just found itself to be its only owner, and so no other thread can hold it.
  private final class Storage: @unchecked Sendable {
    @exclusivity(unchecked) var content: Content

    init(_ content: Content = Content()) { self.content = content }
  }

  /// Makes sure that nobody else sees what is about to be written.
  @inline(__always)
  private mutating func own() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.content) }
  }

  var labelNames: NameTable {
    _read { yield storage.content.labelNames }
    _modify {
      own()
      yield &storage.content.labelNames
    }
  }

  var typeNames: NameTable {
    _read { yield storage.content.typeNames }
    _modify {
      own()
      yield &storage.content.typeNames
    }
  }

  var keyNames: NameTable {
    _read { yield storage.content.keyNames }
    _modify {
      own()
      yield &storage.content.keyNames
    }
  }

  var labelSets: LabelSetTable {
    _read { yield storage.content.labelSets }
    _modify {
      own()
      yield &storage.content.labelSets
    }
  }

  var nodes: NodeTable {
    _read { yield storage.content.nodes }
    _modify {
      own()
      yield &storage.content.nodes
    }
  }

  var relationships: RelationshipTable {
    _read { yield storage.content.relationships }
    _modify {
      own()
      yield &storage.content.relationships
    }
  }

  var adjacency: Adjacency {
    _read { yield storage.content.adjacency }
    _modify {
      own()
      yield &storage.content.adjacency
    }
  }

  /// By key.
  var nodeColumns: [PropertyColumn] {
    _read { yield storage.content.nodeColumns }
    _modify {
      own()
      yield &storage.content.nodeColumns
    }
  }

  /// By key.
  var relationshipColumns: [PropertyColumn] {
    _read { yield storage.content.relationshipColumns }
    _modify {
      own()
      yield &storage.content.relationshipColumns
    }
  }

  var strings: StringPool {
    _read { yield storage.content.strings }
    _modify {
      own()
      yield &storage.content.strings
    }
  }

  var indexes: [PropertyIndex] {
    _read { yield storage.content.indexes }
    _modify {
      own()
      yield &storage.content.indexes
    }
  }

  /// Calls `body` with the column of a key over the nodes and the pool that its texts are in.
  mutating func writeNodeColumn<R>(
    _ key: KeyID,
    _ body: (inout PropertyColumn, inout StringPool) -> R
  ) -> R {
    func write(_ content: inout Content) -> R {
      body(&content.nodeColumns[Int(key.raw)], &content.strings)
    }
    own()
    return write(&storage.content)
  }

  /// Calls `body` with the column of a key over the relationships and the pool that its texts are in.
  mutating func writeRelationshipColumn<R>(
    _ key: KeyID,
    _ body: (inout PropertyColumn, inout StringPool) -> R
  ) -> R {
    func write(_ content: inout Content) -> R {
      body(&content.relationshipColumns[Int(key.raw)], &content.strings)
    }
    own()
    return write(&storage.content)
  }
}
