/// Which files are read, in which order, and what their columns mean.
struct ImportPlan {
  /// How a file is read.
  struct Settings {
    var delimiter: UInt8?
    var listSeparator: UInt8?
    var encoding = CSVEncoding.utf8
    /// The types of columns that the mapping declares, by name.
    var types: [String: CellType] = [:]
  }

  /// A file with a node per row; `nil` leaves the choice to the conventions.
  struct NodeFile {
    var path: String
    var name: String
    var settings = Settings()
    var label: String?
    var idColumn: String?
    var labelColumn: String?
  }

  /// An end of the relationships of a file.
  struct End {
    var column: String?
    var label: String?
  }

  /// A file with a relationship per row; `nil` leaves the choice to the conventions.
  struct RelationshipFile {
    var path: String
    var name: String
    var settings = Settings()
    var type: String?
    var typeColumn: String?
    var source = End()
    var target = End()
  }

  var nodes: [NodeFile] = []
  var relationships: [RelationshipFile] = []
  /// Files of the folder that no one asked for.
  var unread: [String] = []
}
