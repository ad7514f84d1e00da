extension Diagram {
  /// Something more that is known of a node or a tie, such as a date or a source; shown by pages, not
  /// by pictures.
  public struct Detail: Sendable, Hashable {
    /// What it is, such as "source".
    public var name: String
    /// What it says, as words.
    public var value: String

    /// Makes a detail.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}
