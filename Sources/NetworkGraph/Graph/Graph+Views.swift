extension Graph {
  /// Keeps the definition of a view under a name; `nil` removes it.
  ///
  /// The definition belongs to the graph as its nodes do: a snapshot has the views of its moment.
  public mutating func setView(_ name: String, to definition: String?) {
    noteChange()
    views[name] = definition
  }
}
