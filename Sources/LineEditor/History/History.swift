/// Statements that were entered before, each once, the latest last.
public struct History: Sendable {
  /// The statements; of equal ones only the latest is here.
  public private(set) var statements: [String] = []
  /// The most statements that are kept.
  public let limit: Int

  /// Creates a history from statements, the latest last.
  ///
  /// O(n).
  public init(_ statements: [String] = [], limit: Int = 5_000) {
    self.limit = max(1, limit)
    var seen: Set<String> = []
    var latestFirst: [String] = []
    for statement in statements.reversed() where Self.isWorthKeeping(statement) {
      guard latestFirst.count < self.limit else { break }
      if seen.insert(statement).inserted { latestFirst.append(statement) }
    }
    self.statements = latestFirst.reversed()
  }

  /// Adds a statement as the latest, and takes an equal one away; `false` for nothing but blanks.
  ///
  /// O(n).
  @discardableResult
  public mutating func add(_ statement: String) -> Bool {
    guard Self.isWorthKeeping(statement) else { return false }
    statements.removeAll { $0 == statement }
    statements.append(statement)
    if statements.count > limit { statements.removeFirst(statements.count - limit) }
    return true
  }

  /// The latest statement before a position that holds some words, without regard to the case of
  /// ASCII letters.
  ///
  /// O(total length).
  func last(holding words: String, before position: Int) -> Int? {
    let pattern = Self.folded(words)
    return statements[..<max(0, min(position, statements.count))].lastIndex {
      Self.holds($0, pattern)
    }
  }

  /// The earliest statement after a position that holds some words.
  func first(holding words: String, after position: Int) -> Int? {
    let pattern = Self.folded(words)
    guard position + 1 < statements.count else { return nil }
    return statements[(position + 1)...].firstIndex { Self.holds($0, pattern) }
  }

  private static func isWorthKeeping(_ statement: String) -> Bool {
    statement.contains { !$0.isWhitespace }
  }

  private static func folded(_ text: String) -> [UInt8] { text.utf8.map(lower) }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func holds(_ statement: String, _ pattern: [UInt8]) -> Bool {
    guard let first = pattern.first else { return true }
    var statement = statement
    return statement.withUTF8 { bytes in
      guard bytes.count >= pattern.count else { return false }
      for start in 0...(bytes.count - pattern.count) where lower(bytes[start]) == first {
        var index = 1
        while index < pattern.count, lower(bytes[start + index]) == pattern[index] { index += 1 }
        if index == pattern.count { return true }
      }
      return false
    }
  }
}
