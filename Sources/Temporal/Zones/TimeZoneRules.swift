/// The offsets of one zone: the recorded changes, and the yearly rule that continues them.
///
/// Immutable after its creation and therefore shared between all values of the zone.
final class TimeZoneRules: Sendable {
  /// The name under which the zone was asked for.
  let name: String
  /// The moments at which the offset changed, ascending, in seconds since 1970-01-01T00:00Z.
  private let transitions: [Int64]
  /// The offset from each of these moments on.
  private let offsets: [UTCOffset]
  /// The offset before the first of them.
  private let initial: UTCOffset
  /// What holds after the last of them; without it the last offset stays.
  private let future: YearlyOffsetRule?

  init(
    name: String,
    initial: UTCOffset,
    transitions: [Int64],
    offsets: [UTCOffset],
    future: YearlyOffsetRule?
  ) {
    self.name = name
    self.initial = initial
    self.transitions = transitions
    self.offsets = offsets
    self.future = future
  }

  /// The offset at a moment, in seconds since 1970-01-01T00:00Z.
  func offset(at instant: Int64) -> UTCOffset {
    let passed = transitionsPassed(at: instant)
    if passed == transitions.count, let future {
      return future.offset(at: instant)
    }
    return passed == 0 ? initial : offsets[passed - 1]
  }

  /// A moment that a clock shows, and the offset that it has then.
  struct Place {
    let instant: Int64
    let offset: UTCOffset
  }

  /// The moment at which the clock shows a local time, in seconds since 1970-01-01T00:00 local.
  ///
  /// In an overlap, `preferred` if it is one of the two offsets, else the earlier moment; in a gap,
  /// the moment that the offset before the gap gives.
  func place(local: Int64, preferring preferred: UTCOffset? = nil) -> Place {
    let candidates = offsets(near: local)
    var found: Place?
    for candidate in candidates {
      let instant = local - candidate.secondsAheadOfUTC
      guard offset(at: instant) == candidate else { continue }
      if candidate == preferred { return Place(instant: instant, offset: candidate) }
      if let earlier = found, earlier.instant <= instant { continue }
      found = Place(instant: instant, offset: candidate)
    }
    if let found { return found }
    // A gap: the offset before it still holds shortly before the moment that it would give, and
    // the offset after it holds at that moment.
    for candidate in candidates {
      let instant = local - candidate.secondsAheadOfUTC
      let after = offset(at: instant)
      if after > candidate { return Place(instant: instant, offset: after) }
    }
    let instant = local - initial.secondsAheadOfUTC
    return Place(instant: instant, offset: offset(at: instant))
  }

  /// Tells whether the clock had this offset when it showed a local time.
  func isValid(_ candidate: UTCOffset, local: Int64) -> Bool {
    offset(at: local - candidate.secondsAheadOfUTC) == candidate
  }

  /// Every offset that holds within the reach of a local time, in the order in which they came.
  private func offsets(near local: Int64) -> [UTCOffset] {
    let earliest = local - UTCOffset.limit
    let latest = local + UTCOffset.limit
    var result = [offset(at: earliest)]
    let first = transitionsPassed(at: earliest)
    let last = transitionsPassed(at: latest)
    for index in first..<last {
      result.append(offsets[index])
    }
    if last == transitions.count, let future {
      let recorded = transitions.last ?? Int64.min
      for instant in future.transitions(from: earliest, to: latest) where instant > recorded {
        result.append(future.offset(at: instant))
      }
    }
    return result
  }

  /// The number of recorded changes at or before a moment.
  private func transitionsPassed(at instant: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= instant {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
