import NetworkGraph

/// Which properties name the nodes of each kind best, the best first.
///
/// Linear in the nodes looked at, of which there are at most `sample`: names are needed for every
/// table, and what holds for so many holds for the others.
struct NameSurvey {
  /// The keys by label; `nil` stands for nodes without one.
  private(set) var values: [LabelID?: [KeyID]] = [:]

  private static let sample: UInt32 = 20_000

  /// Looks at the values of keys that may name nodes or not, and of the property `id`.
  init(_ graph: Graph, doubtful: [KeyID], id: KeyID?) {
    var tallies: [LabelID?: Tally] = [:]
    for raw in 0..<min(UInt32(graph.nodeCapacity), Self.sample) {
      let node = NodeID(raw)
      guard graph.contains(node) else { continue }
      let kind = graph.labels(of: node).first
      tallies[kind, default: Tally(doubtful.count)].add(node, in: graph, doubtful, id)
    }
    values = tallies.mapValues { $0.ranked(doubtful, id) }
  }

  /// What the nodes of one kind have.
  private struct Tally {
    var texts: [Set<String>]
    var counts: [Int]
    var ids = 0
    var idsInWords = 0

    init(_ keys: Int) {
      texts = Array(repeating: [], count: keys)
      counts = Array(repeating: 0, count: keys)
    }

    mutating func add(_ node: NodeID, in graph: Graph, _ keys: [KeyID], _ id: KeyID?) {
      for (place, key) in keys.enumerated() {
        guard let words = graph.property(key, of: node).words else { continue }
        texts[place].insert(words)
        counts[place] += 1
      }
      guard let id, case .string(let text) = graph.property(id, of: node) else { return }
      ids += 1
      if NameSurvey.readsAsWords(text) { idsInWords += 1 }
    }

    /// Keys that no two nodes share, ids in words, then the others.
    func ranked(_ keys: [KeyID], _ id: KeyID?) -> [KeyID] {
      let isUnique = keys.indices.map { texts[$0].count == counts[$0] }
      let unique = keys.indices.filter { isUnique[$0] }.map { keys[$0] }
      let shared = keys.indices.filter { !isUnique[$0] }.map { keys[$0] }
      guard let id else { return unique + shared }
      return ids > 0 && idsInWords == ids ? unique + [id] + shared : unique + shared + [id]
    }
  }

  /// Whether a text is a name rather than a code: letters that begin with a large one, and small ones
  /// after it where the script has them.
  static func readsAsWords(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard letters.count >= 2, let first = letters.first, !first.properties.isLowercase,
      !text.unicodeScalars.contains(where: { $0 == "_" || $0.properties.numericType == .decimal })
    else { return false }
    return letters.dropFirst().contains { !$0.properties.isUppercase }
  }
}
