/// A regular expression as a list of steps.
struct RegularExpressionProgram: Sendable {
  /// A step.
  enum Step: Sendable {
    /// Go on only where a condition holds.
    case assert(RegularExpressionNode.Assertion)
    /// Take one given character.
    case take(UInt32)
    /// Take one character of the set with this number.
    case takeAny(of: Int)
    /// Go on at another step.
    case jump(Int)
    /// The expression is over.
    case match
    /// Go on at two steps.
    case split(Int, Int)
  }

  /// The steps, from the first one on.
  private(set) var steps: [Step] = []
  /// The sets of characters.
  private(set) var classes: [CharacterClass] = []

  /// Repetitions are written out, so that a short expression can mean a long program.
  static let maximumSize = 20_000

  /// Writes the program of a tree.
  init(_ node: RegularExpressionNode) throws(RegularExpressionError) {
    try append(node)
    try append(.match)
  }

  private mutating func append(_ step: Step) throws(RegularExpressionError) {
    guard steps.count < Self.maximumSize else {
      throw RegularExpressionError(tooLarge: Self.maximumSize)
    }
    steps.append(step)
  }

  private mutating func append(_ node: RegularExpressionNode) throws(RegularExpressionError) {
    switch node {
    case .assertion(let assertion): try append(.assert(assertion))
    case .character(let set): try append(set)
    case .sequence(let parts):
      for part in parts { try append(part) }
    case .alternatives(let ways): try append(alternatives: ways)
    case .repeated(let part, let minimum, let maximum):
      for _ in 0..<minimum {
        try append(part)
        // An empty part can be repeated without end and without a step.
        if steps.isEmpty { break }
      }
      if let maximum {
        try append(optional: part, times: maximum - minimum)
      } else {
        let start = steps.count
        try append(.split(start + 1, start + 1))
        try append(part)
        try append(.jump(start))
        steps[start] = .split(start + 1, steps.count)
      }
    }
  }

  private mutating func append(_ set: CharacterClass) throws(RegularExpressionError) {
    if case .range(let range) = set.members.first, set.members.count == 1, range.count == 1,
      !set.isNegated, !set.ignoresCase
    {
      try append(.take(range.lowerBound))
    } else {
      try append(.takeAny(of: classes.count))
      classes.append(set)
    }
  }

  private mutating func append(
    alternatives ways: [RegularExpressionNode]
  ) throws(RegularExpressionError) {
    var ends: [Int] = []
    for way in ways.dropLast() {
      let split = steps.count
      try append(.split(split + 1, split + 1))
      try append(way)
      ends.append(steps.count)
      try append(.jump(0))
      steps[split] = .split(split + 1, steps.count)
    }
    if let last = ways.last { try append(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func append(
    optional part: RegularExpressionNode,
    times: Int
  ) throws(RegularExpressionError) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(steps.count)
      try append(.split(steps.count + 1, steps.count + 1))
      try append(part)
    }
    for split in splits { steps[split] = .split(split + 1, steps.count) }
  }
}
