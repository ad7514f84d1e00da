public import NetworkGraph
internal import OrderedCollections

/// Reads the cells of conformance cases: `12`, `'text'`, `[1, 2]`, `{a: 1}`, `(:Label {k: v})`,
/// `[:TYPE {k: v}]`, `<(a)-[:T]->(b)>`.
public struct ExpectedValueReader {
  private let characters: [Character]
  private var position = 0

  /// Why a cell could not be read.
  public struct Failure: Error, Sendable {
    /// The cell.
    public let text: String
  }

  /// The value of a cell.
  public static func read(_ text: String) throws(Failure) -> ExpectedValue {
    var reader = Self(characters: Array(text))
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == reader.characters.count else { throw Failure(text: text) }
    return value
  }

  private init(characters: [Character]) { self.characters = characters }

  private var next: Character? { position < characters.count ? characters[position] : nil }

  private func failure() -> Failure { Failure(text: String(characters)) }

  private mutating func skipSpace() {
    while let next, next.isWhitespace { position += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    skipSpace()
    let wanted = Array(text)
    guard position + wanted.count <= characters.count,
      Array(characters[position..<position + wanted.count]) == wanted
    else { return false }
    position += wanted.count
    return true
  }

  private mutating func expect(_ text: String) throws(Failure) {
    guard take(text) else { throw failure() }
  }

  private mutating func value() throws(Failure) -> ExpectedValue {
    skipSpace()
    switch next {
    case "'": return .string(try quoted())
    case "[":
      position += 1
      skipSpace()
      if next == ":" { return try relationshipRest() }
      return .list(try items(until: "]"))
    case "{": return .map(try map())
    case "(": return try node()
    case "<": return try path()
    default: return try word()
    }
  }

  private mutating func quoted() throws(Failure) -> String {
    position += 1
    var text = ""
    while let character = next {
      position += 1
      if character == "'" { return text }
      if character == "\\", let escaped = next {
        position += 1
        text.append(escaped)
      } else {
        text.append(character)
      }
    }
    throw failure()
  }

  private mutating func items(until close: String) throws(Failure) -> [ExpectedValue] {
    var items: [ExpectedValue] = []
    if take(close) { return [] }
    repeat { items.append(try value()) } while take(",")
    try expect(close)
    return items
  }

  private mutating func map() throws(Failure) -> [String: ExpectedValue] {
    try expect("{")
    var map: [String: ExpectedValue] = [:]
    if take("}") { return map }
    repeat {
      let key = try name()
      try expect(":")
      map[key] = try value()
    } while take(",")
    try expect("}")
    return map
  }

  private mutating func name() throws(Failure) -> String {
    skipSpace()
    if next == "`" {
      position += 1
      var name = ""
      while let character = next, character != "`" {
        name.append(character)
        position += 1
      }
      position += 1
      return name
    }
    var name = ""
    while let character = next, character.isLetter || character.isNumber || character == "_" {
      name.append(character)
      position += 1
    }
    guard !name.isEmpty else { throw failure() }
    return name
  }

  private mutating func node() throws(Failure) -> ExpectedValue {
    try expect("(")
    skipSpace()
    if let character = next, character.isLetter { _ = try name() }
    var labels: [String] = []
    while take(":") { labels.append(try name()) }
    skipSpace()
    let properties = next == "{" ? try map() : [:]
    try expect(")")
    return .node(labels: labels.sorted(), properties: properties)
  }

  private mutating func relationshipRest() throws(Failure) -> ExpectedValue {
    try expect(":")
    let type = try name()
    skipSpace()
    let properties = next == "{" ? try map() : [:]
    try expect("]")
    return .relationship(type: type, properties: properties)
  }

  private mutating func path() throws(Failure) -> ExpectedValue {
    try expect("<")
    var nodes = [try node()]
    var relationships: [ExpectedValue] = []
    var forwards: [Bool] = []
    while !take(">") {
      let isBackwards = take("<-")
      if !isBackwards { try expect("-") }
      try expect("[")
      relationships.append(try relationshipRest())
      if isBackwards { try expect("-") } else { try expect("->") }
      forwards.append(!isBackwards)
      nodes.append(try node())
    }
    return .path(nodes, relationships, forwards: forwards)
  }

  private mutating func word() throws(Failure) -> ExpectedValue {
    var word = ""
    while let character = next, !",]}) ".contains(character) {
      word.append(character)
      position += 1
    }
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "NaN": return .double(.nan)
    case "Infinity", "Inf": return .double(.infinity)
    case "-Infinity", "-Inf": return .double(-.infinity)
    default:
      if let integer = Int64(word) { return .int(integer) }
      if let double = Double(word) { return .double(double) }
      throw failure()
    }
  }
}

extension ExpectedValue {
  /// The value as a parameter; `nil` for elements of a graph.
  public var plain: Value? {
    switch self {
    case .null: return .null
    case .bool(let truth): return .bool(truth)
    case .int(let number): return .int(number)
    case .double(let number): return .double(number)
    case .string(let text): return .string(text)
    case .list(let items):
      var values: [Value] = []
      for item in items {
        guard let value = item.plain else { return nil }
        values.append(value)
      }
      return .list(values)
    case .map(let entries):
      var map: OrderedDictionary<String, Value> = [:]
      for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
        guard let value = entry.plain else { return nil }
        map[key] = value
      }
      return .map(map)
    case .node, .relationship, .path: return nil
    }
  }
}
