import NetworkGraph
import OrderedCollections
import Temporal

/// Seeded random values at the borders of what functions and operators take.
struct SampleValues {
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

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }

  /// Points in time of every kind, at the ends of the calendar too.
  static let points: [Value] = [
    .temporal(.date(.earliest)), .temporal(.date(.latest)), .temporal(.localTime(.latest)),
    .temporal(.time(OffsetTime(.midnight, offset: .zero))),
    .temporal(.localDateTime(LocalDateTime(.earliest))),
    .temporal(.localDateTime(LocalDateTime(.latest, .latest))),
    (try? ZonedDateTime(LocalDateTime(.latest), in: .utc)).map { .temporal(.dateTime($0)) }
      ?? .null,
  ]

  /// Durations at the ends of 64 bits.
  static let durations: [Value] = [
    (try? TemporalDuration(months: .max, days: .max, seconds: .max, nanoseconds: 999_999_999)),
    (try? TemporalDuration(months: .min, days: .min, seconds: .min)),
    (try? TemporalDuration(months: 1, days: -1, seconds: 1, nanoseconds: 1)),
  ].map { $0.map(Value.duration) ?? .null }

  mutating func value(depth: Int = 2) -> Value {
    switch next(below: depth > 0 ? 11 : 9) {
    case 0: return .null
    case 1: return .bool(next(below: 2) == 0)
    case 2, 3: return .int(pick([0, 1, -1, 2, 3, 10, .max, .min, .max - 1, .min + 1, 1 << 53]))
    case 4:
      return .double(
        pick([
          0, -0.0, 1, 0.5, -1.5, 1e300, -1e300, .leastNonzeroMagnitude, .nan, .infinity, -.infinity,
          0x1p63,
        ])
      )
    case 5, 6:
      return .string(
        pick([
          "", "a", "aa", "\u{E9}", "e\u{301}", "\u{1F600}", "12", "-1.5e3", "1e999", "UP", "(a|b)*",
          "[", "\\", "a{9999999999}", "(?i)A", "{", "nan", "day", "microsecond", "2016-09-23",
          "Europe/Amsterdam", "P1D",
        ])
      )
    case 7: return pick(Self.points)
    case 8: return pick(Self.durations)
    case 9: return .list((0..<next(below: 4)).map { _ in value(depth: depth - 1) })
    default:
      return pick([
        .map(["a": value(depth: depth - 1)]),
        .map([
          pick(["year", "hour", "nanosecond", "epochSeconds", "timezone", "date", "time", "days"]):
            value(depth: depth - 1)
        ]),
        .node(NodeID(0)), .node(NodeID(.max)),
        .relationship(RelationshipID(0)), .relationship(RelationshipID(.max)),
        Path(nodes: [NodeID(0)], relationships: []).map(Value.path) ?? .null,
      ])
    }
  }
}
