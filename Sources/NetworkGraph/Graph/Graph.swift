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
  private var storage = Storage.empty

  /// Creates an empty graph.
  public init() {}

  /// Changes with every write, and is never the same for two graphs that differ: what was computed
  /// from one version of a graph stays true for that version.
  public var version: UInt64 {
    defer { keep() }
    return storage.content.pointee.version
  }

  /// Says that the content is about to change.
  mutating func noteChange() {
    own()
    storage.content.pointee.version = GraphVersion.next()
    keep()
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
    /// By name, as text: the graph does not know what a view means.
    var views: [String: String] = [:]
    var version: UInt64 = 0
  }

  /// Holds the parts, so that a copy of the graph is one reference.
  ///
  /// The parts lie at an address of their own: read there, none of them is copied first. Sendable
  /// without the compiler's proof, for this reason: it is written only by a graph that has just found
  /// itself to be its only owner, and so no other thread can hold it.
  private final class Storage: @unchecked Sendable {
    /// Shared by all graphs that nothing has been written to.
    static let empty = Storage(Content())

    let content: UnsafeMutablePointer<Content>

    init(_ initial: Content) {
      content = .allocate(capacity: 1)
      content.initialize(to: initial)
    }

    deinit {
      content.deinitialize(count: 1)
      content.deallocate()
    }
  }

  /// Makes sure that nobody else sees what is about to be written.
  @inline(__always)
  private mutating func own() {
    if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.content.pointee) }
  }

  /// Keeps the parts while one of them is read or written.
  @inline(__always)
  private func keep() { withExtendedLifetime(storage) {} }

  var labelNames: NameTable {
    _read {
      defer { keep() }
      yield storage.content.pointee.labelNames
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.labelNames
    }
  }

  var typeNames: NameTable {
    _read {
      defer { keep() }
      yield storage.content.pointee.typeNames
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.typeNames
    }
  }

  var keyNames: NameTable {
    _read {
      defer { keep() }
      yield storage.content.pointee.keyNames
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.keyNames
    }
  }

  var labelSets: LabelSetTable {
    _read {
      defer { keep() }
      yield storage.content.pointee.labelSets
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.labelSets
    }
  }

  var nodes: NodeTable {
    _read {
      defer { keep() }
      yield storage.content.pointee.nodes
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.nodes
    }
  }

  var relationships: RelationshipTable {
    _read {
      defer { keep() }
      yield storage.content.pointee.relationships
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.relationships
    }
  }

  var adjacency: Adjacency {
    _read {
      defer { keep() }
      yield storage.content.pointee.adjacency
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.adjacency
    }
  }

  /// By key.
  var nodeColumns: [PropertyColumn] {
    _read {
      defer { keep() }
      yield storage.content.pointee.nodeColumns
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.nodeColumns
    }
  }

  /// By key.
  var relationshipColumns: [PropertyColumn] {
    _read {
      defer { keep() }
      yield storage.content.pointee.relationshipColumns
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.relationshipColumns
    }
  }

  var strings: StringPool {
    _read {
      defer { keep() }
      yield storage.content.pointee.strings
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.strings
    }
  }

  var indexes: [PropertyIndex] {
    _read {
      defer { keep() }
      yield storage.content.pointee.indexes
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.indexes
    }
  }

  /// The definitions of views by name, as texts whose language the graph does not know.
  public internal(set) var views: [String: String] {
    _read {
      defer { keep() }
      yield storage.content.pointee.views
    }
    _modify {
      own()
      defer { keep() }
      yield &storage.content.pointee.views
    }
  }

  /// The value of a node; its column is read where it lies.
  func nodeValue(of key: KeyID, _ row: UInt32) -> Value {
    defer { keep() }
    return Self.value(&storage.content.pointee.nodeColumns, key, row, storage.content)
  }

  /// The value of a relationship; its column is read where it lies.
  func relationshipValue(of key: KeyID, _ row: UInt32) -> Value {
    defer { keep() }
    return Self.value(&storage.content.pointee.relationshipColumns, key, row, storage.content)
  }

  /// Copies of a column and of the pool of texts would count their references for every value.
  @inline(__always)
  private static func value(
    _ columns: UnsafeMutablePointer<[PropertyColumn]>,
    _ key: KeyID,
    _ row: UInt32,
    _ content: UnsafeMutablePointer<Content>
  ) -> Value {
    columns.pointee.withUnsafeBufferPointer { columns in
      guard Int(key.raw) < columns.count, let first = columns.baseAddress else { return .null }
      return withUnsafeMutablePointer(to: &content.pointee.strings) { strings in
        PropertyColumn.value(of: first + Int(key.raw), row, UnsafePointer(strings))
      }
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
    defer { keep() }
    return write(&storage.content.pointee)
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
    defer { keep() }
    return write(&storage.content.pointee)
  }
}
