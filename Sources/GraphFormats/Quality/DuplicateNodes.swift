import NetworkGraph

/// Nodes of one kind whose names say that they may be the same.
///
/// Compared are names that are equal when folded, that one node has as a name and another as an
/// alternative one, or that differ in few letters or words. Not every pair is looked at: only those
/// that share the beginning of a word which at most ``mostSharers`` names have, or that become equal
/// when a letter is taken away.
struct DuplicateNodes {
  /// How many names may share a word before it says nothing.
  static let mostSharers = 60

  private(set) var findings: [DataFinding] = []

  private struct Entry {
    let node: NodeID
    let name: FoldedName
    let alternatives: [FoldedName]
  }

  /// Two entries by their positions, the smaller first.
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  init(_ graph: Graph, _ names: ElementNames) {
    let nameKeys = PropertyWords.keys(PropertyWords.names, in: graph)
    let alternativeKeys = PropertyWords.keys(PropertyWords.alternatives, in: graph)
    guard !nameKeys.isEmpty else { return }
    var kinds: [[LabelID]: [Entry]] = [:]
    var order: [[LabelID]] = []
    for node in graph.nodeIDs() {
      guard let name = nameKeys.lazy.compactMap({ Self.text(graph.property($0, of: node)) }).first
      else { continue }
      let alternatives = alternativeKeys.flatMap {
        PropertyWords.texts(graph.property($0, of: node))
      }
      let labels = graph.labels(of: node)
      if kinds[labels] == nil { order.append(labels) }
      kinds[labels, default: []].append(
        Entry(node: node, name: FoldedName(name), alternatives: alternatives.map { FoldedName($0) })
      )
    }
    var found: [(first: NodeID, second: NodeID, reason: String)] = []
    for labels in order {
      let entries = kinds[labels] ?? []
      for pair in Self.candidates(entries) {
        let (first, second) = (entries[pair.first], entries[pair.second])
        guard let reason = Self.reason(first, second) else { continue }
        found.append((first.node, second.node, reason))
      }
    }
    found.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    findings = found.map {
      DataFinding(
        .possibleDuplicate,
        [names.name(of: $0.first), names.name(of: $0.second)],
        $0.reason
      )
    }
  }

  private static func text(_ value: Value) -> String? {
    if case .string(let text) = value, !text.isEmpty { text } else { nil }
  }

  /// Why two nodes may be the same; `nil` when nothing says so.
  private static func reason(_ first: Entry, _ second: Entry) -> String? {
    let resemblance = NameResemblance.between(first.name, second.name)
    if resemblance == 1 { return "the same name" }
    let all = ([first.name] + first.alternatives, [second.name] + second.alternatives)
    var best = resemblance
    for name in all.0 {
      for other in all.1 {
        if !name.words.isEmpty, name.words == other.words { return "one has the other's name too" }
        best = max(best, NameResemblance.between(name, other))
      }
    }
    guard best >= NameResemblance.notable else { return nil }
    // Cut, so that what is not the same never reads as 100.
    return "names alike to \(Int(best * 100)) %"
  }

  // MARK: - Which pairs are looked at

  private static func candidates(_ entries: [Entry]) -> [Pair] {
    var blocks: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      var keys: Set<String> = []
      for name in [entry.name] + entry.alternatives where !name.words.isEmpty {
        // Equal names, in any order of their words.
        keys.insert("=" + name.words.sorted().joined(separator: " "))
        for word in name.tellingWords { keys.insert("w" + String(word.prefix(5))) }
        keys.formUnion(shortened(name.text).map { "-" + $0 })
      }
      for key in keys { blocks[key, default: []].append(index) }
    }
    var pairs: Set<Pair> = []
    for (key, sharers) in blocks where sharers.count > 1 {
      guard key.utf8.first == UInt8(ascii: "=") || sharers.count <= mostSharers else { continue }
      // Of many equal names each is held against the first one only.
      let firsts = sharers.count <= mostSharers ? sharers.count - 1 : 1
      for first in 0..<firsts {
        for second in (first + 1)..<sharers.count {
          pairs.insert(Pair(first: sharers[first], second: sharers[second]))
        }
      }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The text and what is left when one letter is taken away: texts that are one slip apart share
  /// one of them.
  private static func shortened(_ text: String) -> [String] {
    let letters = Array(text.unicodeScalars)
    guard letters.count >= 5, letters.count <= 24 else { return [] }
    return [text]
      + letters.indices.map { index in
        var rest = String.UnicodeScalarView(letters[..<index])
        rest.append(contentsOf: letters[(index + 1)...])
        return String(rest)
      }
  }
}
