/// A walk through two nested lists in step, depth first, with its own stack.
///
/// Values built by a query may nest deeper than the thread's stack allows.
struct PairedWalk {
  /// What comes next.
  enum Step {
    /// The next pair of elements.
    case pair(Value, Value)
    /// One list ended: the shorter one comes first. Equal when everything was walked.
    case ended(Value.Order)
  }

  private var frames: [(left: [Value], right: [Value], index: Int)] = []

  /// Goes into a pair of lists; their elements come next.
  mutating func enter(_ left: [Value], _ right: [Value]) {
    frames.append((left, right, 0))
  }

  /// Moves on to the next pair.
  mutating func next() -> Step {
    while let last = frames.indices.last {
      let index = frames[last].index
      let leftCount = frames[last].left.count
      let rightCount = frames[last].right.count
      if index < leftCount, index < rightCount {
        frames[last].index = index + 1
        return .pair(frames[last].left[index], frames[last].right[index])
      }
      guard leftCount == rightCount else { return .ended(Value.Order(leftCount, rightCount)) }
      frames.removeLast()
    }
    return .ended(.equal)
  }
}
