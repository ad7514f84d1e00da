/// `variable {.key, .*, key: value, other}`: a map taken from a node, relationship or map.
struct MapProjection: Hashable, Sendable {
  /// One entry.
  enum Item: Hashable, Sendable {
    /// `.key`.
    case property(Name)
    /// `.*`.
    case allProperties
    /// `key: value`.
    case entry(MapEntry)
    /// `other`: a variable under its own name.
    case variable(Name)
  }

  var subject: Name
  var items: [Item]
}
