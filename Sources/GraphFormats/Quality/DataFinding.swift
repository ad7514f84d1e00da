/// One thing in the data that someone should look at.
public struct DataFinding: Hashable, Sendable {
  /// What is to be looked at.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A tie whose end is no node, and which is therefore not in the graph.
    case danglingEnd = "dangling-end"
    /// An id that several rows have.
    case repeatedID = "repeated-id"
    /// A row that could not be taken as it stands.
    case unevenRow = "uneven-row"
    /// Two nodes of a kind that may be one.
    case possibleDuplicate = "possible-duplicate"
    /// Two ties of a type between the same nodes with the same properties.
    case repeatedTie = "repeated-tie"
    /// A kind or a type that is rare and spelt nearly like a frequent one.
    case misspeltKind = "misspelt-kind"
    /// A date that cannot be read.
    case unreadableDate = "unreadable-date"
    /// An end that lies before its start.
    case endBeforeStart = "end-before-start"
    /// A tie without any date.
    case undatedTie = "undated-tie"
    /// A tie without a source.
    case unsourcedTie = "unsourced-tie"
    /// A statement that only one source makes.
    case singleSource = "single-source"
    /// A node without ties.
    case isolatedNode = "isolated-node"
  }

  /// What is to be looked at.
  public let kind: Kind
  /// The nodes that it is about by their ids, or a tie as `a -TYPE-> b`, or a place in a file.
  public let elements: [String]
  /// What exactly, in words; names a property or a reason, never a value of a person.
  public let detail: String

  init(_ kind: Kind, _ elements: [String], _ detail: String = "") {
    self.kind = kind
    self.elements = elements
    self.detail = detail
  }
}

extension DataFinding.Kind {
  /// The heading of such findings.
  public var title: String {
    switch self {
    case .danglingEnd: "Ties whose end is no node (they were not loaded)"
    case .repeatedID: "Ids that several rows have (the rows were joined)"
    case .unevenRow: "Rows that could not be taken as they stand"
    case .possibleDuplicate: "Nodes that may be the same"
    case .repeatedTie: "Ties that stand there twice, with the same properties"
    case .misspeltKind: "Kinds and types that may be misspelt"
    case .unreadableDate: "Dates that cannot be read"
    case .endBeforeStart: "Ends that lie before their start"
    case .undatedTie: "Ties without a date"
    case .unsourcedTie: "Ties without a source"
    case .singleSource: "Statements that rest on one source"
    case .isolatedNode: "Nodes without ties"
    }
  }

  /// What to do about it.
  public var advice: String {
    switch self {
    case .danglingEnd: "add the node, or correct the id"
    case .repeatedID: "keep one row, or give each its own id"
    case .unevenRow: "look for a missing quote or separator in the line"
    case .possibleDuplicate: "look at both; give them one id if they are one"
    case .repeatedTie: "delete one, or say in what they differ"
    case .misspeltKind: "correct the spelling, unless it is meant"
    case .unreadableDate: "write 2016, 2016-09 or 2016-09-23"
    case .endBeforeStart: "correct one of the two dates"
    case .undatedTie: "add start and end where they are known"
    case .unsourcedTie: "say where it is written"
    case .singleSource: "look for a second source before you build on it"
    case .isolatedNode: "add ties, or ask whether it belongs to the network"
    }
  }
}
