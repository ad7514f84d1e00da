/// Finds the keyword that a word spells, without regard to case and without making a String.
struct KeywordTable: Sendable {
  /// The table of all keywords.
  static let shared = Self()

  /// The keywords by their first letter, each with its spelling in lower case, packed.
  private var buckets: [[(spelling: UInt128, keyword: Keyword)]]

  private init() {
    buckets = Array(repeating: [], count: 26)
    for keyword in Keyword.allCases {
      let bytes = Array(keyword.rawValue.utf8)
      guard let spelling = Self.pack(bytes, 0, bytes.count) else { continue }
      buckets[Int(bytes[0] - UInt8(ascii: "A"))].append((spelling, keyword))
    }
  }

  /// The keyword in the bytes from `lower` up to `upper`, which hold at least one byte.
  func keyword(in bytes: [UInt8], _ lower: Int, _ upper: Int) -> Keyword? {
    let first = Int(bytes[lower] | 0x20) - Int(UInt8(ascii: "a"))
    guard first >= 0, first < 26, let spelling = Self.pack(bytes, lower, upper) else { return nil }
    for entry in buckets[first] where entry.spelling == spelling { return entry.keyword }
    return nil
  }

  /// The letters in lower case, eight bits each; `nil` when they are too many or not letters.
  private static func pack(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> UInt128? {
    guard upper - lower <= 16 else { return nil }
    var spelling: UInt128 = 0
    for index in lower..<upper {
      let letter = bytes[index] | 0x20
      guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else { return nil }
      spelling = spelling << 8 | UInt128(letter)
    }
    return spelling
  }
}
