internal import Glibc
internal import NetworkGraph
internal import OrderedCollections

/// Functions that fit no other family.
enum GeneralFunctions {
  static let all = [coalesce, exists, isEmpty, timestamp, randomUUID]

  static let coalesce = ScalarFunction(
    "coalesce",
    [.init("value", .any)],
    isVariadic: true,
    returns: .any,
    nullRule: .seen,
    "The first argument that is not null; null if all are."
  ) { arguments, _ in
    arguments.values.first { !$0.isNull } ?? .null
  }

  static let exists = ScalarFunction(
    "exists",
    [.init("value", .any)],
    returns: .boolean,
    nullRule: .seen,
    "Whether a property or any other value is not null."
  ) { arguments, _ in
    .bool(!arguments[0].isNull)
  }

  static let isEmpty = ScalarFunction(
    "isEmpty",
    [.init("value", .oneOf([.string, .list(.any), .map]))],
    returns: .boolean,
    "Whether a text, a list or a map has nothing in it."
  ) { arguments, _ throws(QueryError) in
    switch arguments[0] {
    case .string(let text): return .bool(text.isEmpty)
    case .list(let elements): return .bool(elements.isEmpty)
    case .map(let entries): return .bool(entries.isEmpty)
    case .null, .bool, .int, .double, .node, .relationship, .path, .temporal, .duration:
      throw arguments.unexpected(0, expected: .oneOf([.string, .list(.any), .map]))
    }
  }

  static let timestamp = ScalarFunction(
    "timestamp",
    [],
    returns: .integer,
    stability: .statement,
    "The milliseconds from 1970-01-01T00:00Z to the start of the statement."
  ) { _, context in
    .int(context.start.milliseconds)
  }

  static let randomUUID = ScalarFunction(
    "randomUUID",
    [],
    returns: .string,
    stability: .volatile,
    "A random identifier (UUID version 4)."
  ) { _, _ in
    var generator = SystemRandomNumberGenerator()
    // Version 4 in the third group, variant 10 in the fourth (RFC 9562).
    let high = generator.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = generator.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = Array((hexadecimal(high) + hexadecimal(low)).utf8)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map {
      String(decoding: digits[$0], as: UTF8.self)
    }
    return .string(groups.joined(separator: "-"))
  }

  /// Sixteen hexadecimal digits.
  private static func hexadecimal(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
