/// What became of the data: every row is in the graph or in a note.
public struct ImportReport: Hashable, Sendable {
  /// What a file holds.
  public enum Role: String, Hashable, Sendable {
    /// One node per row.
    case nodes
    /// One relationship per row.
    case relationships
  }

  /// A column and what was made of it.
  public struct Column: Hashable, Sendable {
    /// The words of the header.
    public let header: String
    /// What the column is: `id`, `label`, `source`, `target`, `type`, `property` or `ignored`.
    public let role: String
    /// The property that holds the values; empty when none does.
    public let property: String
    /// The type of the values in the words of a header (`int`, `string[]`); empty without values.
    public let type: String
    /// The rows that have a value.
    public let valueCount: Int
  }

  /// A file that was read.
  public struct File: Hashable, Sendable {
    /// The name of the file.
    public let name: String
    /// What it holds.
    public let role: Role
    /// The byte between cells.
    public let delimiter: String
    /// The records that have any text, without the header.
    public var rowCount = 0
    /// The nodes or relationships that were made.
    public var madeCount = 0
    /// The rows that were merged into nodes that were there before.
    public var mergedCount = 0
    /// The columns in the order of the header.
    public var columns: [Column] = []
  }

  /// The files in the order in which they were read.
  public internal(set) var files: [File] = []
  /// The nodes that were made, those from the ends of relationships included.
  public internal(set) var nodeCount = 0
  /// The relationships that were made.
  public internal(set) var relationshipCount = 0
  /// The nodes that were made because relationships end in them.
  public internal(set) var nodesFromEndsCount = 0
  /// What the caller should know, file by file; long lists are cut and end in a note that counts
  /// the rest.
  public internal(set) var notes: [ImportNote] = []

  /// How many cases of a kind there were, over all files.
  public func count(of kind: ImportNote.Kind) -> Int {
    notes.reduce(0) { $1.kind == kind ? $0 + $1.count : $0 }
  }

  /// How many warnings there were.
  public var warningCount: Int {
    notes.reduce(0) { $1.severity == .warning ? $0 + $1.count : $0 }
  }
}
