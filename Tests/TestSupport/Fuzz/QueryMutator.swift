/// Damages queries at random, byte by byte and word by word; the same seed gives the same texts.
///
/// Most texts that come out are wrong, and many still mean something: both is wanted.
public struct QueryMutator {
  private let queries: [String]
  /// Where the numbers come from; for further draws.
  public var random: SplitMix64
  /// Longer queries are cut: damage has to hit.
  private static let longest = 3_000

  /// Creates a source of texts; without queries it invents them of words alone.
  public init(_ queries: [String], seed: UInt64) {
    self.queries = queries
    random = SplitMix64(seed: seed)
  }

  /// The next text.
  public mutating func next() -> String {
    var tokens = Self.tokens(query())
    // Half of the texts are only changed in ways that often leave a query.
    if Bool.random(using: &random) {
      for _ in 0..<Int.random(in: 1...4, using: &random) { exchange(&tokens) }
      return tokens.joined()
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) { damage(&tokens) }
    var bytes = Array(tokens.joined().utf8)
    if Int.random(in: 0..<3, using: &random) == 0 {
      for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&bytes) }
    }
    // What is not UTF-8 any more becomes U+FFFD here, as it would in any String.
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func query() -> String {
    guard let text = queries.randomElement(using: &random) else { return piece() }
    return String(text.prefix(Self.longest))
  }

  // MARK: Words

  /// Words, numbers, spaces and single signs.
  static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var wasWord = false
    for character in text {
      let isWord = character.isLetter || character.isNumber || character == "_"
      if isWord, wasWord, !tokens.isEmpty {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      wasWord = isWord
    }
    return tokens
  }

  /// Puts a word, a number or what stands in brackets in the place of another of its kind.
  private mutating func exchange(_ tokens: inout [String]) {
    guard
      let place = tokens.indices.filter({ Self.kind(tokens[$0]) != .other })
        .randomElement(using: &random)
    else { return }
    let kind = Self.kind(tokens[place])
    // A variable of another query is hardly ever known here.
    let isOwn = Int.random(in: 0..<4, using: &random) < (kind == .name ? 3 : 1)
    let source = isOwn ? tokens : Self.tokens(query())
    if kind == .number, Bool.random(using: &random) {
      tokens[place] =
        Self.values.filter { Self.kind($0) == .number }.randomElement(using: &random) ?? "0"
    } else if let other = source.indices.filter({
      kind == .bracket ? source[$0] == tokens[place] : Self.kind(source[$0]) == kind
    })
    .randomElement(using: &random) {
      let end = kind == .bracket ? Self.closer(of: place, tokens) : place
      let otherEnd = kind == .bracket ? Self.closer(of: other, source) : other
      tokens.replaceSubrange(place...end, with: source[other...otherEnd])
    }
  }

  private enum Kind: Hashable {
    case keyword
    case name
    case number
    case bracket
    case other
  }

  private static func kind(_ token: String) -> Kind {
    guard let first = token.first else { return .other }
    if first.isNumber { return .number }
    if first == "(" || first == "[" || first == "{" { return .bracket }
    guard first.isLetter else { return .other }
    return token.count > 1 && token.allSatisfy(\.isUppercase) ? .keyword : .name
  }

  /// Where the bracket closes that opens at a place; the place itself if it does not.
  private static func closer(of place: Int, _ tokens: [String]) -> Int {
    var depth = 0
    for index in tokens.indices[place...] {
      switch tokens[index] {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
      if depth == 0 { return index }
    }
    return place
  }

  private mutating func damage(_ tokens: inout [String]) {
    let place = Int.random(in: 0...tokens.count, using: &random)
    let end = min(tokens.count, place + Int.random(in: 1...8, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0: tokens.removeSubrange(place..<end)
    case 1: tokens.insert(contentsOf: tokens[place..<end], at: place)
    case 2 where place < tokens.count:
      tokens.swapAt(place, Int.random(in: 0..<tokens.count, using: &random))
    case 3, 4:
      // The beginning of one query and the end of another.
      let other = Self.tokens(query())
      tokens = Array(tokens[..<place]) + [" "]
      tokens += other[Int.random(in: 0...other.count, using: &random)...]
    case 5, 6:
      let other = Self.tokens(query())
      let lower = Int.random(in: 0...other.count, using: &random)
      let upper = min(other.count, lower + Int.random(in: 1...16, using: &random))
      tokens.replaceSubrange(place..<end, with: [" "] + other[lower..<upper] + [" "])
    case 7 where place < tokens.count: tokens[place] = piece()
    case 8:
      // Many times the same, a bracket perhaps.
      let many = Int.random(in: 2...60, using: &random)
      let repeated = Array(tokens[place..<end])
      for _ in 0..<many { tokens.insert(contentsOf: repeated, at: place) }
    default: tokens.insert(contentsOf: [" ", piece(), " "], at: place)
    }
  }

  /// A word, a sign or a value that means something to the language.
  private mutating func piece() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: Self.words.randomElement(using: &random) ?? ""
    case 1: Self.signs.randomElement(using: &random) ?? ""
    case 2: Self.values.randomElement(using: &random) ?? ""
    default: Self.phrases.randomElement(using: &random) ?? ""
    }
  }

  private static let words = [
    "ALL", "AND", "ANY", "AS", "ASC", "BY", "CALL", "CASE", "COLLECT", "CONTAINS", "COUNT",
    "CREATE",
    "DELETE", "DESC", "DETACH", "DISTINCT", "ELSE", "END", "ENDS WITH", "EXISTS", "EXPLAIN",
    "FILTER",
    "FOR", "FOREACH", "IN", "IS NOT NULL", "IS NULL", "LET", "LIMIT", "MATCH", "MERGE", "NEXT",
    "NONE",
    "NOT", "OFFSET", "ON CREATE SET", "ON MATCH SET", "OPTIONAL MATCH", "OR", "ORDER BY",
    "ORDINALITY",
    "PROFILE", "REMOVE", "RETURN", "SET", "SHORTEST", "SINGLE", "SKIP", "STARTS WITH", "THEN",
    "UNION",
    "UNION ALL", "UNWIND", "WHEN", "WHERE", "WITH", "XOR", "YIELD", "false", "null", "true", "a",
    "n",
    "r", "x", "p", "name", "num", "allShortestPaths", "avg", "betweenness", "coalesce", "component",
    "date", "datetime", "degree", "duration", "head", "keys", "labels", "length", "max", "nodes",
    "percentileCont", "percentileDisc", "properties", "range", "reduce", "relationships", "replace",
    "shortestPath", "size", "split", "stDev", "substring", "sum", "tail", "time", "toInteger",
    "toString", "type", "ACYCLIC", "CHEAPEST", "COST", "DIFFERENT RELATIONSHIPS", "GROUPS", "PATHS",
    "REPEATABLE ELEMENTS", "SIMPLE", "TRAIL", "WALK", "ALL SHORTEST", "ANY SHORTEST", "ANY 2",
    "SHORTEST 2", "ANY CHEAPEST", "cost", "isTrail", "isSimple",
  ]

  private static let signs = [
    "(", ")", "[", "]", "{", "}", "()", "[]", "{}", "-", "--", "-->", "<--", "->", "<-", "-[", "]-",
    "]->", "*", "*1..3", "*0..", "*..2", "..", "...", ".", ",", ":", "|", "&", "!", "%", "=", "<>",
    "<", "<=", ">", ">=", "=~", "+", "+=", "/", "^", "$", "$param", "'", "\"", "`", "\\", "//",
    "/*",
    "*/", ";", "?", "{2}", "{1,3}", "{0,}", "{,2}", "{4,1}", "{0,1000000000}", "\n", "\t", "\r",
    "\0",
  ]

  private static let values = [
    "0", "-1", "1", "2", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "99999999999999999999999999", "0x7FFFFFFFFFFFFFFF", "0o17", "1e308", "1e309", "1e-400", "0.0",
    "-0.0", "1.5", ".5", "''", "'a'", "'2019-02-30'", "'P1Y2M3DT4H5M6.7S'", "\"\"", "[1, 2, 3]",
    "[null]", "{a: 1}", "{a: {b: null}}", "null", "true", "'\\u00e9'", "'\\U0001F600'", "é", "名前",
    "\u{1F469}\u{200D}\u{1F680}", "\u{202E}", "\u{FEFF}", "\u{0301}", "ǆ", "İ", "ß", "\u{10FFFF}",
  ]

  private static let phrases = [
    "range(1, 100000)", "range(0, 9223372036854775807)",
    "reduce(s = 'a', x IN range(1, 60) | s + s)",
    "reduce(s = [], x IN range(1, 1000) | [s])", "[x IN range(1, 100) | range(1, 1000)]",
    "count(*)", "collect(DISTINCT n)", "(a)-[*]-(b)", "(a)-[r*0..3]->(b)", "(n {name: 'a'})",
    "MATCH (a), (b), (c), (d), (e)", "UNWIND range(1, 1000) AS i", "WITH *", "RETURN *",
    "shortestPath((a)-[*]-(b))", "allShortestPaths((a)-[*2..]-(b))", "EXISTS { MATCH (n)-->() }",
    "COUNT { (n)--() }", "COLLECT { MATCH (m) RETURN m }", "CALL { RETURN 1 AS q }",
    "CALL (*) { CREATE (z) RETURN z }", "[(n)-->(m) | m.name]", "CASE WHEN n THEN 1 ELSE 2 END",
    "duration({days: 9223372036854775807})", "date({year: 999999999, month: 1})",
    "datetime('2019-03-31T02:30[Europe/Brussels]')", "substring('abc', 1, 99)", "n[0..-1]",
    "split('aaaa', 'a')", "replace('aaaa', '', 'b')", "'x' =~ '(a*)*b'", "n {.*, x: 1}",
    "betweenness(n, {})", "FOREACH (x IN [1, 2] | CREATE (:N {x: x}))", "SET n = {}",
    "SET n += {a: 1}",
    "REMOVE n:A", "DETACH DELETE n", "MERGE (n:A {name: 'a'})", "FILTER WHERE n.x > 1",
    "LET q = n.x",
    "MATCH p = SHORTEST 3 (a)-->+(b)", "((a)-[r]->(b) WHERE a.x < b.x){1,3}", "(()-->()-->())*",
    "MATCH p = ANY CHEAPEST (a)-[r COST r.w]-+(b)", "(p = (a)-->(b))?", "TRAIL (a)--+(a)",
    "FOR q IN [1, 2] WITH ORDINALITY i", "RETURN n AS q NEXT",
    "ORDER BY n.name DESC SKIP 1 LIMIT 2",
    "CREATE INDEX FOR (n:A) ON (n.name)", "SHOW INDEXES", "LIMIT 9223372036854775807", "SKIP -1",
  ]

  // MARK: Bytes

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard bytes.count > 1 else { return }
    let lower = Int.random(in: 0..<bytes.count, using: &random)
    let upper = min(bytes.count, lower + Int.random(in: 1...8, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.removeSubrange(lower..<upper)
    case 1: bytes.insert(contentsOf: bytes[lower..<upper], at: lower)
    case 2: bytes.swapAt(lower, Int.random(in: 0..<bytes.count, using: &random))
    case 3: bytes[lower] = UInt8.random(in: 0...255, using: &random)
    default: bytes[lower] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
  }
}
