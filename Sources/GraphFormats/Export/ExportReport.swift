/// What was written, and what the format could not hold as it was.
public struct ExportReport: Hashable, Sendable {
  /// A file that was written.
  public struct File: Hashable, Sendable {
    /// Its path.
    public let path: String
    /// Its size.
    public let byteCount: Int
  }

  /// The files, in the order in which they were written.
  public internal(set) var files: [File] = []
  /// The nodes that were written.
  public internal(set) var nodeCount = 0
  /// The relationships that were written.
  public internal(set) var relationshipCount = 0
  /// What the reader of the file will not find as it was in the graph; empty where nothing changed.
  public internal(set) var notes: [ExportNote] = []
}

/// One thing that a format cannot hold, and what was written in its place.
public struct ExportNote: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Dates, times and durations became texts.
    case calendarAsText = "CalendarAsText"
    /// Ids that are no property of their own were made.
    case idsMade = "IdsMade"
    /// Several labels share a cell.
    case labelsJoined = "LabelsJoined"
    /// Line breaks stand inside of cells.
    case lineBreaks = "LineBreaks"
    /// Lists became texts.
    case listsAsText = "ListsAsText"
    /// Maps, and lists that the format does not have, became JSON in a text.
    case mapsAsText = "MapsAsText"
    /// A property with values of several kinds became a text.
    case mixedAsText = "MixedAsText"
    /// Numbers that are not finite became texts.
    case notFinite = "NotFinite"
    /// A property got another name, because the format needs its own.
    case renamed = "Renamed"
    /// Indexes and constraints were left out.
    case schemaLeftOut = "SchemaLeftOut"
    /// Views were left out.
    case viewsLeftOut = "ViewsLeftOut"
  }

  /// What happened.
  public let kind: Kind
  /// The property or the names that it happened to; empty where it concerns the whole graph.
  public let subject: String
  /// The new name, or how many there are.
  public let detail: String

  init(_ kind: Kind, subject: String = "", detail: String = "") {
    self.kind = kind
    self.subject = subject
    self.detail = detail
  }
}

extension ExportNote: CustomStringConvertible {
  /// The note in one sentence.
  public var description: String {
    switch kind {
    case .calendarAsText: "dates, times and durations of '\(subject)' were written as texts"
    case .idsMade:
      "the nodes have no ids of their own, or not different ones; they were numbered from 0"
    case .labelsJoined: "several kinds of one node share a cell, separated by '\(detail)'"
    case .lineBreaks:
      "'\(subject)' holds line breaks; import with the option '\(detail)'"
    case .listsAsText: "lists of '\(subject)' were written as texts in JSON"
    case .mapsAsText: "what is no plain value of '\(subject)' was written as texts in JSON"
    case .mixedAsText: "'\(subject)' has values of several kinds; all were written as texts"
    case .notFinite: "numbers of '\(subject)' that are infinite or none were written as texts"
    case .renamed: "the property '\(subject)' was written as '\(detail)'"
    case .schemaLeftOut: "indexes and constraints (\(detail)) were left out"
    case .viewsLeftOut: "views (\(subject)) were left out"
    }
  }
}
