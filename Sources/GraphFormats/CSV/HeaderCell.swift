/// A cell of a header row, taken apart: `name`, `year:int`, `id:ID(Person)`, `:TYPE`.
struct HeaderCell: Hashable {
  /// What a header says that a column is.
  enum Mark: Hashable {
    case id(group: String?)
    case source(group: String?)
    case target(group: String?)
    case label
    case type
    case ignored
  }

  /// The whole cell.
  let text: String
  /// The cell without mark and type.
  let name: String
  let mark: Mark?
  let type: CellType?
  /// The type in the header's own words.
  let typeName: String
  /// Whether the labels of a cell are an array in JSON (`:LABEL{json}`), because one of them holds
  /// a separator.
  let holdsJSON: Bool

  init(_ text: String) {
    self.text = text
    var name = text
    var mark: Mark?
    var type: CellType?
    var typeName = ""
    var holdsJSON = false
    // Options in braces, such as `:ID{id-type: long}`, say nothing else that is needed here.
    var body = text[...]
    if text.hasSuffix("}"), let brace = text.firstIndex(of: "{") { body = text[..<brace] }
    if let colon = body.utf8.lastIndex(of: UInt8(ascii: ":")) {
      let suffix = body[body.utf8.index(after: colon)...]
      mark = Self.mark(suffix)
      if mark == nil {
        type = CellType(name: suffix)
        typeName = String(suffix)
      }
      if mark != nil || type != nil { name = String(text[..<colon]) }
      holdsJSON = mark == .label && text[body.endIndex...] == "{json}"
    }
    self.name = name
    self.mark = mark
    self.type = type
    self.typeName = typeName
    self.holdsJSON = holdsJSON
  }

  private static func mark(_ suffix: Substring) -> Mark? {
    var word = suffix
    var group: String?
    if suffix.hasSuffix(")"), let open = suffix.firstIndex(of: "(") {
      word = suffix[..<open]
      group = String(suffix[suffix.index(after: open)...].dropLast())
    }
    switch (word, group) {
    case ("ID", _): return .id(group: group)
    case ("START_ID", _): return .source(group: group)
    case ("END_ID", _): return .target(group: group)
    case ("LABEL", nil): return .label
    case ("TYPE", nil): return .type
    case ("IGNORE", nil): return .ignored
    default: return nil
    }
  }
}
