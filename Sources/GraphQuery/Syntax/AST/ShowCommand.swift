/// `SHOW subject`: a look into the database rather than the graph.
struct ShowCommand: Hashable, Sendable {
  /// What is listed.
  enum Subject: Hashable, Sendable, CaseIterable {
    case constraints
    case functions
    case indexes
    case labels
    case procedures
    case propertyKeys
    case relationshipTypes
    case views
  }

  var subject: Subject
  @Placed var range: SourceRange
}
