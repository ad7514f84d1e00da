import NetworkGraph
import OrderedCollections

/// What may lead to a person and is therefore never shown as an example.
enum ContactData {
  /// Whether a kind of node is a kind of persons.
  static func namesPersons(_ label: String) -> Bool {
    let words = ["person", "people", "individual", "human", "contact", "member", "user", "actor"]
    let label = label.lowercased()
    return words.contains { label.contains($0) }
  }

  /// Whether a property holds the means to contact someone.
  static func namesContact(_ key: String) -> Bool {
    let words = [
      "mail", "phone", "mobile", "tel", "fax", "address", "street", "postcode", "zip", "contact",
      "passport", "birth", "whatsapp", "signal", "skype", "twitter", "facebook", "instagram",
    ]
    let key = key.lowercased()
    return words.contains { word in
      // Three letters occur in other words too.
      word.count > 3 ? key.contains(word) : key == word || key.hasPrefix(word + "_")
    }
  }

  /// Whether a value looks like an e-mail address or a telephone number.
  static func isLikely(_ value: Value) -> Bool {
    switch value {
    case .string(let text): isLikely(text)
    case .list(let items): items.contains { isLikely($0) }
    case .map(let fields): fields.values.contains { isLikely($0) }
    case .null, .bool, .int, .double, .temporal, .duration, .node, .relationship, .path: false
    }
  }

  private static func isLikely(_ text: String) -> Bool {
    if text.contains("@") { return true }
    // Telephone numbers stand alone, or begin with + or 0 in the middle of a sentence; dates do not.
    let marks = "0123456789 +-()/."
    for piece in text.split(whereSeparator: { !marks.contains($0) }) {
      let digits = piece.utf8.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let first = piece.first { !" -()/.".contains($0) }
      let isAlone = piece.utf8.count == text.utf8.count
      if digits >= 9, isAlone || first == "+" || first == "0" { return true }
    }
    return false
  }
}
