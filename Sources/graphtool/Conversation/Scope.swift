import GraphQuery

/// What the statements of a conversation see unless they say otherwise: a view, at a time.
struct Scope: Hashable {
  /// The name of the view; the whole network when `nil`.
  var view: String?
  /// The time as an expression of the language; any time when `nil`.
  var time: String?

  /// What is written before a statement, and at which byte of it; nothing where the statement says itself
  /// what it sees, or does not read.
  func prefix(for statement: String) -> (words: String, place: Int) {
    guard view != nil || time != nil else { return ("", 0) }
    var words = FirstWords(statement)
    var first = words.next()
    var place = words.start
    if ["EXPLAIN", "PROFILE"].contains(first) {
      first = words.next()
      place = words.start
    }
    return Self.readers.contains(first) ? (clause + " ", place) : ("", 0)
  }

  /// The clause that says what is seen.
  var clause: String {
    let view = view.map { Self.quoted($0) } ?? "*"
    return "USE \(view)" + (time.map { " AS OF \($0)" } ?? "")
  }

  /// What the prompt says of it; empty where everything is seen.
  var words: String {
    let parts = [view, time.map { $0.filter { $0 != "'" } }].compactMap { $0 }
    return parts.isEmpty ? "" : "[\(parts.joined(separator: ", "))]"
  }

  /// What a statement that reads may begin with.
  private static let readers = [
    "MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL", "FOR", "LET", "FILTER",
  ]

  /// A name as the language takes any.
  private static func quoted(_ name: String) -> String {
    "`" + name.replacing("`", with: "``") + "`"
  }
}

/// The words at the start of a statement, in capitals; comments and blanks are passed over.
private struct FirstWords {
  private let bytes: [UInt8]
  private var position = 0
  /// Where the last word begins.
  private(set) var start = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> String {
    skip()
    start = position
    while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).uppercased()
  }

  private mutating func skip() {
    while position < bytes.count {
      if bytes[position] <= 0x20 {
        position += 1
      } else if bytes[position...].starts(with: Array("//".utf8)) {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
      } else if bytes[position...].starts(with: Array("/*".utf8)) {
        let end = bytes[position...].firstRange(of: Array("*/".utf8))?.upperBound
        position = end ?? bytes.count
      } else {
        return
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }
}
