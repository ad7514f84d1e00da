extension Parser {
  /// Bounds that keep the recursion of the parser, and of everything that walks the tree, safe.
  ///
  /// Brackets inside each other deepen the stack of the parser. Chains such as `a + b + c` or
  /// `a.b.c` are read in a loop, but their trees are as high as they are long, and who walks a
  /// tree recurses. Both are bounded, so that half a megabyte of stack is enough for either even
  /// without optimisation.
  struct Limits {
    /// How deeply expressions, patterns and queries may stand inside each other.
    static let nesting = 100
    /// How many levels a tree may have.
    static let height = 400

    /// How many nested pieces are being read.
    var depth = 0
    /// The height of the highest tree that was read since the piece began.
    var height = 0
  }

  /// Begins a piece that may contain itself; the result is to be handed to `leave`.
  mutating func enter() throws(Failure) -> Int {
    guard limits.depth < Limits.nesting else {
      throw fail(Messages.nestedTooDeeply(at: token.range))
    }
    limits.depth += 1
    let outer = limits.height
    limits.height = 0
    return outer
  }

  /// Ends a piece.
  mutating func leave(_ outer: Int) {
    limits.depth -= 1
    limits.height = max(outer, limits.height)
  }

  /// Notes that a tree was put on top of those read since the piece began.
  mutating func grow(by levels: Int = 1) throws(Failure) {
    limits.height += levels
    guard limits.height <= Limits.height else {
      throw fail(Messages.nestedTooDeeply(at: tokens[max(0, index - 1)].range))
    }
  }
}
