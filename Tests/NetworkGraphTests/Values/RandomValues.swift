import NetworkGraph
import OrderedCollections
import Temporal

/// Seeded random values of every kind, rich in the values at which notions of equality part.
struct RandomValues {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  /// A number below `bound` (xorshift).
  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private static let integers: [Int64] = [
    0, 1, -1, 2, 1 << 53, (1 << 53) + 1, -(1 << 53) - 1, .max, .max - 1, .min,
    4_611_686_018_427_387_905,
  ]
  private static let floats: [Double] = [
    0, -0.0, 1, 1.5, -1, 0x1p53, 0x1p53 + 2, 0x1p63, -0x1p63, 0x1p62, .nan, .infinity, -.infinity,
    1e300,
  ]
  private static let texts = [
    "", "a", "b", "ab", "\u{E9}", "e\u{301}", "\u{FF5E}", "\u{1F600}", "'", "a\u{301}\u{323}",
    "a\u{323}\u{301}",
  ]

  /// Moments that are one in several zones, times that are one at several offsets, and neighbours.
  private static let points: [TemporalValue] =
    ["2016-09-23", "2016-09-24", "-000001-01-01"].compactMap {
      (try? LocalDate(parsing: $0)).map { .date($0) }
    }
    + ["00:00", "12:31:14.645876123"].compactMap {
      (try? LocalTime(parsing: $0)).map { .localTime($0) }
    }
    + ["12:00Z", "13:00+01:00", "00:00+01:00"].compactMap {
      (try? OffsetTime(parsing: $0)).map { .time($0) }
    }
    + ["2016-09-23T00:00", "2016-09-23T12:00"].compactMap {
      (try? LocalDateTime(parsing: $0)).map { .localDateTime($0) }
    }
    + ["2016-09-23T12:00Z", "2016-09-23T14:00+02:00", "2016-09-23T12:00[Europe/Amsterdam]"]
    .compactMap { (try? ZonedDateTime(parsing: $0)).map { .dateTime($0) } }

  /// Durations that have one average length, and others.
  private static let durations: [TemporalDuration] =
    ["PT0S", "P1D", "PT24H", "P1M", "P30D", "PT2629746S", "-P1D", "PT-0.5S"].compactMap {
      try? TemporalDuration(parsing: $0)
    }

  mutating func value(depth: Int = 3) -> Value {
    switch next(below: depth > 0 ? 16 : 13) {
    case 0: return .null
    case 1: return .bool(next(below: 2) == 0)
    case 2, 3: return .int(Self.integers[next(below: Self.integers.count)])
    case 4, 5: return .double(Self.floats[next(below: Self.floats.count)])
    case 6: return .string(Self.texts[next(below: Self.texts.count)])
    case 7: return .node(NodeID(UInt32(next(below: 3))))
    case 8:
      guard next(below: 2) == 0 else {
        return .relationship(RelationshipID(UInt32(next(below: 3))))
      }
      let length = next(below: 3)
      let nodes = (0...length).map { _ in NodeID(UInt32(next(below: 2))) }
      let relationships = (0..<length).map { _ in RelationshipID(UInt32(next(below: 2))) }
      return Path(nodes: nodes, relationships: relationships).map(Value.path) ?? .null
    case 9, 10, 11: return .temporal(Self.points[next(below: Self.points.count)])
    case 12: return .duration(Self.durations[next(below: Self.durations.count)])
    case 13, 14: return .list((0..<next(below: 4)).map { _ in value(depth: depth - 1) })
    default:
      var map: OrderedDictionary<String, Value> = [:]
      for _ in 0..<next(below: 3) {
        map[Self.texts[next(below: Self.texts.count)]] = value(depth: depth - 1)
      }
      return .map(map)
    }
  }
}
