internal import NetworkGraph

/// Functions of texts, whose characters are Unicode code points throughout.
enum StringFunctions {
  static let all = [
    characterLength, left, replace, right, split, substring, toLower, toUpper,
    trimming("btrim", "both ends", atStart: true, atEnd: true),
    trimming("lTrim", "the start", atStart: true, atEnd: false),
    trimming("rTrim", "the end", atStart: false, atEnd: true),
    trimming("trim", "both ends", atStart: true, atEnd: true),
  ]

  static let characterLength = ScalarFunction(
    "char_length",
    aliases: ["character_length"],
    [.init("text", .string)],
    returns: .integer,
    "The number of characters of a text."
  ) { arguments, _ throws(QueryError) in
    .int(Int64(try arguments.text(0).unicodeScalars.count))
  }

  static let left = ScalarFunction(
    "left",
    [.init("text", .string), .init("length", .integer)],
    returns: .string,
    "The first characters of a text."
  ) { arguments, _ throws(QueryError) in
    let length = try arguments.size(1, "length")
    return .string(String(try arguments.text(0).unicodeScalars.prefix(length)))
  }

  static let right = ScalarFunction(
    "right",
    [.init("text", .string), .init("length", .integer)],
    returns: .string,
    "The last characters of a text."
  ) { arguments, _ throws(QueryError) in
    let length = try arguments.size(1, "length")
    return .string(String(try arguments.text(0).unicodeScalars.suffix(length)))
  }

  static let substring = ScalarFunction(
    "substring",
    [
      .init("text", .string), .init("start", .integer), .init("length", .integer, isOptional: true),
    ],
    returns: .string,
    "The characters of a text from a position, counted from 0, to its end or as many as are asked for."
  ) { arguments, _ throws(QueryError) in
    let rest = try arguments.text(0).unicodeScalars.dropFirst(try arguments.size(1, "start"))
    guard arguments.count > 2 else { return .string(String(rest)) }
    return .string(String(rest.prefix(try arguments.size(2, "length"))))
  }

  static let replace = ScalarFunction(
    "replace",
    [.init("text", .string), .init("search", .string), .init("replacement", .string)],
    returns: .string,
    "A text with every occurrence of another replaced; the empty text occurs nowhere."
  ) { arguments, context throws(QueryError) in
    let text = try arguments.text(0)
    let places = TextSearch(try arguments.text(1)).occurrences(in: text)
    let replacement = try arguments.text(2)
    guard let first = places.first else { return .string(text) }
    let growth = replacement.utf8.count - first.count
    let (change, overflows) = growth.multipliedReportingOverflow(by: places.count)
    try context.limits.check(textBytes: overflows ? .max : text.utf8.count + change)
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + change)
    var start = 0
    for place in places {
      result.append(contentsOf: bytes[start..<place.lowerBound])
      result.append(contentsOf: replacement.utf8)
      start = place.upperBound
    }
    result.append(contentsOf: bytes[start...])
    return .string(String(decoding: result, as: UTF8.self))
  }

  static let split = ScalarFunction(
    "split",
    [.init("text", .string), .init("delimiter", .string)],
    returns: .list(.string),
    "The parts of a text between the occurrences of a delimiter; with an empty one, its characters."
  ) { arguments, context throws(QueryError) in
    let text = try arguments.text(0)
    let delimiter = try arguments.text(1)
    guard !delimiter.isEmpty else {
      guard !text.isEmpty else { return .list([.string("")]) }
      try context.limits.check(listElements: text.unicodeScalars.count)
      return .list(text.unicodeScalars.map { .string(String($0)) })
    }
    let places = TextSearch(delimiter).occurrences(in: text)
    try context.limits.check(listElements: places.count + 1)
    let bytes = Array(text.utf8)
    var parts: [Value] = []
    parts.reserveCapacity(places.count + 1)
    var start = 0
    for place in places {
      parts.append(.string(String(decoding: bytes[start..<place.lowerBound], as: UTF8.self)))
      start = place.upperBound
    }
    parts.append(.string(String(decoding: bytes[start...], as: UTF8.self)))
    return .list(parts)
  }

  static let toLower = ScalarFunction(
    "toLower",
    aliases: ["lower"],
    [.init("text", .string)],
    returns: .string,
    "A text in lower case."
  ) { arguments, _ throws(QueryError) in
    .string(try arguments.text(0).lowercased())
  }

  static let toUpper = ScalarFunction(
    "toUpper",
    aliases: ["upper"],
    [.init("text", .string)],
    returns: .string,
    "A text in upper case."
  ) { arguments, _ throws(QueryError) in
    .string(try arguments.text(0).uppercased())
  }

  /// A function that takes characters off the ends of a text.
  private static func trimming(
    _ name: String,
    _ ends: String,
    atStart: Bool,
    atEnd: Bool
  ) -> ScalarFunction {
    ScalarFunction(
      name,
      [.init("text", .string), .init("characters", .string, isOptional: true)],
      returns: .string,
      "A text without the white space, or the given characters, at \(ends)."
    ) { arguments, _ throws(QueryError) in
      let text = try arguments.text(0)
      guard arguments.count > 1 else {
        return .string(
          Whitespace.trim(text, atStart: atStart, atEnd: atEnd) { $0.properties.isWhitespace }
        )
      }
      let unwanted = Set(try arguments.text(1).unicodeScalars)
      return .string(
        Whitespace.trim(text, atStart: atStart, atEnd: atEnd) { unwanted.contains($0) }
      )
    }
  }
}
