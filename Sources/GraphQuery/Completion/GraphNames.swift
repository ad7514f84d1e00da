internal import Glibc
internal import NetworkGraph

/// The names and texts of a graph that may complete what is being typed.
struct GraphNames {
  let graph: Graph

  /// So many things are looked at to learn which keys their like have.
  private static let sample: Int = 256
  /// So many texts are offered at most.
  private static let most = 50

  /// The labels that nodes have, the frequent ones first.
  ///
  /// O(labels log labels).
  var labels: [CompletionCandidate] {
    ranked(graph.labels.map { (graph.name(of: $0), graph.nodeCount(with: $0)) }, "node")
  }

  /// The types that relationships have, the frequent ones first.
  var types: [CompletionCandidate] {
    let counted = graph.types.map { (graph.name(of: $0), graph.relationshipCount(of: $0)) }
    return ranked(counted, "relationship")
  }

  private func ranked(
    _ names: [(name: String, count: Int)],
    _ noun: String
  ) -> [CompletionCandidate] {
    names.filter { $0.count > 0 }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
      .map { name, count in
        CompletionCandidate(Self.quoted(name), count == 1 ? "1 \(noun)" : "\(count) \(noun)s")
      }
  }

  /// The keys of things, those first that a thing of some labels or types is likely to have.
  ///
  /// O(keys): a few hundred things are looked at.
  func keys(of thing: ScopeReader.Binding?) -> [CompletionCandidate] {
    let isRelationship = thing?.kind == .relationship
    let isNode = thing?.kind == .node
    let rows = isNode ? rows(with: thing?.names ?? []) : []
    var ranked: [(name: String, here: Int, all: Int)] = []
    for key in graph.keys {
      let nodes = isRelationship ? 0 : graph.nodeCount(having: key)
      let relationships = isNode ? 0 : graph.relationshipCount(having: key)
      guard nodes + relationships > 0 else { continue }
      let here = nodes > 0 ? count(key, rows) : 0
      ranked.append((graph.name(of: key), here, nodes + relationships))
    }
    ranked.sort { ($1.here, $1.all, $0.name) < ($0.here, $0.all, $1.name) }
    let label = thing?.names.first ?? ""
    return ranked.map { name, here, _ in
      CompletionCandidate(Self.quoted(name), here > 0 ? "of \(label)" : "property")
    }
  }

  /// The first nodes with the first label that is known.
  private func rows(with names: [String]) -> [UInt32] {
    guard let label = names.lazy.compactMap({ graph.label(named: $0) }).first else { return [] }
    var rows: [UInt32] = []
    _ = graph.collectNodes(with: label, from: 0, limit: Self.sample, into: &rows)
    return rows
  }

  private func count(_ key: KeyID, _ rows: [UInt32]) -> Int {
    switch graph.nodeValues(key, of: rows) {
    case .absent: 0
    case .ints(_, let present), .doubles(_, let present): present.count { $0 }
    case .texts(let codes): codes.count { $0 != UInt32.max }
    case .values(let values): values.count { !$0.isNull }
    }
  }

  /// A name as it has to be written in a query.
  static func quoted(_ name: String) -> String {
    guard let first = name.unicodeScalars.first else { return "``" }
    let isPlain =
      (first == "_" || first.properties.isIDStart)
      && name.unicodeScalars.allSatisfy { $0.properties.isIDContinue }
    guard !isPlain else { return name }
    let parts = name.split(separator: "`", omittingEmptySubsequences: false)
    return "`\(parts.joined(separator: "``"))`"
  }

  // MARK: - Texts

  /// Texts that nodes have for a key and that begin with some letters, or have a word that does.
  ///
  /// O(nodes with the label), some twenty nanoseconds for each, and no memory that is kept: nothing has
  /// to be told when the graph changes. It ends early when there are enough. Case of ASCII letters
  /// aside.
  func texts(
    _ name: String,
    of thing: ScopeReader.Binding?,
    beginningWith typed: String
  ) -> [String] {
    guard let key = graph.key(named: name), case .texts(let column) = graph.nodeColumn(key) else {
      return []
    }
    let label = (thing?.names ?? []).lazy.compactMap { graph.label(named: $0) }.first
    let pattern = Array(typed.utf8).map(Self.lower)
    let texts = TextReader(graph)
    var found = FoundTexts(pattern)
    var next: UInt32 = 0
    var rows: [UInt32] = []
    var codes = [UInt32](repeating: 0, count: 4096)
    var present = [Bool](repeating: false, count: 4096)
    repeat {
      rows.removeAll(keepingCapacity: true)
      next = graph.collectNodes(with: label, from: next, limit: codes.count, into: &rows)
      rows.withUnsafeBufferPointer { rows in
        codes.withUnsafeMutableBufferPointer { codes in
          present.withUnsafeMutableBufferPointer { present in
            _ = column.gather(rows, into: codes, present: present)
          }
        }
      }
      for index in rows.indices where present[index] {
        found.look(codes[index], texts.bytes(codes[index]))
      }
    } while rows.count == codes.count && found.first.count < Self.most
    withExtendedLifetime(texts) {}
    return (found.first.map(graph.text).sorted() + found.second.map(graph.text).sorted())
      .prefix(Self.most).map { $0 }
  }

  static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}

/// The texts that were found, each once.
private struct FoundTexts {
  /// Those that begin with the letters.
  var first: [UInt32] = []
  /// Those that have a word that does.
  var second: [UInt32] = []
  private var seen: Set<UInt32> = []
  private let pattern: [UInt8]
  private static let most = 50

  init(_ pattern: [UInt8]) { self.pattern = pattern }

  mutating func look(_ code: UInt32, _ text: UnsafeBufferPointer<UInt8>) {
    guard let place = matchStart(text), place == 0 || second.count < Self.most,
      seen.insert(code).inserted
    else { return }
    if place == 0 { first.append(code) } else { second.append(code) }
  }

  /// The first byte of the word that begins with the pattern.
  private func matchStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return pattern.isEmpty ? 0 : nil }
    return pattern.withUnsafeBufferPointer { pattern in
      var start = 0
      while start <= bytes.count - pattern.count {
        var length = 0
        while length < pattern.count, GraphNames.lower(bytes[start + length]) == pattern[length] {
          length += 1
        }
        if length == pattern.count { return start }
        guard let blank = memchr(base + start, 0x20, bytes.count - start) else { return nil }
        start = UnsafeRawPointer(blank) - UnsafeRawPointer(base) + 1
      }
      return nil
    }
  }
}
