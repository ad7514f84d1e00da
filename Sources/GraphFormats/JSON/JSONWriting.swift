import NetworkGraph
import OrderedCollections
import Temporal

/// Values as JSON that `JSONText` reads back as the same values, except that temporal values become texts.
enum JSONWriting {
  /// The text of a value that is nested no deeper than `JSONText.depthLimit`.
  static func text(of value: Value) -> String {
    switch value {
    case .temporal(let point): return quoted(point.description)
    case .duration(let duration): return quoted(duration.description)
    case .null, .node, .relationship, .path: return "null"
    case .bool(let truth): return truth ? "true" : "false"
    case .int(let integer): return String(integer)
    case .double(let float): return Value.text(of: float)
    case .string(let text): return quoted(text)
    case .list(let items):
      return "[" + items.map { text(of: $0) }.joined(separator: ",") + "]"
    case .map(let fields):
      let parts = fields.elements.map { "\(quoted($0.key)):\(text(of: $0.value))" }
      return "{" + parts.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
