extension Parser {
  /// Bounds that keep the recursion of the parser, and of everything that walks the tree, safe.
  ///
  /// Brackets inside each other deepen the stack of the parser. Chains such as `a + b + c` or
  /// `a.b.c` are read in a loop, but their trees are as high as they are long, and who walks a
  /// tree recurses. Both are bounded. The costs are rounded up from the frames of a build without
  /// optimisation, so that half a megabyte of stack is enough even for that.
  struct Limits {
    /// How much the pieces that stand inside each other may cost together.
    static let nesting = 420
    /// How many levels a tree may have.
    static let height = 200

    /// What a piece costs: kilobytes of stack from its function to that of the next piece.
    enum Cost: Int {
      case label = 2
      case chain = 7
      /// An expression on the right of an operator.
      case rightOperand = 4
      case expression = 6
      case node = 12
      case query = 14
    }

    /// What the pieces cost that are being read.
    var depth = 0
    /// How many of them are queries.
    var queries = 0
    /// The height of the highest tree that was read since the piece began.
    var height = 0
  }

  /// Begins a piece that may contain itself; what it returns is to be handed to `leave`.
  mutating func enter(_ cost: Limits.Cost) throws(Failure) -> Limits {
    let outer = limits
    limits.depth += cost.rawValue
    guard limits.depth <= Limits.nesting else {
      throw fail(Messages.nestedTooDeeply(at: token.range))
    }
    limits.height = 0
    return outer
  }

  /// Ends a piece.
  mutating func leave(_ outer: Limits) {
    let height = max(outer.height, limits.height)
    limits = outer
    limits.height = height
  }

  /// Notes that a tree was put on top of those read since the piece began.
  mutating func grow(by levels: Int = 1) throws(Failure) {
    limits.height += levels
    guard limits.height <= Limits.height else {
      throw fail(Messages.nestedTooDeeply(at: tokens[max(0, index - 1)].range))
    }
  }
}
