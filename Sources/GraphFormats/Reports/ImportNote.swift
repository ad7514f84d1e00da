/// Something about the data that the caller should know: what was repaired, left out or decided.
public struct ImportNote: Hashable, Sendable {
  /// What a note is about; the raw values are stable.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An end of a relationship names several nodes; the relationship was not made.
    case ambiguousEnd = "AmbiguousEnd"
    /// A row names several nodes of the graph that is extended; it became a node of its own.
    case ambiguousNode = "AmbiguousNode"
    /// A row without any text was passed over.
    case blankRow = "BlankRow"
    /// A cell is not of the type that its column declares and stayed text.
    case cellNotOfType = "CellNotOfType"
    /// Two columns of one property both have a value; the first was taken.
    case columnConflict = "ColumnConflict"
    /// A row has another value than the node with its id; the value of the node stayed.
    case conflictingProperty = "ConflictingProperty"
    /// An end of a relationship names no node; the relationship was not made.
    case danglingEnd = "DanglingEnd"
    /// The file names no type; the relationships got the default one.
    case defaultType = "DefaultType"
    /// A column has the name of another one and was renamed.
    case duplicateColumn = "DuplicateColumn"
    /// The ids join the files and are not kept as a property, since the header does not name them.
    case idNotKept = "IdNotKept"
    /// The header marks a column as not to be read.
    case ignoredColumn = "IgnoredColumn"
    /// A file of the folder was not read.
    case ignoredFile = "IgnoredFile"
    /// A node got further labels from a row with its id.
    case labelsJoined = "LabelsJoined"
    /// A row was merged into a node of the graph that is extended.
    case mergedNode = "MergedNode"
    /// A relationship lacks an end and was not made.
    case missingEnd = "MissingEnd"
    /// A row has no id; its node cannot be an end of a relationship.
    case missingId = "MissingId"
    /// Relationships had ends without a file of nodes; nodes were made for them.
    case nodesFromEnds = "NodesFromEnds"
    /// A column of places stayed text.
    case placeKeptAsText = "PlaceKeptAsText"
    /// A row has the id of an earlier row and was merged into its node.
    case repeatedNode = "RepeatedNode"
    /// Text follows a closing quote; the cell was read as it stands.
    case textAfterQuote = "TextAfterQuote"
    /// A row has fewer cells than the header; the others count as empty.
    case tooFewCells = "TooFewCells"
    /// A row has more cells than the header; the others were not read.
    case tooManyCells = "TooManyCells"
    /// A header refers to a group of ids that no file has; all nodes were searched.
    case unknownGroup = "UnknownGroup"
    /// A column has no name and was given one.
    case unnamedColumn = "UnnamedColumn"

    /// Whether the data may not mean what was read.
    public var severity: Severity {
      switch self {
      case .blankRow, .defaultType, .idNotKept, .ignoredColumn, .ignoredFile, .mergedNode,
        .nodesFromEnds, .placeKeptAsText, .unnamedColumn:
        .information
      case .ambiguousEnd, .ambiguousNode, .cellNotOfType, .columnConflict, .conflictingProperty,
        .danglingEnd, .duplicateColumn, .labelsJoined, .missingEnd, .missingId, .repeatedNode,
        .textAfterQuote, .tooFewCells, .tooManyCells, .unknownGroup:
        .warning
      }
    }
  }

  /// How much a note matters.
  public enum Severity: String, Hashable, Sendable {
    /// A decision that follows the rules.
    case information
    /// The data may not mean what was read; an error when the option `strict` is on.
    case warning
  }

  /// What the note is about.
  public let kind: Kind
  /// The file, as the report names it.
  public let file: String
  /// The line, counted from 1; `nil` when the note is about the whole file.
  public let line: Int?
  /// How many cases the note stands for: 1, or those that are not listed one by one.
  public let count: Int
  /// The words of the data or of the header that the note is about: an id, a column, a file.
  public let subject: String
  /// What else the sentence says, such as where the first occurrence stands.
  public let detail: String

  init(
    _ kind: Kind,
    file: String,
    line: Int? = nil,
    count: Int = 1,
    subject: String = "",
    detail: String = ""
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.count = count
    self.subject = subject
    self.detail = detail
  }

  /// How much the note matters.
  public var severity: Severity { kind.severity }

  /// What happened, in one sentence without the place.
  public var sentence: String { ImportWording.sentence(of: self) }
}

extension ImportNote: CustomStringConvertible {
  /// The place and the sentence, as compilers write them: `edges.csv:3: ...`.
  public var description: String {
    (line.map { "\(file):\($0): " } ?? "\(file): ") + sentence
  }
}
