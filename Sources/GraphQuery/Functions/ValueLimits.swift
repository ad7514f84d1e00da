internal import NetworkGraph

/// How large a single value may become while a query runs.
///
/// `reduce(s = 'a', x IN range(1, 60) | s + s)` asks for an exabyte: the limits turn such a query
/// into an error before the memory is taken.
struct ValueLimits: Hashable, Sendable {
  /// The bytes of a text in UTF-8.
  var textBytes = 1 << 28
  /// The elements of a list.
  var listElements = 1 << 25
  /// The levels of lists and maps inside each other, which take stack when they are released.
  var nesting = 1_000
  /// What helps a query whose values are larger.
  var hint = "make it shorter"

  /// Lets no value be larger than all that a query may hold.
  mutating func narrow(toMemory limit: Int) {
    if limit < textBytes {
      textBytes = limit
      hint = QueryError.memoryHint
    }
    let elements = limit / MemoryLayout<Value>.stride
    if elements < listElements {
      listElements = elements
      hint = QueryError.memoryHint
    }
  }

  /// Throws when a text of so many bytes is too large.
  func check(textBytes count: Int) throws(QueryError) {
    guard count <= textBytes else {
      throw .valueTooLarge("a text", limit: textBytes, "bytes", hint: hint)
    }
  }

  /// Throws when a list of so many elements is too large.
  func check(listElements count: Int) throws(QueryError) {
    guard count <= listElements else {
      throw .valueTooLarge("a list", limit: listElements, "elements", hint: hint)
    }
  }

  /// Throws when lists and maps lie too deep inside each other.
  ///
  /// Takes time in proportion to the value: for what a query builds in a loop, every so many turns.
  func check(nesting value: Value) throws(QueryError) {
    guard !value.nests(deeperThan: nesting) else { throw .nestedTooDeeply(limit: nesting) }
  }
}
