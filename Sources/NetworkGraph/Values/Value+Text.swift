internal import OrderedCollections
internal import Temporal

extension Value: CustomStringConvertible {
  /// The value as a literal of the query language; nodes and relationships by their number.
  public var description: String {
    literal { entity in
      switch entity {
      case .node(let node): "(#\(node.raw))"
      case .relationship(let relationship): "[#\(relationship.raw)]"
      case .path(let path): "<\(path.nodes.map { "(#\($0.raw))" }.joined(separator: "-"))>"
      case .null, .bool, .int, .double, .string, .temporal, .duration, .list, .map: ""
      }
    }
  }

  /// The value as a literal of the query language; `entity` words nodes, relationships and paths.
  public func literal(entity: (Value) -> String) -> String {
    enum Piece {
      case text(String)
      case value(Value)
    }
    var result = ""
    var pending = [Piece.value(self)]
    while let piece = pending.popLast() {
      guard case .value(let value) = piece else {
        if case .text(let text) = piece { result += text }
        continue
      }
      switch value {
      case .null: result += "null"
      case .bool(let flag): result += flag ? "true" : "false"
      case .int(let integer): result += String(integer)
      case .double(let float): result += Self.text(of: float)
      case .string(let text): result += Self.quoted(text)
      case .temporal(let point): result += Self.literal(point)
      case .duration(let duration): result += "duration('\(duration)')"
      case .node, .relationship, .path: result += entity(value)
      case .list(let elements):
        result += "["
        pending.append(.text("]"))
        for (index, element) in elements.enumerated().reversed() {
          pending.append(.value(element))
          if index > 0 { pending.append(.text(", ")) }
        }
      case .map(let entries):
        result += "{"
        pending.append(.text("}"))
        for (index, entry) in entries.elements.enumerated().reversed() {
          pending.append(.value(entry.value))
          pending.append(.text((index > 0 ? ", " : "") + Self.name(entry.key) + ": "))
        }
      }
    }
    return result
  }

  /// A point in time as a call that makes it: `date('2016-09-23')`.
  private static func literal(_ point: TemporalValue) -> String {
    let function =
      switch point {
      case .date: "date"
      case .localTime: "localtime"
      case .time: "time"
      case .localDateTime: "localdatetime"
      case .dateTime: "datetime"
      }
    return "\(function)('\(point)')"
  }

  /// A float in the fewest digits that read back as the same float, always with a point or exponent.
  ///
  /// Written out from 0.000001 up to, not including, 10^16 (`1000000000.0`), else with an exponent
  /// (`1.5e300`, `1e-7`); also `NaN`, `Infinity` and `-Infinity`.
  public static func text(of float: Double) -> String {
    if float.isNaN { return "NaN" }
    if float.isInfinite { return float < 0 ? "-Infinity" : "Infinity" }
    let decimal = ShortestDecimal(float)
    let digits = String(decoding: decimal.digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    let text = digits.isEmpty ? "0.0" : layOut(digits, decimal.exponent)
    return float.sign == .minus ? "-" + text : text
  }

  /// Writes 0.DIGITS times ten to the exponent.
  private static func layOut(_ digits: String, _ exponent: Int) -> String {
    guard exponent > -6, exponent <= 16 else {
      let fraction = digits.dropFirst()
      return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(exponent - 1)"
    }
    if exponent <= 0 { return "0." + String(repeating: "0", count: -exponent) + digits }
    guard exponent < digits.utf8.count else {
      return digits + String(repeating: "0", count: exponent - digits.utf8.count) + ".0"
    }
    return digits.prefix(exponent) + "." + digits.dropFirst(exponent)
  }

  /// A text as a literal, in single quotes with escapes.
  public static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "'"
  }

  /// A name as it is written in a query: in backticks unless it is a plain word.
  public static func name(_ text: String) -> String {
    let isPlain =
      text.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
      && text.unicodeScalars.allSatisfy {
        $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal
      }
    guard !isPlain else { return text }
    var result = "`"
    for scalar in text.unicodeScalars {
      if scalar == "`" { result += "`" }
      result.unicodeScalars.append(scalar)
    }
    return result + "`"
  }
}
