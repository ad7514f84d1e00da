/// The type of a column, as a header or a mapping declares it.
struct CellType: Hashable, Sendable {
  /// The type of a cell or of the items of a list.
  enum Scalar: Hashable, Sendable {
    case integer, decimal, truth, text
    /// A value of the calendar, as ISO 8601 writes it.
    case temporal(TemporalKind)
    /// A value of any kind, written as JSON.
    case json
  }

  /// The kinds of values of the calendar, by their words in a header.
  enum TemporalKind: String, Hashable, CaseIterable {
    case date, localtime, time, localdatetime, datetime, duration
  }

  var scalar: Scalar
  var isList = false
  /// The words of the header, where the type is a place, which stays text.
  var keptAsText = false

  init(_ scalar: Scalar, isList: Bool = false) {
    self.scalar = scalar
    self.isList = isList
  }

  /// The type that is named so in a header (`int`, `string[]`), upper case or not.
  init?(name: some StringProtocol) {
    var word = name.lowercased()
    if word.hasSuffix("[]") {
      isList = true
      word.removeLast(2)
    }
    switch word {
    case "int", "integer", "long", "short", "byte": scalar = .integer
    case "float", "double": scalar = .decimal
    case "boolean", "bool": scalar = .truth
    case "string", "char": scalar = .text
    case "json" where !isList: scalar = .json
    case "point":
      scalar = .text
      keptAsText = true
    default:
      guard let kind = TemporalKind(rawValue: word) else { return nil }
      scalar = .temporal(kind)
    }
  }

  /// The type in the words of a header.
  var name: String {
    let word =
      switch scalar {
      case .integer: "int"
      case .decimal: "double"
      case .truth: "boolean"
      case .text: "string"
      case .temporal(let kind): kind.rawValue
      case .json: "json"
      }
    return isList ? word + "[]" : word
  }
}
