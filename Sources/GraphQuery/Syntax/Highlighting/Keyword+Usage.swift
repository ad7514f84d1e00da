/// How words of the grammar are used by people.
extension Keyword {
  private static let functionNames: Set<Keyword> = [
    .all, .allShortestPaths, .any, .collect, .count, .exists, .extract, .keys, .labels, .none,
    .reduce, .relationships, .shortestPath, .single,
  ]

  private static let usualNames: Set<Keyword> = [
    .cost, .count, .different, .edge, .edges, .element, .elements, .end, .from, .functions, .group,
    .groups, .index, .indexes, .keys, .labels, .next, .of, .path, .paths, .procedures, .property,
    .relationship, .relationships, .replace, .shortest, .simple, .to, .trail, .types, .use, .view,
    .views, .walk,
  ]

  /// Whether the word is the name of a function when a bracket follows.
  var namesFunction: Bool { Self.functionNames.contains(self) }

  /// Whether the word is as likely to be a name that someone has chosen.
  var isOftenName: Bool { Self.usualNames.contains(self) }
}
