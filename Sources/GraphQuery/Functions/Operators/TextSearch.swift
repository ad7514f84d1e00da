internal import Glibc

/// A text that is looked for in other texts, byte by byte of its UTF-8.
///
/// Takes linear time whatever the two texts are (D. E. Knuth, J. H. Morris, V. R. Pratt, "Fast
/// pattern matching in strings", SIAM Journal on Computing 6, 1977).
struct TextSearch {
  private let needle: [UInt8]
  /// For every number of matched bytes: how many of them stay matched when the next byte differs.
  private let fallback: [Int]

  /// Prepares the search for a text.
  init(_ needle: String) {
    let needle = Array(needle.utf8)
    var fallback = Array(repeating: 0, count: needle.count + 1)
    var matched = 0
    for index in needle.indices.dropFirst() {
      while matched > 0, needle[index] != needle[matched] { matched = fallback[matched] }
      if needle[index] == needle[matched] { matched += 1 }
      fallback[index + 1] = matched
    }
    self.needle = needle
    self.fallback = fallback
  }

  /// Whether the text occurs in another; the empty text occurs everywhere.
  func isFound(in text: String) -> Bool {
    guard !needle.isEmpty else { return true }
    var text = text
    return text.withUTF8 { next(in: $0, from: 0) != nil }
  }

  /// The places in which the text occurs, from the left and without overlap; none for the empty text.
  func occurrences(in text: String) -> [Range<Int>] {
    guard !needle.isEmpty else { return [] }
    var text = text
    return text.withUTF8 { bytes in
      var found: [Range<Int>] = []
      var start = 0
      while let place = next(in: bytes, from: start) {
        found.append(place..<(place + needle.count))
        start = place + needle.count
      }
      return found
    }
  }

  /// The next occurrence at or after a byte.
  private func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = start
    var matched = 0
    while index < bytes.count {
      if matched == 0 {
        // Nothing is matched: the C library is fastest at finding the first byte.
        guard let first = memchr(base + index, Int32(needle[0]), bytes.count - index) else {
          return nil
        }
        index = UnsafeRawPointer(first) - UnsafeRawPointer(base)
      }
      while matched > 0, bytes[index] != needle[matched] { matched = fallback[matched] }
      if bytes[index] == needle[matched] { matched += 1 }
      index += 1
      if matched == needle.count { return index - matched }
    }
    return nil
  }
}
