/// A fixed block of rows of one column: the unit that a write copies.
///
/// Sendable without the compiler's proof, for this reason: a chunk is written only by a
/// ``ChunkedArray`` that has just found itself to be its only owner (`isKnownUniquelyReferenced`),
/// and so no other thread can hold it. Everybody else only reads.
final class Chunk<Element: Sendable>: @unchecked Sendable {
  /// Rows per chunk: 1,024 rows of eight bytes are copied in about a microsecond.
  static var capacity: Int { 1 << shift }
  static var shift: Int { 10 }

  /// The rows.
  ///
  /// The address stays for as long as the chunk lives.
  let base: UnsafeMutablePointer<Element>

  init(repeating element: Element) {
    base = .allocate(capacity: Self.capacity)
    base.initialize(repeating: element, count: Self.capacity)
  }

  init(copying other: Chunk) {
    base = .allocate(capacity: Self.capacity)
    base.initialize(from: other.base, count: Self.capacity)
  }

  deinit {
    base.deinitialize(count: Self.capacity)
    base.deallocate()
  }
}
