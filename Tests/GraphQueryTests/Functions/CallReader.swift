import NetworkGraph
import OrderedCollections

@testable import GraphQuery

/// Reads `left('abc', 2)` and literals, so that tables of cases can be written as text.
struct CallReader {
  struct Failure: Error {
    let text: String
  }

  private var rest: Substring
  private let context: FunctionContext

  init(_ text: String, _ context: FunctionContext = FunctionContext()) {
    rest = text[...]
    self.context = context
  }

  /// The value of a literal or of a call of a function, however nested.
  static func evaluate(
    _ text: String,
    _ context: FunctionContext = FunctionContext()
  ) throws -> Value {
    var reader = CallReader(text, context)
    let value = try reader.value()
    guard reader.rest.isEmpty else { throw Failure(text: text) }
    return value
  }

  /// The value of a literal; null and a recorded failure if it is none.
  static func literal(_ text: String) -> Value {
    (try? evaluate(text)) ?? .string("not a literal: \(text)")
  }

  private mutating func skip(_ prefix: String) -> Bool {
    guard rest.hasPrefix(prefix) else { return false }
    rest.removeFirst(prefix.count)
    return true
  }

  private mutating func blanks() {
    while rest.first == " " { rest.removeFirst() }
  }

  private mutating func value() throws -> Value {
    blanks()
    defer { blanks() }
    if skip("'") { return .string(try text()) }
    if skip("[") { return .list(try values(until: "]")) }
    if skip("{") {
      var map: OrderedDictionary<String, Value> = [:]
      while !skip("}") {
        blanks()
        let key = String(rest.prefix { $0 != ":" })
        rest.removeFirst(key.count + 1)
        map[key] = try value()
        _ = skip(",")
      }
      return .map(map)
    }
    if let digit = rest.first, digit.isNumber || digit == "-", !rest.hasPrefix("-I") {
      let number = String(rest.prefix { $0.isNumber || "+-.eE".contains($0) })
      rest.removeFirst(number.count)
      if let integer = Int64(number) { return .int(integer) }
      guard let float = Double(number) else { throw Failure(text: number) }
      return .double(float)
    }
    let word = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
    rest.removeFirst(word.count)
    if skip("(") {
      let function = try FunctionLibrary.standard.requireScalar(named: word)
      let arguments = try values(until: ")")
      try function.check(count: arguments.count)
      return try function(arguments, in: context)
    }
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "NaN": return .double(.nan)
    case "Infinity": return .double(.infinity)
    case "-Infinity": return .double(-.infinity)
    default: throw Failure(text: word)
    }
  }

  private mutating func values(until end: String) throws -> [Value] {
    var values: [Value] = []
    blanks()
    while !skip(end) {
      values.append(try value())
      _ = skip(",")
      guard !rest.isEmpty || !values.isEmpty else { throw Failure(text: end) }
    }
    return values
  }

  private mutating func text() throws -> String {
    var text = ""
    while let character = rest.popFirst() {
      switch character {
      case "'": return text
      case "\\":
        switch rest.popFirst() {
        case "n": text += "\n"
        case "t": text += "\t"
        case let other?: text.append(other)
        case nil: break
        }
      default: text.append(character)
      }
    }
    throw Failure(text: text)
  }
}
