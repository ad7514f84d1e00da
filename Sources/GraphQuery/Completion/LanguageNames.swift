internal import NetworkGraph

/// The words and functions of the language as candidates.
enum LanguageNames {
  /// The functions of all kinds, with an open bracket, in alphabetical order.
  static let functions: [CompletionCandidate] = {
    let shown = ShowExecution(graph: Graph(), procedures: .standard).table(.functions)
    return shown.rows.compactMap { row in
      guard row.count == 4, case .string(let name) = row[0], case .string(let signature) = row[2],
        case .string(let summary) = row[3]
      else { return nil }
      return CompletionCandidate("\(name)(", "\(signature.dropFirst(name.count))  \(summary)")
    }
  }()

  /// What a statement may begin with.
  static func starts(like typed: String) -> [CompletionCandidate] {
    let others: [Keyword] = [.begin, .commit, .drop, .explain, .profile, .rollback, .show]
    return Keyword.allCases.filter { $0.startsClause || others.contains($0) }
      .map { CompletionCandidate(word($0.rawValue, like: typed)) }
  }

  /// Words that only stand in commands, or are written as functions.
  private static let rare: Set<Keyword> = [
    .allShortestPaths, .assert, .begin, .collect, .commit, .constraint, .constraints, .count, .csv,
    .drop, .exists, .explain, .extract, .fieldTerminator, .functions, .headers, .index, .indexes,
    .keys, .labels, .none, .ordinality, .procedures, .profile, .property, .reduce, .relationship,
    .relationships, .require, .rollback, .shortestPath, .show, .single, .transaction, .types,
    .unique,
  ]

  /// The words of the grammar that stand in and behind expressions.
  static func keywords(like typed: String) -> [CompletionCandidate] {
    Keyword.allCases.filter { !rare.contains($0) }
      .map { CompletionCandidate(word($0.rawValue, like: typed)) }
  }

  /// What SHOW shows.
  static func subjects(like typed: String) -> [CompletionCandidate] {
    let subjects = [
      "CONSTRAINTS", "FUNCTIONS", "INDEXES", "LABELS", "PROCEDURES", "PROPERTY KEYS",
      "RELATIONSHIP TYPES", "VIEWS",
    ]
    return subjects.map { CompletionCandidate(word($0, like: typed)) }
  }

  /// A word in lower case where someone types in lower case.
  private static func word(_ word: String, like typed: String) -> String {
    typed.contains { $0.isLowercase } ? word.lowercased() : word
  }
}
