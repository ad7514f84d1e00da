/// Follows a program through a text on all ways at once.
struct RegularExpressionMatcher {
  private let program: RegularExpressionProgram
  /// The steps that wait for the next character.
  private var current: [Int] = []
  private var next: [Int] = []
  /// In which round a step was last entered, so that it is entered once per round.
  private var enteredIn: [Int]
  private var round = 0
  private var pending: [Int] = []
  private var hasMatched = false

  init(_ program: RegularExpressionProgram) {
    self.program = program
    enteredIn = Array(repeating: -1, count: program.steps.count)
  }

  /// What surrounds a place in the text.
  private struct Place {
    let before: Unicode.Scalar?
    let after: Unicode.Scalar?
    /// Whether what follows is the last character.
    let isBeforeLast: Bool
  }

  /// Whether the whole of a text has the form of the expression.
  mutating func matches(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    var before: Unicode.Scalar?
    var after = scalars.next()
    var later = scalars.next()
    enter(0, Place(before: nil, after: after, isBeforeLast: later == nil))
    swap(&current, &next)
    while let scalar = after {
      guard !current.isEmpty else { return false }
      before = after
      after = later
      later = later == nil ? nil : scalars.next()
      round += 1
      hasMatched = false
      next.removeAll(keepingCapacity: true)
      let place = Place(before: before, after: after, isBeforeLast: later == nil)
      for step in current where takes(step, scalar) { enter(step + 1, place) }
      swap(&current, &next)
    }
    return hasMatched
  }

  /// Whether a step takes a character.
  private func takes(_ step: Int, _ scalar: Unicode.Scalar) -> Bool {
    switch program.steps[step] {
    case .take(let wanted): scalar.value == wanted
    case .takeAny(let number): program.classes[number].contains(scalar)
    case .assert, .jump, .match, .split: false
    }
  }

  /// Enters a step and all that can be reached from it without a character.
  private mutating func enter(_ step: Int, _ place: Place) {
    pending.append(step)
    while let step = pending.popLast() {
      guard enteredIn[step] != round else { continue }
      enteredIn[step] = round
      switch program.steps[step] {
      case .assert(let assertion):
        if Self.holds(assertion, place) { pending.append(step + 1) }
      case .take, .takeAny: next.append(step)
      case .jump(let target): pending.append(target)
      case .match: hasMatched = true
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      }
    }
  }

  private static func holds(
    _ assertion: RegularExpressionNode.Assertion,
    _ place: Place
  ) -> Bool {
    switch assertion {
    case .textStart: place.before == nil
    case .textEnd: place.after == nil
    case .lastLineEnd: place.after == nil || (place.isBeforeLast && place.after == "\n")
    case .lineStart: place.before == nil || place.before == "\n"
    case .lineEnd: place.after == nil || place.after == "\n"
    case .wordBoundary: isWord(place.before) != isWord(place.after)
    case .noWordBoundary: isWord(place.before) == isWord(place.after)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.numericType == .decimal
  }
}
