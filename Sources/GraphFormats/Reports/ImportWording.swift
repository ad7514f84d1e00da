/// All sentences of errors and notes.
enum ImportWording {
  // MARK: - Errors

  static func sentence(of error: ImportError) -> String {
    let subject = error.subject
    let explanation = error.explanation
    return switch error.code {
    case .binaryFile:
      explanation.isEmpty
        ? "the file holds a NUL byte and is no text; save the table as CSV in UTF-8"
        : "the file is \(explanation) and no CSV; save the table as CSV in UTF-8"
    case .cancelled: "it was ended before it was complete; what was there before stays"
    case .emptyFile: "the file is empty; its first line must name the columns"
    case .fileNotFound: "there is no such file or folder"
    case .graphRefused: explanation
    case .invalidEncoding:
      "this byte is not UTF-8; save the file as UTF-8, or read it with the encoding 'latin-1'"
    case .invalidMapping:
      explanation + (subject.isEmpty ? "" : " ('\(subject)')") + "; correct the mapping"
    case .missingColumn:
      "there is no column '\(subject)' in the header (\(explanation)); "
        + "name it in the header, or say in a mapping which column it is"
    case .notAllowed: explanation
    case .notReadable: "it cannot be read: \(explanation)"
    case .notWritable: "it cannot be written: \(explanation)"
    case .recordTooLarge: explanation + "; is a quote missing, or is it another format?"
    case .strict: explanation
    case .unclosedQuote:
      "a quote is opened here and never closed; close it, or double each quote inside of it"
    case .unknownLayout: explanation
    }
  }

  /// Why a path without the usual files cannot be loaded.
  static func noFiles(found: [String]) -> String {
    let names = list(found.filter { $0.lowercased().hasSuffix(".csv") })
    return
      "the folder has neither 'nodes.csv' nor 'edges.csv' nor 'import.json'"
      + (names.isEmpty ? "" : " (but \(names))")
      + "; rename its files, or describe them in 'import.json'"
  }

  /// Why a single file cannot be loaded.
  static func noRole(header: [String]) -> String {
    "the header (\(list(header))) names neither the two ends of relationships "
      + "('source' and 'target') nor the 'id' of nodes; rename columns, or write a mapping"
  }

  /// Why a file is not opened that a query names.
  static let notAllowed =
    "the file is not in a folder that may be read; name it relative to one of them, or allow its "
    + "folder"

  /// Why a location is not opened that is no file.
  static func notAFile(_ scheme: String) -> String {
    "only files are read, not '\(scheme)'; download the table first"
  }

  /// Why a table is not read on.
  static let tooManyCells = "the record has more cells than the first one"

  /// What `strict` refuses.
  static func strict(_ first: ImportNote, count: Int) -> String {
    first.sentence
      + (count > 1 ? "; \(count - 1) more such warnings" : "")
      + " (nothing was loaded, because warnings count as errors)"
  }

  /// Why a graph is not written into a folder with a mapping.
  static let mappingInTheWay =
    "the folder has an 'import.json', which would be read instead of what is written; "
    + "choose another folder"

  /// Names in quotes, the first few of them.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }

  // MARK: - Notes

  static func sentence(of note: ImportNote) -> String {
    guard note.count == 1 else {
      return "\(note.count) more: \(plural(note.kind))"
    }
    let subject = note.subject
    let detail = note.detail
    return switch note.kind {
    case .ambiguousEnd:
      "several nodes have the id '\(subject)'; the relationship was not made "
        + "(say in a mapping which label the end has)"
    case .ambiguousNode:
      "several nodes of the graph have the id '\(subject)', none of them clearly this one; "
        + "a new node was made"
    case .blankRow: "the row has no text and was passed over"
    case .cellNotOfType: "a value of '\(subject)' is not of the type \(detail) and stays text"
    case .columnConflict:
      "two columns of '\(subject)' have a value; the first was taken, the other is '\(detail)'"
    case .conflictingProperty:
      "'\(subject)' differs from \(detail); the value from there stays"
    case .danglingEnd:
      "the \(detail) '\(subject)' is no node; the relationship was not made"
    case .defaultType:
      detail.isEmpty
        ? "no type is given; the relationships have the type '\(subject)'"
        : "no type is given; the relationship has the type '\(subject)'"
    case .duplicateColumn:
      "the header has '\(subject)' twice; the second is the property '\(detail)'"
    case .idNotKept:
      "the ids in '\(subject)' join the files and are no property; "
        + "call the column 'id:ID' to keep them"
    case .ignoredColumn: "the column '\(subject)' is marked to be ignored and was not read"
    case .ignoredFile: "the file was not read"
    case .labelsJoined: "the node '\(subject)' has other labels in \(detail); it got both"
    case .mergedNode: "the row was merged into the node with the id '\(subject)'"
    case .missingEnd: "the \(subject) is empty; the relationship was not made"
    case .missingId: "the row has no id; its node cannot be an end of a relationship"
    case .nodesFromEnds:
      "no file lists the nodes; \(subject) nodes were made from the ends of relationships"
    case .placeKeptAsText: "the column '\(subject)' (\(detail)) stays text"
    case .repeatedNode: "the id '\(subject)' stands in \(detail) too; the rows were merged"
    case .textAfterQuote:
      "text follows a closing quote; the cell was read as it stands, with its quotes"
    case .tooFewCells: "the row has \(cells(subject)), the header \(detail); the rest is empty"
    case .tooManyCells:
      "the row has \(cells(subject)), the header \(detail); the rest was not read"
    case .unknownGroup: "no file has ids of the group '\(subject)'; all nodes were searched"
    case .unnamedColumn: "column \(detail) has no name; it is the property '\(subject)'"
    }
  }

  private static func cells(_ count: String) -> String {
    count == "1" ? "1 cell" : "\(count) cells"
  }

  /// What many notes of a kind have in common.
  private static func plural(_ kind: ImportNote.Kind) -> String {
    switch kind {
    case .ambiguousEnd: "ends that several nodes have the id of"
    case .ambiguousNode: "rows that several nodes have the id of"
    case .blankRow: "rows without text"
    case .cellNotOfType: "values that are not of the declared type and stay text"
    case .columnConflict: "second values of a property that were not taken"
    case .conflictingProperty: "values that differ from those of the same node"
    case .danglingEnd: "ends that are no node"
    case .defaultType: "relationships without a type that got the default one"
    case .duplicateColumn: "columns with the name of another one"
    case .idNotKept: "columns of ids that are no property"
    case .ignoredColumn: "columns that were not read"
    case .ignoredFile: "files that were not read"
    case .labelsJoined: "nodes that got the labels of several rows"
    case .mergedNode: "rows that were merged into nodes of the graph"
    case .missingEnd: "relationships without an end"
    case .missingId: "rows without an id"
    case .nodesFromEnds: "nodes made from the ends of relationships"
    case .placeKeptAsText: "columns that stay text"
    case .repeatedNode: "rows that repeat a node"
    case .textAfterQuote: "rows with text after a closing quote"
    case .tooFewCells: "rows with too few cells"
    case .tooManyCells: "rows with too many cells"
    case .unknownGroup: "references to an unknown group"
    case .unnamedColumn: "columns without a name"
    }
  }
}
