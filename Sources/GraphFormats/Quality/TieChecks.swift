import NetworkGraph

/// Ties that stand there twice, without a date, without a source, or on one source only.
struct TieChecks {
  private(set) var findings: [DataFinding] = []

  /// What a tie says: who, what, whom.
  private struct Statement: Hashable {
    let source: NodeID
    let type: TypeID
    let target: NodeID
  }

  init(_ graph: Graph, _ names: ElementNames) {
    let dates = PropertyWords.keys(
      PropertyWords.starts + PropertyWords.ends + PropertyWords.moments,
      in: graph
    )
    let sources = PropertyWords.keys(PropertyWords.sources, in: graph)
    var first: [Statement: RelationshipID] = [:]
    var parallels: [Statement: [RelationshipID]] = [:]
    for tie in graph.relationshipIDs() {
      guard let source = graph.source(of: tie), let target = graph.target(of: tie),
        let type = graph.type(of: tie)
      else { continue }
      if !dates.contains(where: { !Self.isMissing(graph.property($0, of: tie)) }) {
        findings.append(DataFinding(.undatedTie, [names.name(of: tie)]))
      }
      if !sources.contains(where: { !Self.isMissing(graph.property($0, of: tie)) }) {
        findings.append(DataFinding(.unsourcedTie, [names.name(of: tie)]))
      }
      let statement = Statement(source: source, type: type, target: target)
      if let earlier = first[statement] {
        parallels[statement, default: [earlier]].append(tie)
      } else {
        first[statement] = tie
      }
    }
    // In the order of the data.
    for tie in first.values.sorted() {
      guard let source = graph.source(of: tie), let target = graph.target(of: tie),
        let type = graph.type(of: tie)
      else { continue }
      let statement = Statement(source: source, type: type, target: target)
      let ties = parallels[statement] ?? [tie]
      add(repeated: ties, graph, names)
      let named = Set(
        ties.flatMap { tie in
          sources.flatMap { PropertyWords.texts(graph.property($0, of: tie)) }
        }
      )
      if named.count == 1 {
        findings.append(DataFinding(.singleSource, [names.name(of: tie)]))
      }
    }
  }

  private static func isMissing(_ value: Value) -> Bool {
    if case .string(let text) = value { return text.allSatisfy(\.isWhitespace) }
    return value.isNull
  }

  private mutating func add(
    repeated ties: [RelationshipID],
    _ graph: Graph,
    _ names: ElementNames
  ) {
    guard ties.count > 1 else { return }
    var seen: Set<[KeyID: Value]> = []
    for tie in ties {
      let properties = graph.properties(of: tie).map { ($0.key, $0.value) }
      guard !seen.insert(Dictionary(uniqueKeysWithValues: properties)).inserted else { continue }
      findings.append(DataFinding(.repeatedTie, [names.name(of: tie)]))
    }
  }
}

/// Kinds and types that are rare and spelt nearly like a frequent one.
enum KindChecks {
  /// How many uses the frequent word has for one of the rare: long words are seldom alike by chance.
  private static func rarity(of word: String) -> Int { word.unicodeScalars.count < 8 ? 10 : 2 }

  static func findings(in graph: Graph) -> [DataFinding] {
    let labels = graph.labels.map { (name: graph.name(of: $0), count: graph.nodeCount(with: $0)) }
    let types = graph.types.map {
      (name: graph.name(of: $0), count: graph.relationshipCount(of: $0))
    }
    return findings(labels, "the kind") + findings(types, "the type")
  }

  private static func findings(
    _ words: [(name: String, count: Int)],
    _ what: String
  ) -> [DataFinding] {
    words.filter { $0.count > 0 }.compactMap { word in
      let likely = words.filter { other in
        guard other.name != word.name else { return false }
        let isSame = FoldedName(word.name).words.joined() == FoldedName(other.name).words.joined()
        return isSame
          ? other.count > word.count || (other.count == word.count && other.name < word.name)
          : other.count / word.count >= rarity(of: word.name) && isNear(word.name, other.name)
      }.max { ($0.count, $1.name) < ($1.count, $0.name) }
      guard let likely else { return nil }
      return DataFinding(
        .misspeltKind,
        [word.name],
        "\(what) '\(word.name)' (\(word.count)) is spelt nearly like '\(likely.name)' "
          + "(\(likely.count))"
      )
    }
  }

  /// Whether two words are one slip per five letters apart.
  private static func isNear(_ word: String, _ other: String) -> Bool {
    let letters = Array(FoldedName(word).words.joined().unicodeScalars.prefix(100))
    let others = Array(FoldedName(other).words.joined().unicodeScalars.prefix(100))
    guard letters.count >= 4 else { return false }
    return NameResemblance.slips(letters, others, atMost: max(1, letters.count / 5)) != nil
  }
}
