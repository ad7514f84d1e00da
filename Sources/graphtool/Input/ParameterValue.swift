import GraphFormats
import NetworkGraph

/// The value of a parameter as it is typed: JSON where it is JSON, any other words as a text.
///
/// So `3`, `1.5`, `true`, `null`, `["a", "b"]` and `{"from": 2016}` are what they look like, and
/// `Denise Coenegracht` is a text. What JSON does not know stays a text too: `007`, `+3`, or a
/// number that no 64-bit integer or double holds. `"3"`, in quotes, is the text 3.
enum ParameterValue {
  /// The value of a text.
  static func value(of text: String) -> Value {
    json(text) ?? .string(text)
  }

  /// The value of a text that is JSON, else `nil`.
  static func json(_ text: String) -> Value? {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return nil }
    switch first {
    case "[", "{", "\"": return try? JSONText.value(of: text)
    default: return scalar(text.filter { !" \t\r\n".contains($0) }, of: text)
    }
  }

  private static func scalar(_ word: String, of text: String) -> Value? {
    guard text.contains(word) else { return nil }
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    let isNumber = word.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/#) != nil
    guard isNumber else { return nil }
    if let integer = Int64(word) { return .int(integer) }
    guard word.contains(where: { ".eE".contains($0) }), let double = Double(word),
      double.isFinite
    else { return nil }
    return .double(double)
  }
}
