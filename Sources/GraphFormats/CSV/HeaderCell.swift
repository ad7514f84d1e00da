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

  init(_ text: String) {
    self.text = text
    var name = text
    var mark: Mark?
    var type: CellType?
    var typeName = ""
    if let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) {
      var suffix = text[text.utf8.index(after: colon)...]
      // Options such as `{id-type: long}` say nothing that is needed here.
      if suffix.hasSuffix("}"), let brace = suffix.firstIndex(of: "{") { suffix = suffix[..<brace] }
      mark = Self.mark(suffix)
      if mark == nil {
        type = CellType(name: suffix)
        typeName = String(suffix)
      }
      if mark != nil || type != nil { name = String(text[..<colon]) }
    }
    // `:LABEL:json` is how labels are written that hold a separator.
    if let found = type, found == CellType(.json), let inner = Self.lastPart(of: name) {
      if inner == "LABEL" { (mark, name) = (.label, String(name.dropLast(6))) }
    }
    self.name = name
    self.mark = mark
    self.type = type
    self.typeName = typeName
  }

  private static func lastPart(of name: String) -> Substring? {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return nil }
    return name[name.utf8.index(after: colon)...]
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
